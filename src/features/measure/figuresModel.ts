import { isCutting } from '#charts/breaks.ts';
import { selectBreaksBetween } from '#domain/comparability/comparison.ts';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { selectPrevious } from '#domain/editions/rowSeries.ts';
import { toFigureVerdict } from '#domain/editions/rowVerdict.ts';
import { formatChange, formatPointCounts, isPercent } from '#domain/format/formatAmount.ts';
import { formatCount, formatInterval, formatNumber } from '#domain/format/formatNumber.ts';
import type { Measure, MeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { selectPoint } from '#domain/observations/selectPoint.ts';
import { comparePeriods, formatPeriod, toPeriod } from '#domain/period.ts';
import { isKnown, type StatusSymbol, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { isMeasureAt } from './anchors.ts';
import { type MeasureSubject, selectComparator, selectPageJudge, selectPoints, toAggregate } from './subject.ts';

/** A cell of the table: a number with its mark, or the symbol that says why there is none. */
export interface FigureCell {
  readonly text?: string;
  readonly symbol?: { readonly symbol: StatusSymbol; readonly meaning: string };
  /** Read out, and shown on pointing, where the cell is short for a sentence. */
  readonly reason?: string;
  /** The published figure that it is, and the measure that it is of. What was worked out here has none. */
  readonly published?: { readonly point: Point; readonly measure: Measure };
}

export interface FigureRow {
  readonly id: string;
  readonly period: string;
  readonly point: Point;
  readonly cells: readonly FigureCell[];
  readonly verdict?: Verdict;
  /** What the line above this row says: the series breaks between it and the next, older one. */
  readonly breakBelow?: string;
  /** What a paper says for this very figure, where it differs. */
  readonly statements: readonly string[];
}

export interface FiguresModel {
  readonly columns: readonly { readonly id: ColumnId; readonly label: string }[];
  readonly rows: readonly FigureRow[];
  readonly judging?: string;
  /** The symbols that stand in the table, for its key. */
  readonly symbols: readonly StatusSymbol[];
}

/** Which column it is: paper has room for fewer. */
export type ColumnId =
  | 'numerator'
  | 'denominator'
  /** Both in one column, on paper. */
  | 'counts'
  | 'value'
  | 'interval'
  | 'change'
  | 'national'
  | 'region'
  | 'neighbours';

interface Column {
  readonly id: ColumnId;
  readonly label: string;
  readonly read: (point: Point, previous: Point | undefined) => FigureCell;
}

/** Every period, newest first: counts, figure, interval, change, what it is compared with, and how it stands. */
export function toFigures(subject: MeasureSubject): FiguresModel {
  const { dataset, measure, geography, at } = subject;
  const points = selectPoints(subject, geography, at).toSorted((a, b) =>
    comparePeriods(toPeriod(b.period), toPeriod(a.period)),
  );
  const oldestFirst = points.toReversed();
  const columns = toColumns(subject).filter(({ read }) =>
    points.some((point) => read(point, selectPrevious(oldestFirst, point)).text !== undefined),
  );
  const judging = selectPageJudge(subject);
  const rows = points.map((point, i): FigureRow => {
    const older = points[i + 1];
    const previous = selectPrevious(oldestFirst, point);
    const between =
      older &&
      selectBreaksBetween(
        dataset.breaks.filter(isCutting),
        measure.id,
        geography,
        toPeriod(older.period),
        toPeriod(point.period),
      )[0];
    const verdict = toVerdict(subject, point);
    return {
      id: point.period,
      period: formatPeriod(toPeriod(point.period), measure.on),
      point,
      cells: columns.map(({ read }) => read(point, previous)),
      ...(verdict && { verdict }),
      ...(between && { breakBelow: between.text }),
      statements: toStatements(subject, point),
    };
  });
  const symbols = rows.flatMap(({ cells }) => cells.flatMap(({ symbol }) => symbol?.symbol ?? []));
  return {
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows,
    ...(judging && measure.kind !== 'count' && { judging: nameComparator(judging) }),
    symbols: [...new Set(symbols)],
  };
}

function toColumns(subject: MeasureSubject): Column[] {
  const { dataset, measure, at } = subject;
  const titleOf = (id: MeasureId | undefined) =>
    dataset.measures.find((one) => one.id === id)?.title.replace(/, number.*$/, '') ?? '';
  const benchmark = (kind: 'national' | 'region' | 'neighbours'): Column[] => {
    const comparator = selectComparator(subject, kind)?.comparator;
    const place = toAggregate(comparator);
    if (comparator === undefined || place === undefined || place === subject.geography || measure.kind === 'count')
      return [];
    const label = kind === 'neighbours' ? nameComparator(comparator).replace(/^the n/, 'N') : comparator.label;
    return [
      {
        id: kind,
        label,
        read: ({ period }) => toCell(selectPoint(dataset, measure, { geography: place, period, at }), measure),
      },
    ];
  };
  const counted = toCountColumn(subject, 'numerator', measure.numerator, titleOf(measure.numerator));
  return [
    ...counted,
    ...toCountColumn(subject, 'denominator', measure.denominator, titleOf(measure.denominator)),
    ...counted.map((column): Column => ({ ...column, id: 'counts', read: toCountsReader(column) })),
    {
      id: 'value',
      label: isPercent(measure.unit) ? '%' : measure.unit || 'Number',
      read: (point) => toCell(point, measure),
    },
    {
      id: 'interval',
      label: '95% interval',
      read: ({ lower, upper }) =>
        lower === undefined || upper === undefined ? {} : { text: formatInterval(lower, upper, measure.decimals) },
    },
    { id: 'change', label: 'Change', read: (point, previous) => toChangeCell(subject, point, previous) },
    ...benchmark('national'),
    ...benchmark('region'),
    ...benchmark('neighbours'),
  ];
}

function toCountColumn(
  { dataset, at }: MeasureSubject,
  id: ColumnId,
  of: MeasureId | undefined,
  label: string,
): Column[] {
  const measure = dataset.measures.find((one) => one.id === of);
  if (measure === undefined) return [];
  return [
    {
      id,
      label,
      read: ({ geography, period }) => toCell(selectPoint(dataset, measure, { geography, period, at }), measure),
    },
  ];
}

/** "517 of 1,389"; where no counts were published, the symbol that says why. */
function toCountsReader({ read }: Column): Column['read'] {
  return (point, previous) => {
    const text = formatPointCounts(point);
    if (text !== undefined) return { text };
    const { symbol } = read(point, previous);
    return symbol === undefined ? {} : { symbol };
  };
}

function toCell(point: Point, measure: Measure): FigureCell {
  const { value } = point;
  const symbol = toSymbol(value);
  const boxed = symbol === undefined ? {} : { symbol: { symbol, meaning: SYMBOL_WORDS[symbol] } };
  return isKnown(value)
    ? { text: formatNumber(value.amount, measure.decimals), ...boxed, published: { point, measure } }
    : boxed;
}

/** On the newest earlier figure of the same kind; refused in a sentence where the two may not be compared. */
function toChangeCell(
  { dataset, measure, places }: MeasureSubject,
  point: Point,
  previous: Point | undefined,
): FigureCell {
  if (previous === undefined || !isKnown(point.value)) return {};
  const gap = compareWith(point, previous, measure, { breaks: dataset.breaks, nameOf: places.nameOf });
  return gap.kind === 'refused' ? { reason: gap.refused } : { text: formatChange(gap.value, measure) };
}

function toVerdict(subject: MeasureSubject, point: Point): Verdict | undefined {
  const { dataset, measure, at, places } = subject;
  const place = toAggregate(selectPageJudge(subject));
  if (place === undefined || measure.kind === 'count' || place === point.geography) return undefined;
  const other = selectPoint(dataset, measure, { geography: place, period: point.period, at });
  const context = { breaks: dataset.breaks, nameOf: places.nameOf, levelOf: places.levelOf };
  const gap: Gap | undefined =
    isKnown(other.value) && isKnown(point.value) ? compareWith(point, other, measure, context) : undefined;
  return toFigureVerdict(point, measure, gap);
}

/** What documents say at the same key, as far as it is not the same number. */
function toStatements({ dataset, measure, at }: MeasureSubject, { geography, period, value }: Point): string[] {
  const said = dataset.statements.filter(
    (statement) =>
      statement.measure === measure.id &&
      statement.period === period &&
      isMeasureAt({ dataset, geography, at, measure }, statement) &&
      statement.geography === geography,
  );
  return said.flatMap((statement) => {
    if (statement.value === undefined || (isKnown(value) && value.amount === statement.value)) return [];
    return [`${formatStated(statement.value, measure.decimals)} in the paper`];
  });
}

function formatStated(value: number, decimals: number): string {
  return Number.isInteger(value) ? formatCount(value) : formatNumber(value, decimals);
}
