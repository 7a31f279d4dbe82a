import { Cells, writeValue } from '#domain/cells.ts';
import { type Dataset, toIndexes, toSizes } from '#domain/dataset.ts';
import { diffDatasets } from '#domain/editions/diffDatasets.ts';
import type { Change } from '#domain/editions/edition.ts';
import { GEOGRAPHY } from '#domain/observations/datasetIndex.ts';

/** The first changes of a dataset, and how many there are of all. */
export interface DryRunChanges {
  readonly changes: readonly Change[];
  readonly count: number;
}

/** More than anybody reads on a page; a dataset of a million rows has millions. */
const MOST = 500;

/** What would change against the published dataset. Of one that is all new only the changes that are shown are put in words. */
export function toDryRunChanges(before: Dataset | undefined, now: Dataset): DryRunChanges {
  if (before === undefined) return toNewFigures(now);
  const all = diffDatasets(before, now);
  return { changes: all.slice(0, MOST), count: all.length };
}

function toNewFigures(now: Dataset): DryRunChanges {
  const first = new Cells(now.cells.length);
  let count = 0;
  for (let position = 0; position < now.cells.length; position++) {
    if (!isTold(now, position)) continue;
    if (count < MOST) writeValue(first, position, now.cells.at(position));
    count += 1;
  }
  return { changes: diffDatasets(undefined, { ...now, cells: first }), count };
}

/** Figures and withheld ones; aggregates of comparators follow from their members. */
function isTold(dataset: Dataset, position: number): boolean {
  const { cells, geographies } = dataset;
  if (!cells.wasHandedIn(position)) return false;
  if (cells.amountAt(position) === undefined && cells.at(position).kind !== 'suppressed') return false;
  const place = toIndexes(toSizes(dataset), position)[GEOGRAPHY] ?? 0;
  return geographies[place]?.code.includes(':') !== true;
}
