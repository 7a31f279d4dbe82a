import { formatMonth } from '#domain/day.ts';
import { type Period, parsePeriodId } from '#domain/period.ts';

/** How one time identifier of a data file is written and what period id its rows have. */
export interface TimeIdentifier {
  readonly name: string;
  /** Digits of time_period; 0 where it is an id. */
  readonly digits: 4 | 6 | 0;
  readonly example: string;
  readonly toId: (start: number) => string;
  /** The Department for Education has it, the contract has not: it is read as a span of days. */
  readonly isSpan?: true;
}

const yearsOf = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
const pad = (n: number): string => String(n).padStart(2, '0');
const QUARTERS = [1, 2, 3, 4] as const;

/** A quarter of a year that begins in `month`, as days; `shift` 5 days for the tax year. */
function quarterSpan(name: string, digits: 4 | 6, firstMonth: number): TimeIdentifier[] {
  return QUARTERS.map((quarter) => ({
    name: `${name} Q${quarter}`,
    digits,
    example: digits === 4 ? '2022' : '202223',
    isSpan: true,
    toId: (start) => {
      const first = new Date(Date.UTC(start, firstMonth - 1 + (quarter - 1) * 3, 1));
      const last = new Date(Date.UTC(start, firstMonth - 1 + quarter * 3, 0));
      return `P${first.toISOString().slice(0, 10)}_${last.toISOString().slice(0, 10)}`;
    },
  }));
}

function years(name: string, prefix: string): TimeIdentifier {
  return { name, digits: 6, example: '202223', toId: (start) => `${prefix}${yearsOf(start)}` };
}

/** The time identifiers of the Department for Education, and ours. */
export const TIME_IDENTIFIERS: readonly TimeIdentifier[] = [
  years('Academic year', 'AY'),
  years('Financial year', 'FY'),
  years('Tax year', 'TY'),
  { name: 'Calendar year', digits: 4, example: '2022', toId: (start) => `CY${start}` },
  { name: 'Reporting year', digits: 4, example: '2022', toId: (start) => `RY${start}` },
  ...QUARTERS.map(
    (q): TimeIdentifier => ({
      name: `Financial year Q${q}`,
      digits: 6,
      example: '202223',
      toId: (start) => `FYQ${yearsOf(start)}-Q${q}`,
    }),
  ),
  ...[1, 2].map(
    (part): TimeIdentifier => ({
      name: `Financial year Part ${part}`,
      digits: 6,
      example: '202223',
      toId: (start) => `FYH${yearsOf(start)}-P${part}`,
    }),
  ),
  ...['Autumn', 'Spring', 'Summer'].map(
    (term, i): TimeIdentifier => ({
      name: `${term} term`,
      digits: 6,
      example: '202223',
      toId: (start) => `T${yearsOf(start)}-T${i + 1}`,
    }),
  ),
  years('Autumn and spring term', 'AST'),
  ...Array.from(
    { length: 12 },
    (_, i): TimeIdentifier => ({
      name: formatMonth(i + 1),
      digits: 4,
      example: '2022',
      toId: (start) => `M${start}-${pad(i + 1)}`,
    }),
  ),
  ...Array.from(
    { length: 53 },
    (_, i): TimeIdentifier => ({
      name: `Week ${i + 1}`,
      digits: 4,
      example: '2022',
      toId: (start) => `W${start}-${pad(i + 1)}`,
    }),
  ),
  ...quarterSpan('Academic year', 6, 9),
  ...quarterSpan('Calendar year', 4, 1),
  ...quarterSpan('Tax year', 6, 4),
  { name: 'Period id', digits: 0, example: 'HT2021-22-HT1', toId: () => '' },
];

const BY_NAME = new Map(TIME_IDENTIFIERS.map((identifier) => [identifier.name, identifier]));

export function findTimeIdentifier(name: string): TimeIdentifier | undefined {
  return BY_NAME.get(name);
}

/** What makes periods one series: their kind, the length of a rolling window, the year whose quarters are read as days. */
export function toKindName({ name, isSpan }: TimeIdentifier, { kind, months }: Period): string {
  if (isSpan) return name.replace(/ Q\d$/, '');
  return months === undefined ? kind : `${kind} ${months}`;
}

export function toPeriodOf(identifier: TimeIdentifier, text: string): Period | undefined {
  return parsePeriodId(identifier.digits === 0 ? text : identifier.toId(Number(text.slice(0, 4))));
}
