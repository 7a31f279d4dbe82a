import { withoutStop } from '#domain/sentences/phrases.ts';
import { toCaption } from './captionModel.ts';
import type { ExploreTable } from './exploreModel.ts';

interface GridCaptionProps {
  readonly table: ExploreTable;
}

/** What must be known to read the grid: its breaks and the notes about what it shows. */
export function GridCaption({ table }: GridCaptionProps) {
  const { unit, breaks, notes, more } = toCaption(table);
  return (
    <div className="explore-caption secondary">
      <p>
        {unit}
        {breaks.length > 0 &&
          ` ${breaks.map((text) => `${withoutStop(text)}.`).join(' ')} No change is worked out across the double line.`}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? 'One more note' : `${more.length} more notes`}</summary>
          {more.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </div>
  );
}
