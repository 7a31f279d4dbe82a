import type { Period } from '#domain/period.ts';
import type { Header } from './header.ts';
import { findNearest } from './nearest.ts';
import type { CheckContext } from './returnFiles.ts';
import { type CellMeaning, DEFECTIVE, type Defect, readOnce, toMeaning } from './rowReader.ts';
import {
  findTimeIdentifier,
  TIME_IDENTIFIERS,
  type TimeIdentifier,
  toKindName,
  toPeriodOf,
} from './timeIdentifiers.ts';

export interface PeriodReader {
  readonly read: ReturnType<typeof readOnce>;
  readonly periods: readonly Period[];
  /** The line on which each period was first seen. */
  readonly lines: readonly number[];
  /** The kinds of period met, each with the line on which it was first met. */
  readonly kinds: ReadonlyMap<string, MetKind>;
}

export interface MetKind {
  readonly kind: Period['kind'];
  readonly identifier: string;
  readonly line: number;
  readonly column: number;
}

/** Reads time_period and time_identifier. No period may begin after `asAt`. */
export function openPeriodReader(header: Header, { asAt, partnership }: CheckContext): PeriodReader {
  const at = {
    period: header.indexOf.get('time_period') ?? -1,
    identifier: header.indexOf.get('time_identifier') ?? -1,
  };
  const periods: Period[] = [];
  const lines: number[] = [];
  const indexes = new Map<string, number>();
  const kinds = new Map<string, MetKind>();

  function read(cells: readonly string[], line: number): CellMeaning {
    const text = cells[at.period] ?? '';
    const name = cells[at.identifier] ?? '';
    const periodPlace = { column: at.period + 1, columnName: 'time_period', found: text };
    const identifierPlace = { column: at.identifier + 1, columnName: 'time_identifier', found: name };
    const identifier = findTimeIdentifier(name);
    const defects: Defect[] = [];
    if (name.trim() === '') defects.push({ code: 'period_identifier_blank', place: identifierPlace });
    else if (identifier === undefined)
      defects.push({ code: 'period_identifier_unknown', place: identifierPlace, words: { wanted: suggest(name) } });
    if (text.trim() === '')
      defects.push({ code: 'period_blank', place: periodPlace, words: { example: identifier?.example ?? '202223' } });
    if (identifier === undefined || text.trim() === '') return toMeaning(DEFECTIVE, defects);

    const wrong = checkForm(text, identifier);
    if (wrong) return toMeaning(DEFECTIVE, [...defects, { ...wrong, place: periodPlace }]);
    const period = toPeriodOf(identifier, text);
    if (period === undefined)
      return toMeaning(DEFECTIVE, [...defects, { code: 'period_id_unknown', place: periodPlace }]);
    if (identifier.digits === 0 && !partnership?.illustrative)
      defects.push({ code: 'period_id_not_for_dfe', place: { ...identifierPlace } });
    if (identifier.isSpan) defects.push({ code: 'period_as_days', place: periodPlace, words: { label: period.label } });
    if (asAt !== undefined && (period.first ?? '') > asAt)
      defects.push({ code: 'period_future', place: periodPlace, words: { asAt } });
    const kind = toKindName(identifier, period);
    if (!kinds.has(kind)) kinds.set(kind, { kind: period.kind, identifier: name, line, column: at.identifier + 1 });
    return toMeaning(add(period, line), defects);
  }

  function add(period: Period, line: number): number {
    const known = indexes.get(period.id);
    if (known !== undefined) return known;
    indexes.set(period.id, periods.length);
    lines.push(line);
    return periods.push(period) - 1;
  }

  return {
    read: readOnce(read, (cells) => `${cells[at.period] ?? ''}\u0000${cells[at.identifier] ?? ''}`),
    periods,
    lines,
    kinds,
  };
}

function checkForm(text: string, { name, digits, example, toId }: TimeIdentifier): Omit<Defect, 'place'> | undefined {
  if (digits === 0) return undefined;
  if (!new RegExp(`^\\d{${digits}}$`).test(text)) {
    if (/^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$|^[a-z]{3}-\d{2}$|^\d{1,2}-[a-z]{3}$/i.test(text))
      return { code: 'date_mangled', words: { wanted: `${digits} digits, such as ${example}` } };
    return {
      code: 'period_digits',
      words: { identifier: name, digits, example, exampleLabel: formatExample(example, toId) },
    };
  }
  const start = Number(text.slice(0, 4));
  if (start < 1990 || start > 2099) return { code: 'period_year_unlikely' };
  if (digits === 6 && Number(text.slice(4)) !== (start + 1) % 100) {
    return {
      code: 'period_years_not_consecutive',
      words: { wanted: `${start}${String((start + 1) % 100).padStart(2, '0')}` },
    };
  }
  return undefined;
}

function formatExample(example: string, toId: (start: number) => string): string {
  return toId(Number(example.slice(0, 4))).startsWith('P')
    ? example.slice(0, 4)
    : (toPeriodLabel(example, toId) ?? example);
}

function toPeriodLabel(example: string, toId: (start: number) => string): string | undefined {
  return toPeriodOf({ name: '', digits: example.length === 4 ? 4 : 6, example, toId }, example)?.label;
}

function suggest(name: string): string {
  const year = TIME_IDENTIFIERS.find((identifier) => /^(.* Q)1$/.exec(identifier.name)?.[1] === name.slice(0, -1));
  if (year !== undefined) return [1, 2, 3, 4].map((quarter) => `"${year.name.slice(0, -1)}${quarter}"`).join(', ');
  const near = findNearest(
    name,
    TIME_IDENTIFIERS.map((identifier) => identifier.name),
  );
  return near === undefined
    ? 'a time identifier such as "Academic year", "Calendar year" or "Financial year Q1"'
    : `"${near}"`;
}
