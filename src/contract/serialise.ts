import { toBoardFile } from '#contract/boardSchema.ts';
import { CONTRACT } from '#contract/indexSchema.ts';
import { toGapFile, toPointFile } from '#contract/parts.ts';
import type { Board } from '#domain/editions/board.ts';
import type {
  Change,
  DatasetEntry,
  Edition,
  Index,
  ScorecardComparator,
  ScorecardRow,
} from '#domain/editions/edition.ts';

/** The bytes of `index.json`. Read by people who look for the commit point, so it is indented. */
export function serialiseIndex(index: Index): string {
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** The bytes of a board file. */
export function serialiseBoard(board: Board): string {
  return JSON.stringify(toBoardFile(board));
}

/** The bytes of an edition: a JSON-stat collection. Keys stand in the order of the contract, so that equal editions are equal bytes. */
export function serialiseEdition(edition: Edition): string {
  const { id, label, updated, datasets, scorecard, changes, ...rest } = edition;
  return JSON.stringify({
    version: '2.0',
    class: 'collection',
    label,
    updated,
    link: { item: datasets.map(toDatasetLink) },
    extension: {
      contract: CONTRACT,
      edition: id,
      ...rest,
      scorecard: scorecard.map(toScorecardFile),
      changes: changes.map(toChangeFile),
    },
  });
}

function toDatasetLink({ href, label, ...extension }: DatasetEntry): unknown {
  return { class: 'dataset', href, label, extension };
}

function toScorecardFile(row: ScorecardRow): unknown {
  return {
    ...row,
    latest: toPointFile(row.latest),
    ...(row.previous ? { previous: toPointFile(row.previous) } : {}),
    ...(row.change ? { change: toGapFile(row.change) } : {}),
    points: row.points.map(toPointFile),
    comparators: row.comparators.map(toComparatorFile),
  };
}

function toComparatorFile(comparator: ScorecardComparator): unknown {
  return {
    ...comparator,
    point: toPointFile(comparator.point),
    points: comparator.points.map(toPointFile),
    gap: toGapFile(comparator.gap),
  };
}

function toChangeFile(change: Change): unknown {
  const { then: before, now, thenGap, nowGap, ...rest } = change;
  return {
    ...rest,
    ...(before ? { then: toPointFile(before) } : {}),
    ...(now ? { now: toPointFile(now) } : {}),
    ...(thenGap ? { thenGap: toGapFile(thenGap) } : {}),
    ...(nowGap ? { nowGap: toGapFile(nowGap) } : {}),
  };
}
