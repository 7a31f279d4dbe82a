import { useState } from 'react';
import { formatDay } from '#domain/day.ts';
import { isAboutRow } from '#domain/editions/aboutRow.ts';
import type { Board, Commentary } from '#domain/editions/board.ts';
import type { Edition } from '#domain/editions/edition.ts';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';

const EVIDENCE_MEANINGS = { data: 'shown by data', practice: 'known from practice', opinion: 'an opinion' } as const;

interface CommentarySectionProps {
  readonly reading: Reading;
  readonly board: Board;
}

/** What was written about the figures, in four fixed boxes; carried over from an earlier edition only with a mark. */
export function CommentarySection({ reading: { edition, partnership }, board }: CommentarySectionProps) {
  const { commentary } = board;
  const origins = new Set(commentary.map(({ carriedFrom }) => carriedFrom));
  const [onlyOrigin] = origins.size === 1 ? origins : [];
  const [isOpen, setIsOpen] = useState(false);
  const labelOf = (id: string) => partnership.editions.find((entry) => entry.id === id)?.label ?? id;
  return (
    <section className="report-commentary" aria-labelledby="commentary" data-open={isOpen}>
      <SectionHead title="Commentary" id="commentary">
        {onlyOrigin !== undefined && <p className="carried">Carried over from {labelOf(onlyOrigin)}</p>}
      </SectionHead>
      {commentary.length === 0 && <p className="report-said">No commentary was handed in for {edition.label}.</p>}
      {commentary.length > 0 && (
        <div className="fold-button">
          <Button onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
            {commentary.length === 1 ? '1 commentary' : `${commentary.length} commentaries`}
          </Button>
        </div>
      )}
      {commentary.map((entry) => (
        <CommentaryBoxes
          key={`${entry.measure} ${entry.what}`}
          entry={entry}
          edition={edition}
          board={board}
          {...(onlyOrigin === undefined ? { labelOf } : {})}
        />
      ))}
    </section>
  );
}

interface CommentaryBoxesProps {
  readonly entry: Commentary;
  readonly edition: Edition;
  readonly board: Board;
  /** Absent where the head of the section says it for all. */
  readonly labelOf?: (edition: string) => string;
}

function CommentaryBoxes({ entry, edition, board, labelOf }: CommentaryBoxesProps) {
  const row = edition.scorecard.find((one) => isAboutRow(entry, one));
  const title =
    row?.title ?? edition.datasets.flatMap(({ measures }) => measures).find(({ id }) => id === entry.measure)?.title;
  const source = board.sources.find(({ id }) => id === entry.source);
  const boxes = [
    { name: 'What happened', text: entry.what },
    { name: 'Why', text: entry.why, grade: entry.evidence },
    { name: 'So what', text: entry.soWhat },
    { name: 'What next', text: entry.next },
  ];
  return (
    <article className="report-entry">
      <p>
        <strong>{title ?? entry.measure}.</strong> {row?.sentence}{' '}
        {title === undefined && 'This measure is no longer published.'}
        {entry.carriedFrom !== undefined && labelOf !== undefined && (
          <span className="carried">Carried over from {labelOf(entry.carriedFrom)}.</span>
        )}
      </p>
      <dl className="report-boxes">
        {boxes.map(({ name, text, grade }) => (
          <div key={name}>
            <dt>
              {name}
              {grade !== undefined && (
                <span className="grade" title={EVIDENCE_MEANINGS[grade]}>
                  {grade}
                </span>
              )}
            </dt>
            <dd className={text === '' ? 'secondary' : ''}>{text === '' ? 'The paper does not say.' : text}</dd>
          </div>
        ))}
      </dl>
      <p className="secondary">
        {[entry.author, entry.role].filter((part) => part !== '').join(', ')}, {formatDay(entry.date)}.{' '}
        {source === undefined ? '' : [source.title, source.section].filter((part) => part !== undefined).join(', ')}
      </p>
    </article>
  );
}
