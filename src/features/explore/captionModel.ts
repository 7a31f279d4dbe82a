import { asSentence } from '#domain/sentences/phrases.ts';
import type { AnchoredNote } from '#domain/statement.ts';
import { MEASURE } from './dimensions.ts';
import { selectWholeBreaks } from './eras.ts';
import type { ExploreTable } from './exploreModel.ts';
import type { TreeNode } from './rowTree.ts';

export interface Caption {
  /** What is counted, how and where: "Good level of development, %. Where the child’s school is." */
  readonly unit: string;
  readonly breaks: readonly string[];
  readonly notes: readonly string[];
  readonly more: readonly string[];
}

const MOST_NOTES = 3;

/** What stands below the grid: measure and basis, the breaks that it shows, and the notes about its columns. */
export function toCaption({ cube, layout, columns, start }: ExploreTable): Caption {
  const { dataset } = cube;
  const fixed = layout.fixed.get(MEASURE);
  const measure = fixed === undefined ? undefined : dataset.measures[fixed];
  const shown = new Set(
    columns.flatMap(({ period }) => (period === undefined ? [] : (dataset.periods[period]?.id ?? []))),
  );
  const breaks = selectWholeBreaks(cube, layout).filter(({ at }) => shown.size === 0 || shown.has(at));
  const hasLine = columns.some(({ startsBreak }) => startsBreak === true);
  const notes = dataset.anchoredNotes
    .filter(
      ({ measure: about, period }) =>
        (about === undefined || about === measure?.id) && (period === undefined || shown.has(period)),
    )
    // What is about one place of many is read last.
    .toSorted((a, b) => Number(isOfOtherPlace(a, start)) - Number(isOfOtherPlace(b, start)));
  const all = [...new Set([...notes.map(({ text }) => text), ...dataset.notes])];
  const what =
    measure === undefined ? dataset.title : `${measure.title}, ${measure.unit === '' ? 'number' : measure.unit}`;
  return {
    unit: `${asSentence(what)} ${asSentence(dataset.geographyBasis)}`,
    breaks: hasLine ? [...new Set(breaks.map(({ text }) => text))] : [],
    notes: all.slice(0, MOST_NOTES),
    more: all.slice(MOST_NOTES),
  };
}

function isOfOtherPlace({ geography }: AnchoredNote, start: TreeNode | undefined): boolean {
  return geography !== undefined && geography !== start?.member;
}
