import { type Day, formatDay, wholeMonthsBetween } from '#domain/day.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { selectNewestPeriod } from '#domain/editions/toLateItems.ts';
import { formatAge } from '#domain/format/formatAge.ts';
import { formatPeriod } from '#domain/period.ts';
import { formatLateness } from '#domain/sentences/lateness.ts';
import type { PublishedDataset } from './usePublished.ts';

/** The two clocks of a dataset: what its newest figures cover, and when the next were or are due. */
export interface AgeLine {
  readonly id: string;
  readonly label: string;
  readonly heldBy: string;
  /** Absent until the dataset is read. */
  readonly covers?: string;
  readonly age?: string;
  readonly published?: string;
  readonly due: string;
  readonly lateBy?: string;
}

/** Every dataset, the longest overdue first, then those with a date, then those without; and what was never handed in. */
export function toAgeLines(published: readonly PublishedDataset[], edition: Edition): readonly AgeLine[] {
  const { asAt, late, datasets } = edition;
  const lines = [...published].sort(byDue).map((one) => toLine(one, asAt));
  const missing = late
    .filter((item) => !datasets.some(({ id }) => id === item.dataset))
    .map(
      ({ dataset, label, sentence }): AgeLine => ({
        id: dataset,
        label,
        heldBy: 'not stated',
        covers: sentence,
        due: 'no date promised',
      }),
    );
  return [...missing, ...lines];
}

function byDue(a: PublishedDataset, b: PublishedDataset): number {
  const [first, second] = [a.entry.nextDue ?? '9999', b.entry.nextDue ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.entry.label.localeCompare(b.entry.label, 'en');
}

function toLine({ entry, dataset }: PublishedDataset, asAt: Day): AgeLine {
  const { id, label, heldBy = 'not stated', nextDue } = entry;
  const newest = dataset && selectNewestPeriod(dataset);
  const none = dataset === undefined ? {} : { covers: 'no number in any period' };
  return {
    id,
    label,
    heldBy,
    due: nextDue === undefined ? 'no date promised' : formatDay(nextDue),
    ...(nextDue !== undefined && nextDue < asAt ? { lateBy: formatLateness(nextDue, asAt) } : {}),
    ...(newest === undefined
      ? none
      : { covers: formatPeriod(newest), age: formatAge(Math.max(0, wholeMonthsBetween(newest.last, asAt))) }),
    ...(dataset === undefined ? {} : { published: formatDay(dataset.updated.slice(0, 10)) }),
  };
}
