import { toFigureCitation } from '#domain/citation.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import { FactCard } from '#ui/FactCard.tsx';
import { type CellNote, describePlace } from './cellNote.ts';
import type { CellContext } from './cells.ts';
import { pointAt, toMeasureAt } from './cube.ts';

/** Which cell was asked about, and where on the page it stands. */
export interface AskedSource {
  readonly anchor: HTMLElement;
  readonly note: CellNote;
}

interface SourceCardProps extends AskedSource {
  readonly cells: CellContext;
  readonly edition: Edition;
  readonly onClose: () => void;
}

/** Where the figure of a cell comes from, down to the line of the return, and how to cite it. */
export function SourceCard({ anchor, note, cells: { cube, places }, edition, onClose }: SourceCardProps) {
  const { title, source, position } = note;
  const measure = cube.dataset.measures[toMeasureAt(cube, position)];
  if (measure === undefined) return null;
  const point = pointAt(cube, position);
  const { guidance, kind, decimals, on } = measure;
  const line = describePlace(note);
  const terms = toSourceTerms(source, { point, kind, decimals, ...(guidance === undefined ? {} : { guidance }) });
  return (
    <FactCard
      anchor={anchor}
      title={title}
      terms={[
        ...terms.slice(0, 1),
        ...(line === undefined ? [] : [{ term: 'In the return', text: line }]),
        ...terms.slice(1),
        ...note.statements.map(({ text, place, quote }) => ({ term: 'Said in', text: `${place}: ${text} “${quote}”` })),
      ]}
      copied={toFigureCitation(source, {
        title: measure.title,
        point,
        place: places.nameOf(point.geography),
        unit: measure,
        edition: edition.label,
        ...(on === undefined ? {} : { on }),
      })}
      onClose={onClose}
    />
  );
}
