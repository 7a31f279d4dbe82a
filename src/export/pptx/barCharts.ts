import { type ChartMeasure, toMainKind, toTimedPoint } from '#charts/series.ts';
import { isSameKind } from '#domain/period.ts';
import { isKnown, SYMBOL_WORDS, toSymbol, type Value } from '#domain/value.ts';
import { CONTEXT, ENGLAND, FOCUS, type NativeFigures } from './nativeTypes.ts';
import { type SlideInput, toCategory } from './slideInput.ts';

/** Places in order, with the benchmarks as bars among them. */
export function toRankedChart(input: SlideInput<'ranked'>): NativeFigures {
  return toOneBar(toBarRows(input), input.measure);
}

/** Groups beside the figure that stands for all. */
export function toReferenceChart({ measure, rows, reference }: SlideInput<'reference'>): NativeFigures {
  const groups = rows.map(
    ({ label, amount, isFocus }): BarRow => ({ label, amount, ...(isFocus && { colour: FOCUS }) }),
  );
  return toOneBar([...groups, { label: reference.label, amount: reference.amount, colour: ENGLAND }], measure);
}

/** Categories of a whole, each beside the benchmark where there is one. */
export function toBarsChart({ measure, rows, benchmarkLabel }: SlideInput<'bars'>): NativeFigures {
  const values = rows.map(({ value }) => (isKnown(value) ? value.amount : undefined));
  const others = rows.map(({ benchmark }) => benchmark);
  return {
    kind: 'bars',
    categories: rows.map(({ label, value }) => nameMissing(label, value)),
    series: [
      { name: nameUnit(measure), values, colour: FOCUS },
      ...(others.some((value) => value !== undefined)
        ? [{ name: benchmarkLabel ?? 'benchmark', values: others, colour: CONTEXT }]
        : []),
    ],
    decimals: measure.decimals,
    isPercent: measure.unit.startsWith('%'),
  };
}

/** A group beside the others of its place. */
export function toGapChart({ measure, rows, groupLabel, othersLabel }: SlideInput<'gap'>): NativeFigures | undefined {
  if (rows.length === 0) return undefined;
  return {
    kind: 'bars',
    categories: rows.map(({ label }) => label),
    series: [
      { name: groupLabel, values: rows.map(({ group }) => group), colour: FOCUS },
      { name: othersLabel, values: rows.map(({ others }) => others), colour: CONTEXT },
    ],
    decimals: measure.decimals,
    isPercent: measure.unit.startsWith('%'),
  };
}

function toOneBar(rows: readonly BarRow[], measure: ChartMeasure): NativeFigures {
  return {
    kind: 'bars',
    categories: rows.map(({ label }) => label),
    series: [
      {
        name: nameUnit(measure),
        values: rows.map(({ amount }) => amount),
        colour: CONTEXT,
        own: new Map(rows.flatMap(({ colour }, i) => (colour === undefined ? [] : [[i, colour] as const]))),
      },
    ],
    decimals: measure.decimals,
    isPercent: measure.unit.startsWith('%'),
  };
}

interface BarRow {
  readonly label: string;
  readonly amount?: number;
  readonly colour?: string;
}

/** Places and benchmarks in one order, highest first; a place without a figure stands last and says why. */
function toBarRows({ rows, benchmarks = [] }: SlideInput<'ranked'>): BarRow[] {
  const places = rows.map(({ label, isFocus, point: { value } }): BarRow => {
    const colour = isFocus ? { colour: FOCUS } : {};
    if (isKnown(value)) return { label, amount: value.amount, ...colour };
    return { label: nameMissing(label, value) };
  });
  const lines = benchmarks.map(({ label, amount }): BarRow => ({ label, amount, colour: ENGLAND }));
  const amountOf = ({ amount }: BarRow) => amount ?? Number.NEGATIVE_INFINITY;
  return [...places, ...lines].sort((a, b) => amountOf(b) - amountOf(a) || (a.label < b.label ? -1 : 1));
}

/** Counts behind a percentage, from the first period that has them: the part that is counted, and the rest. */
export function toStackedChart({ measure, points, labels }: SlideInput<'columns'>): NativeFigures | undefined {
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
  };
}

/** A category without a figure says why. */
function nameMissing(label: string, value: Value): string {
  return isKnown(value) ? label : `${label} (${SYMBOL_WORDS[toSymbol(value) ?? 'x']})`;
}

function nameUnit({ unit }: ChartMeasure): string {
  return unit === '' ? 'number' : unit;
}
