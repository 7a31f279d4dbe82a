import { toCitation } from '#domain/citation.ts';
import type { Edition } from '#domain/editions/edition.ts';

interface PrintedNotesProps {
  readonly edition: Edition;
}

/** On paper the card of a figure is a numbered note: where each row of the scorecard comes from. */
export function PrintedNotes({ edition }: PrintedNotesProps) {
  return (
    <section className="printed-notes" aria-label="Where the figures come from">
      <h2>Where the figures come from</h2>
      <ol>
        {edition.scorecard.map((row) => (
          <li key={row.id}>
            <strong>{row.title}.</strong> {toCitation(row.source)}
          </li>
        ))}
      </ol>
    </section>
  );
}
