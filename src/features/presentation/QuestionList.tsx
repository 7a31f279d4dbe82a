import { useState } from 'react';
import { countOf } from '#domain/sentences/phrases.ts';
import { toFileName } from '#export/fileName.ts';
import { saveFile } from '#export/saveFile.ts';
import { joinQuestions, type PinnedQuestion, setQuestions, useQuestions } from '#state/questionsStore.ts';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { FileButton } from './DeckFiles.tsx';
import { moveQuestion, parseQuestions, writeQuestions } from './questionFile.ts';

interface QuestionListProps {
  readonly reading: Reading;
  readonly onSlide: (title: string, text: string) => void;
}

/** Questions that members pinned to figures: on this device, joined from files, in the order in which they are asked. */
export function QuestionList({ reading: { partnership, entry }, onSlide }: QuestionListProps) {
  const questions = useQuestions((store) => store.questions);
  const [said, setSaid] = useState('');
  const save = () => {
    const words = {
      title: 'Questions',
      place: partnership.id,
      edition: entry.id,
      isIllustrative: partnership.illustrative,
    };
    saveFile(toFileName(words, 'json'), new Blob([writeQuestions(questions)], { type: 'application/json' }));
  };
  const open = async (file: File) => {
    const others = parseQuestions(await file.text());
    if (others === undefined) {
      setSaid(`“${file.name}” holds no questions of this dashboard; nothing was changed.`);
      return;
    }
    const joined = joinQuestions(questions, others);
    setQuestions(joined);
    setSaid(`${countOf(joined.length - questions.length, 'question', 'questions')} added from “${file.name}”.`);
  };
  return (
    <section className="questions" aria-labelledby="questions">
      <SectionHead title="Questions" id="questions">
        <p className="tools">
          {questions.length > 0 && (
            <Button kind="link" onClick={save}>
              Save questions to a file
            </Button>
          )}
          <FileButton label="Add questions from a file" onFile={(file) => void open(file)} />
        </p>
      </SectionHead>
      <p className="secondary" role="status">
        {said}
      </p>
      {questions.length === 0 ? (
        <p className="questions-said">
          No question is pinned on this device. Open the source of any figure and choose “Ask a question”; members hand
          theirs to the co-chair as a file.
        </p>
      ) : (
        <ol className="question-list">
          {questions.map((question, i) => (
            <QuestionItem
              key={question.id}
              question={question}
              onMove={(step) => setQuestions(moveQuestion(questions, i, i + step))}
              onRemove={() => setQuestions(questions.filter(({ id }) => id !== question.id))}
              onSlide={() => onSlide(question.text, question.about)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface QuestionItemProps {
  readonly question: PinnedQuestion;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onSlide: () => void;
}

function QuestionItem({ question: { text, about, hash }, onMove, onRemove, onSlide }: QuestionItemProps) {
  return (
    <li>
      <p>
        <strong>{text}</strong>
      </p>
      <p className="secondary">
        About <a href={hash}>{about}</a>
      </p>
      <p className="tools">
        <Button kind="link" onClick={() => onMove(-1)}>
          Earlier
        </Button>
        <Button kind="link" onClick={() => onMove(1)}>
          Later
        </Button>
        <Button kind="link" onClick={onSlide}>
          Make a slide of it
        </Button>
        <Button kind="link" onClick={onRemove}>
          Remove
        </Button>
      </p>
    </li>
  );
}
