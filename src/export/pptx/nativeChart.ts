import { toPlacedSeries } from '#charts/parts.ts';
import type { RankedInput } from '#charts/ranked/rankedModel.ts';
import {
  type ChartMeasure,
  type KnownPoint,
  type PlacedSeries,
  type SeriesRole,
  toMainKind,
  toTimedPoint,
} from '#charts/series.ts';
import { toRun } from '#charts/timeAxis.ts';
import { selectSubjects, type TrendTarget } from '#charts/trend/trendInput.ts';
import { formatPeriodShort, isSameKind, type Period, toPeriod } from '#domain/period.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import type { SlideBody } from '#export/slide.ts';

/** A line or a row of bars of a chart that PowerPoint can edit. `undefined` is a gap: never a zero. */
export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly colour: string;
  readonly widthPt?: number;
  readonly dash?: 'sysDash' | 'sysDot';
  /** A mark at every point; those of `hollow` (by index) are open: no counts are published. */
  readonly hasMarks?: boolean;
  readonly hollow?: readonly number[];
  /** The point whose label names the series. */
  readonly labelled?: number;
  /** Another colour for single bars, by index. */
  readonly own?: ReadonlyMap<number, string>;
  /** Part of a whole: outlined instead of filled. */
  readonly outline?: string;
}

export interface NativeChart {
  readonly kind: 'line' | 'bars' | 'stack';
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly alt: string;
}

const FOCUS = '12436D';
const ENGLAND = '3D3D3D';
const QUIET = '5B6875';

const STYLES: Readonly<Record<SeriesRole, Pick<NativeSeries, 'colour' | 'widthPt' | 'dash'>>> = {
  focus: { colour: FOCUS, widthPt: 3.75 },
  national: { colour: ENGLAND, widthPt: 2.25 },
  region: { colour: '2073BC', widthPt: 2, dash: 'sysDash' },
  median: { colour: QUIET, widthPt: 2.25, dash: 'sysDot' },
  neighbour: { colour: 'B9C3CC', widthPt: 1 },
  district: { colour: '2073BC', widthPt: 2 },
  group: { colour: FOCUS, widthPt: 2.5 },
};
/** Groups and districts beside each other: told apart by their labels and by the dash. */
const DASHES: readonly (NativeSeries['dash'] | undefined)[] = [undefined, 'sysDash', 'sysDot'];

/** The chart of a slide as PowerPoint's own; `undefined` where the slide has none. */
export function toNativeChart(body: SlideBody): NativeChart | undefined {
  switch (body.kind) {
    case 'trend':
      return toLineChart(body);
    case 'ranked':
      return toBarChart(body);
    case 'columns':
      return toStackedChart(body);
    default:
      return undefined;
  }
}

function toLineChart({ input, alt }: Extract<SlideBody, { kind: 'trend' }>): NativeChart | undefined {
  const { measure, breaks = [], targets = [] } = input;
  const kind = toMainKind(selectSubjects(input.series));
  if (kind === undefined) return undefined;
  const placed = input.series.map((series) => toPlacedSeries(series, measure, kind, breaks));
  const ahead = targets.map(({ to }) => toPeriod(to)).filter((period) => isSameKind(period, kind));
  const periods = toRun([...placed.flatMap(({ points }) => points.map(({ period }) => period)), ...ahead]);
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
    alt,
  };
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
      colour: 'A84209',
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

function toBarChart({ input, alt }: Extract<SlideBody, { kind: 'ranked' }>): NativeChart {
  const { measure } = input;
  const rows = toBarRows(input);
  return {
    kind: 'bars',
    categories: rows.map(({ label }) => label),
    series: [
      {
        name: measure.unit.startsWith('%') ? '%' : measure.unit || 'number',
        values: rows.map(({ amount }) => amount),
        colour: 'B9C3CC',
        own: new Map(rows.flatMap(({ colour }, i) => (colour === undefined ? [] : [[i, colour] as const]))),
      },
    ],
    decimals: measure.decimals,
    isPercent: measure.unit.startsWith('%'),
    alt,
  };
}

interface BarRow {
  readonly label: string;
  readonly amount?: number;
  readonly colour?: string;
}

/** Places and benchmarks in one order, highest first; a place without a figure stands last and says why. */
function toBarRows({ rows, benchmarks = [] }: Pick<RankedInput, 'rows' | 'benchmarks'>): BarRow[] {
  const places = rows.map(({ label, isFocus, point: { value } }): BarRow => {
    const colour = isFocus ? { colour: FOCUS } : {};
    if (isKnown(value)) return { label, amount: value.amount, ...colour };
    return { label: `${label} (${SYMBOL_WORDS[toSymbol(value) ?? 'x']})` };
  });
  const lines = benchmarks.map(({ label, amount }): BarRow => ({ label, amount, colour: ENGLAND }));
  const amountOf = ({ amount }: BarRow) => amount ?? Number.NEGATIVE_INFINITY;
  return [...places, ...lines].sort((a, b) => amountOf(b) - amountOf(a) || (a.label < b.label ? -1 : 1));
}

function toStackedChart({ input, alt }: Extract<SlideBody, { kind: 'columns' }>): NativeChart | undefined {
  const { measure, points, labels } = input;
  const kind = toMainKind([{ id: '', label: '', role: 'focus', points }]);
  if (kind === undefined) return undefined;
  const timed = points
    .map((point) => toTimedPoint(point, measure))
    .filter(({ period }) => isSameKind(period, kind))
    .sort((a, b) => a.time - b.time);
  const isParted = labels.part !== undefined && labels.rest !== undefined;
  const wholeOf = ({ point, amount }: (typeof timed)[number]) => (isParted ? point.denominator : amount);
  const counted = timed.slice(
    Math.max(
      0,
      timed.findIndex((one) => wholeOf(one) !== undefined),
    ),
  );
  const wholes = counted.map(wholeOf);
  const parts = counted.map(({ point }) => point.numerator);
  const rests = wholes.map((whole, i) => {
    const part = parts[i];
    return whole === undefined || part === undefined ? undefined : whole - part;
  });
  return {
    kind: 'stack',
    categories: counted.map(({ period }) => toCategory(period, measure)),
    series: isParted
      ? [
          { name: labels.part ?? '', values: parts, colour: FOCUS },
          { name: labels.rest ?? '', values: rests, colour: 'C9DCEB', outline: FOCUS },
        ]
      : [{ name: labels.whole, values: wholes, colour: FOCUS }],
    decimals: 0,
    isPercent: false,
    alt,
  };
}

function toCategory(period: Period, { on }: ChartMeasure): string {
  return formatPeriodShort(period, on);
}
