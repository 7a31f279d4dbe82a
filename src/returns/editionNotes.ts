import type { AnchoredNote } from '#domain/statement.ts';
import { type EditionView, isAboutLater } from './editionView.ts';
import type { MeasureReturn } from './returnSchema.ts';

/** Notes in the order of `measure.json`, then what each mark means where it stands, then codes that were read as their successor. */
export function toNotes(view: EditionView): AnchoredNote[] {
  const { config, table } = view.checked;
  const own = [...(config.notes ?? []), ...(config.marks ?? []).flatMap(toMarkNotes)];
  const shown = new Set(view.layout.geographies.map((g) => g.code));
  const renamed = [...(table.replaced ?? [])]
    .filter(([, code]) => shown.has(code))
    .map(([old, geography]) => ({ geography, text: `Handed in under the code ${old}, which ${geography} replaced.` }));
  return [...own.filter((note) => !isAboutLater(note, view)), ...renamed];
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
