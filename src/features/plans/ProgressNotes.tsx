import { toCitation } from '#domain/citation.ts';
import type { Board, Progress } from '#domain/editions/board.ts';
import { formatWhen } from '#domain/sentences/planSentences.ts';
import type { OnCard } from './askedCard.ts';
import { toPaperTerms } from './figureTerms.ts';

interface ProgressNotesProps {
  readonly notes: readonly Progress[];
  readonly board: Board;
  readonly edition: string;
  readonly onCard: OnCard;
}

/** Notes of progress in the words of the paper, under the day or month that they are about. */
export function ProgressNotes({ notes, board, edition, onCard }: ProgressNotesProps) {
  const days = [...new Set(notes.map(({ on }) => on))].toSorted((a, b) => b.localeCompare(a));
  const sources = board.sources.filter(({ id }) => notes.some(({ source }) => source === id));
  return (
    <>
      {days.map((on) => (
        <section key={on}>
          <h4>{formatWhen(on)}</h4>
          <ul className="progress">
            {notes
              .filter((note) => note.on === on)
              .map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
        </section>
      ))}
      {sources.map((source) => (
        <p key={source.id} className="secondary">
          In the words of{' '}
          <button
            type="button"
            className="button-link"
            aria-haspopup="dialog"
            onClick={(event) =>
              onCard({
                anchor: event.currentTarget,
                words: {
                  title: source.title,
                  terms: toPaperTerms(source),
                  copied: `${toCitation(source)} As shown in the edition of ${edition}.`,
                  figure: source.title,
                },
              })
            }
          >
            {source.title}
          </button>
          , {source.publisher}.
        </p>
      ))}
    </>
  );
}
