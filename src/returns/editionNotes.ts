import type { AnchoredNote } from '#domain/statement.ts';
import { type EditionView, isAboutLater, readAnchor } from './editionView.ts';
import type { MeasureReturn } from './returnSchema.ts';

/** Notes in the order of `measure.json`, then what each mark means where it stands, then codes that were read as their successor. */
export function toNotes(view: EditionView): AnchoredNote[] {
  const { config, table } = view.checked;
  const { partnership } = view.context;
  const own = (config.notes ?? [])
    .filter((note) => !isAboutLater(note, view))
    .map((note) => readAnchor(note, partnership));
  const marked = (config.marks ?? []).flatMap(toMarkNotes).filter((note) => !isAboutLater(note, view));
  const renamed = table.geographies.flatMap((place, i): AnchoredNote[] => {
    const successor = view.layout.geographies.find((g) => g.code === view.codeOf(i));
    if (place.code === successor?.code || successor === undefined) return [];
    return [
      { geography: successor.code, text: `Handed in under the code ${place.code}, which ${successor.code} replaced.` },
    ];
  });
  return [...own, ...marked.map((note) => readAnchor(note, partnership)), ...renamed];
}

function toMarkNotes({
  measures,
  geographies,
  periods,
  at,
  note,
}: NonNullable<MeasureReturn['marks']>[number]): AnchoredNote[] {
  return orOne(measures).flatMap((measure) =>
    orOne(geographies).flatMap((geography) =>
      orOne(periods).map((period) => ({
        ...(measure === undefined ? {} : { measure }),
        ...(geography === undefined ? {} : { geography }),
        ...(period === undefined ? {} : { period }),
        ...(at === undefined ? {} : { at }),
        text: note,
      })),
    ),
  );
}

function orOne<T>(all: readonly T[] | undefined): readonly (T | undefined)[] {
  return all ?? [undefined];
}
