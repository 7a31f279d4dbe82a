import { toPlacedSeries } from '#charts/parts.ts';
import { type ChartMeasure, type KnownPoint, type PlacedSeries, type SeriesRole, toMainKind } from '#charts/series.ts';
import { toRun } from '#charts/timeAxis.ts';
import { selectSubjects, type TrendTarget } from '#charts/trend/trendInput.ts';
import { isSameKind, type Period, toPeriod } from '#domain/period.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { CONTEXT, ENGLAND, FOCUS, type NativeFigures, type NativeSeries, QUIET, TARGET } from './nativeTypes.ts';
import { type SlideInput, toCategory } from './slideInput.ts';

const STYLES: Readonly<Record<SeriesRole, Pick<NativeSeries, 'colour' | 'widthPt' | 'dash'>>> = {
  focus: { colour: FOCUS, widthPt: 3.75 },
  national: { colour: ENGLAND, widthPt: 2.25 },
  region: { colour: '2073BC', widthPt: 2, dash: 'sysDash' },
  median: { colour: QUIET, widthPt: 2.25, dash: 'sysDot' },
  neighbour: { colour: CONTEXT, widthPt: 1 },
  district: { colour: '2073BC', widthPt: 2 },
  group: { colour: FOCUS, widthPt: 2.5 },
};
/** Groups and districts beside each other: told apart by their labels and by the dash. */
const DASHES: readonly (NativeSeries['dash'] | undefined)[] = [undefined, 'sysDash', 'sysDot'];

/** A trend: a gap where a figure is missing, a new series at a break, targets as marks and lines of their own. */
export function toTrendLines(input: SlideInput<'trend'>): NativeFigures | undefined {
  const { measure, breaks = [], targets = [] } = input;
  const kind = toMainKind(selectSubjects(input.series));
  if (kind === undefined) return undefined;
  const placed = input.series.map((series) => toPlacedSeries(series, measure, kind, breaks));
  const ahead = targets.map(({ to }) => toPeriod(to)).filter((period) => isSameKind(period, kind));
  const periods = toCategories([...placed.flatMap(({ points }) => points.map(({ period }) => period)), ...ahead]);
  const places = new Map(periods.map(({ id }, i) => [id, i]));
  return {
    kind: 'line',
    categories: periods.map((period) => toCategory(period, measure)),
    series: [
      ...placed.flatMap((one, i) => toRunSeries(one, i, places, measure)),
      ...targets.flatMap((target) => toTargetSeries(target, places)),
    ],
    decimals: measure.decimals,
    isPercent: measure.unit.startsWith('%'),
  };
}

/**
 * Categories that stand in proportion to time: the run of all periods from first to last, at the widest step that meets each
 * period in use. Windows that end every quarter leave a place for each quarter, not for each month.
 */
export function toCategories(used: readonly Period[]): Period[] {
  const run = toRun(used);
  const ids = new Set<string>(used.map(({ id }) => id));
  const places = run.flatMap(({ id }, i) => (ids.has(id) ? [i] : []));
  const first = places[0] ?? 0;
  const step = Math.max(1, greatestCommonDivisor(places.map((place) => place - first)));
  return run.filter((_, i) => i >= first && (i - first) % step === 0);
}

function greatestCommonDivisor(numbers: readonly number[]): number {
  let divisor = 0;
  for (const number of numbers) {
    let [a, b] = [divisor, number];
    while (b !== 0) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor;
}

/** One series of the chart as PowerPoint's: several where it is broken without a gap. */
function toRunSeries(
  { series, parts }: PlacedSeries,
  index: number,
  places: ReadonlyMap<string, number>,
  measure: ChartMeasure,
): NativeSeries[] {
  const isBeside = series.role === 'group' || series.role === 'district';
  const dash = isBeside ? DASHES[index % DASHES.length] : undefined;
  const look = { ...STYLES[series.role], ...(dash === undefined ? {} : { dash }) };
  const runs = joinParts(parts, places);
  return runs.map((run, r) => ({
    ...look,
    ...toLineSeries(series.role, run, places, r === runs.length - 1),
    name: runs.length === 1 ? series.label : `${series.label}, ${nameRun(run, measure)}`,
  }));
}

/** An ambition is a mark at its period; a legal limit a line right across. No path to an ambition is drawn. */
function toTargetSeries({ kind, value, to, label }: TrendTarget, places: ReadonlyMap<string, number>): NativeSeries[] {
  const at = places.get(to);
  const isLimit = kind === 'limit';
  if (!isLimit && at === undefined) return [];
  const values = Array.from(places.values(), (place) => (isLimit || place === at ? value : undefined));
  const labelled = isLimit ? places.size - 1 : (at ?? 0);
  return [
    {
      name: label,
      values,
      colour: TARGET,
      widthPt: 2,
      dash: 'sysDash',
      labelled,
      ...(!isLimit && { hasMarks: true }),
    },
  ];
}

/** Parts with a gap between them make one series; where two meet without one, a line would be drawn, so a new series begins. */
function joinParts(
  parts: readonly (readonly KnownPoint[])[],
  places: ReadonlyMap<string, number>,
): readonly (readonly KnownPoint[])[] {
  const runs: KnownPoint[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const [first] = part;
    if (first === undefined) continue;
    const isNext = last !== undefined && (places.get(first.period.id) ?? 0) - (places.get(last.period.id) ?? 0) <= 1;
    if (run === undefined || isNext) runs.push([...part]);
    else run.push(...part);
  }
  return runs;
}

function toLineSeries(
  role: SeriesRole,
  run: readonly KnownPoint[],
  places: ReadonlyMap<string, number>,
  isLast: boolean,
): Pick<NativeSeries, 'values' | 'hasMarks' | 'hollow' | 'labelled'> {
  const at = (point: KnownPoint) => places.get(point.period.id) ?? 0;
  const values: (number | undefined)[] = Array.from(places, () => undefined);
  for (const point of run) values[at(point)] = point.amount;
  const last = run.at(-1);
  const hasMarks = role === 'focus' || run.length === 1;
  return {
    values,
    ...(hasMarks && { hasMarks, hollow: run.filter(({ isHollow }) => isHollow).map(at) }),
    ...(isLast && last !== undefined && role !== 'neighbour' && { labelled: at(last) }),
  };
}

function nameRun(run: readonly KnownPoint[], measure: ChartMeasure): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = toCategory(first.period, measure);
  return first === last ? from : `${from} to ${toCategory(last.period, measure)}`;
}

/** A control chart: the figures, their mean and their limits, each a line that can be edited. */
export function toControlLines({ measure, periods, chart }: SlideInput<'control'>): NativeFigures {
  const last = chart.points.length - 1;
  const quiet = { colour: QUIET, widthPt: 1.75, dash: 'sysDot', labelled: last } as const;
  const valuesOf = (key: 'value' | 'centre' | 'lower' | 'upper') =>
    chart.points.map((point) => round(point[key], measure));
  return {
    kind: 'line',
    categories: periods.map((period) => toCategory(period, measure)),
    series: [
      { name: 'figures', values: valuesOf('value'), colour: FOCUS, widthPt: 2.5, hasMarks: true },
      { name: 'mean', values: valuesOf('centre'), colour: ENGLAND, widthPt: 2, labelled: last },
      { name: 'upper limit', values: valuesOf('upper'), ...quiet },
      { name: 'lower limit', values: valuesOf('lower'), ...quiet },
    ],
    decimals: measure.decimals,
    isPercent: measure.unit.startsWith('%'),
  };
}

/** Small charts side by side become the lines of one, told apart by their names and dashes. */
export function toMultipleLines({ measure, panels, breaks = [] }: SlideInput<'multiples'>): NativeFigures | undefined {
  const series = panels.flatMap(({ title, series: [own] }) =>
    own === undefined ? [] : [{ ...own, label: title, role: 'group' as const }],
  );
  return toTrendLines({ measure, series, breaks });
}

/** Limits that were worked out are printed as precisely as the figures. */
function round(value: number, { decimals }: ChartMeasure): number {
  return roundDecimal(value, decimals).number;
}
