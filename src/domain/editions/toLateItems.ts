import { type Dataset, toDatasetId } from '#domain/dataset.ts';
import type { Day } from '#domain/day.ts';
import { toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { Period } from '#domain/period.ts';
import { describeLateness, NOTHING_HANDED_IN } from '#domain/sentences/lateness.ts';
import type { LateItem } from './edition.ts';
import type { Headline } from './headline.ts';

/**
 * What the board steers without: datasets whose next figures were due before the as-at day, the longest overdue first, and
 * datasets of headline measures of which nothing was ever handed in.
 */
export function toLateItems(datasets: readonly Dataset[], headlines: readonly Headline[], asAt: Day): LateItem[] {
  const late = datasets
    .filter(({ nextDue }) => nextDue !== undefined && nextDue < asAt)
    .sort((a, b) => ((a.nextDue ?? '') < (b.nextDue ?? '') ? -1 : 1))
    .map((dataset): LateItem => {
      const newest = selectNewestPeriod(dataset);
      return {
        dataset: dataset.id,
        label: dataset.title,
        newest: newest?.id ?? null,
        ...(dataset.nextDue === undefined ? {} : { nextDue: dataset.nextDue }),
        sentence: describeLateness(newest, dataset.nextDue ?? asAt, asAt),
      };
    });
  return [...late, ...toMissingItems(datasets, headlines)];
}

/** The newest period of a cube in which any place has a number. */
export function selectNewestPeriod(dataset: Dataset): Period | undefined {
  const [, , stride = 1] = toDatasetIndex(dataset).strides;
  const count = dataset.periods.length;
  const hasNumber = (p: number): boolean => {
    for (let start = p * stride; start < dataset.cells.length; start += count * stride) {
      for (let i = start; i < start + stride; i++) if (dataset.cells.amountAt(i) !== undefined) return true;
    }
    return false;
  };
  return dataset.periods.findLast((_, p) => hasNumber(p));
}

function toMissingItems(datasets: readonly Dataset[], headlines: readonly Headline[]): LateItem[] {
  const absent = headlines.filter((headline) => !datasets.some((d) => d.id === headline.dataset));
  const first = absent.filter((headline, i) => absent.findIndex((other) => other.dataset === headline.dataset) === i);
  return first.map(({ dataset, title }) => ({
    dataset: toDatasetId(dataset),
    label: title,
    newest: null,
    sentence: NOTHING_HANDED_IN,
  }));
}
