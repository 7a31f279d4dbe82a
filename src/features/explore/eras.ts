import { isPercent } from '#domain/format/formatAmount.ts';
import { formatPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import type { Cube } from './cube.ts';
import { MEASURE, PERIOD } from './dimensions.ts';
import type { Layout } from './layout.ts';

/** A stretch of periods that are one series. */
export interface Era {
  readonly label: string;
  readonly periods: readonly number[];
}

interface PlacedBreak extends SeriesBreak {
  /** The first period after it, by its place in the dataset. */
  readonly index: number;
}

/**
 * The breaks across which no change is stated, for every place: a change of definition or population. One of a single
 * place's boundaries does not part the columns of all; a disruption does not part a series.
 */
export function selectWholeBreaks({ dataset }: Cube, layout: Layout): readonly PlacedBreak[] {
  const fixed = layout.fixed.get(MEASURE);
  const measure = fixed === undefined ? undefined : dataset.measures[fixed]?.id;
  return dataset.breaks.flatMap((each) => {
    const isWhole = each.kind !== 'disruption' && each.geographies === undefined;
    const isOfMeasure = each.measures === undefined || (measure !== undefined && each.measures.includes(measure));
    const index = dataset.periods.findIndex(({ id }) => id === each.at);
    return isWhole && isOfMeasure && index > 0 ? [{ ...each, index }] : [];
  });
}

/** The eras that breaks part the shown periods into; none where nothing parts them. */
export function toEras(cube: Cube, layout: Layout, shown: readonly (number | undefined)[]): readonly Era[] {
  const breaks = selectWholeBreaks(cube, layout).toSorted((a, b) => a.index - b.index);
  if (!layout.columns.includes(PERIOD) || breaks.length === 0) return [];
  const edges = [0, ...breaks.map(({ index }) => index), Number.POSITIVE_INFINITY];
  const periods = [...new Set(shown.filter((p) => p !== undefined))].toSorted((a, b) => a - b);
  const parted = edges.slice(0, -1).map((from, e) => periods.filter((p) => p >= from && p < (edges[e + 1] ?? 0)));
  const filled = parted.filter((part) => part.length > 0);
  if (filled.length < 2) return [];
  return filled.map((part, e) => ({ label: nameEra(cube, layout, part, e, filled.length), periods: part }));
}

function nameEra(cube: Cube, layout: Layout, periods: readonly number[], e: number, count: number): string {
  const { dataset } = cube;
  const fixed = layout.fixed.get(MEASURE);
  const measure = fixed === undefined ? undefined : dataset.measures[fixed];
  const name = (p: number | undefined): string => {
    const period = dataset.periods[p ?? 0];
    return period === undefined ? '' : formatPeriod(period, measure?.on);
  };
  const isPercentage = measure !== undefined && isPercent(measure.unit);
  const unit = isPercentage ? ', %' : '';
  if (e === 0) return `To ${name(lastWithFigures(cube, layout, periods))}${unit}`;
  if (e === count - 1) return `From ${name(periods[0])}${unit}`;
  return `${name(periods[0])} to ${name(periods.at(-1))}${unit}`;
}

/** An era ends with its last figure, not with the years after it in which nothing was collected. */
function lastWithFigures({ dataset, strides }: Cube, layout: Layout, periods: readonly number[]): number | undefined {
  const { cells } = dataset;
  const fixed = layout.fixed.get(MEASURE);
  const size = strides.period;
  const has = (p: number): boolean => {
    const from = (fixed ?? 0) * strides.measure;
    const to = fixed === undefined ? cells.length : from + strides.measure;
    for (let block = from + p * size; block < to; block += strides.geography) {
      for (let i = block; i < block + size; i++) if (cells.amountAt(i) !== undefined) return true;
    }
    return false;
  };
  return periods.findLast(has) ?? periods.at(-1);
}

/** What stands over a period without any figure: that it was not collected, where a note says so. */
export function describeGap({ dataset }: Cube, period: number | undefined): string {
  const id = period === undefined ? undefined : dataset.periods[period]?.id;
  const note = dataset.anchoredNotes.find((each) => each.period === id && /not collected/i.test(each.text));
  return note === undefined ? 'Not available' : 'Not collected';
}
