import { formatDay, isDay } from '#domain/day.ts';
import type { Board, Commentary as CommentaryText } from '#domain/editions/board.ts';
import { SectionHead } from '#ui/Heads.tsx';
import type { MeasureSubject } from './subject.ts';

interface CommentaryProps {
  readonly subject: MeasureSubject;
  readonly board: Board;
}

/** What the owner wrote, in its four boxes; that nothing was handed in is said. */
export function Commentary({ subject, board }: CommentaryProps) {
  const texts = board.commentary.filter(
    ({ measure, at = {} }) =>
      measure === subject.measure.id &&
      Object.entries(at).every(([key, value]) => (subject.at[key] ?? value) === value),
  );
  return (
    <section className="commentary" aria-labelledby="commentary-title">
      <SectionHead title="Commentary" id="commentary-title">
        {texts.length === 0 && <p className="secondary">None was handed in for {subject.reading.edition.label}.</p>}
      </SectionHead>
      {texts.map((text) => (
        <CommentaryBoxes
          key={`${text.author} ${text.date}`}
          text={text}
          labelOf={(id) => subject.reading.partnership.editions.find((edition) => edition.id === id)?.label ?? id}
        />
      ))}
    </section>
  );
}

interface CommentaryBoxesProps {
  readonly text: CommentaryText;
  readonly labelOf: (edition: string) => string;
}

function CommentaryBoxes({ text, labelOf }: CommentaryBoxesProps) {
  const boxes = [
    { heading: 'What happened', body: text.what },
    { heading: 'Why', body: text.why, grade: text.evidence },
    { heading: 'So what', body: text.soWhat },
    { heading: 'What next', body: text.next },
  ];
  return (
    <div>
      <div className="commentary-boxes">
        {boxes.map(({ heading, body, grade }) => (
          <div key={heading}>
            <h3>
              {heading} {grade !== undefined && <span className="commentary-grade">{grade}</span>}
            </h3>
            <p>{body === '' ? 'The paper does not say.' : body}</p>
          </div>
        ))}
      </div>
      <p className="secondary">
        {text.role}, {isDay(text.date) ? formatDay(text.date) : text.date}.
        {text.carriedFrom !== undefined && (
          <span className="commentary-carried"> Carried over from {labelOf(text.carriedFrom)}.</span>
        )}
      </p>
    </div>
  );
}
