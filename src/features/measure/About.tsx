import { toCitation } from '#domain/citation.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { toAbout } from './aboutModel.ts';
import type { MeasureSubject } from './subject.ts';

interface AboutProps {
  readonly subject: MeasureSubject;
}

/** How it is counted and published, its caveats, and what the papers say beside it. */
export function About({ subject }: AboutProps) {
  const { facts, guidance, notes, statements, sources } = toAbout(subject);
  return (
    <section className="about" aria-labelledby="about-title">
      <SectionHead title="About these figures" id="about-title" />
      <div className="about-columns">
        <dl className="about-facts">
          {facts.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {/* On a screen these stand beside the first chart. */}
        <dl className="about-facts about-paper">
          {guidance.map(({ term, text }) => (
            <div key={`${term} ${text}`}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {notes.length > 0 && (
          <div>
            <h3>Notes</h3>
            <ul className="about-notes">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
        {statements.length > 0 && (
          <div>
            <h3>What the papers say</h3>
            <p className="secondary">Beside the official series, never over it.</p>
            <ul className="about-statements">
              {statements.map(({ id, when, text, note, quote, where }) => (
                <li key={id}>
                  <p>
                    <strong>{when}</strong> {text} {note}
                  </p>
                  <details>
                    <summary>In its words</summary>
                    <blockquote>{quote}</blockquote>
                    <p className="secondary">{where}</p>
                  </details>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h3>Sources</h3>
          <ul className="about-notes">
            {sources.map((source) => (
              <li key={source.id}>{toCitation(source)}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
