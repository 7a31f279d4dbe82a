import { useId, useState } from 'react';
import { addQuestion } from '#state/questionsStore.ts';
import { Button } from '#ui/Button.tsx';

interface AskQuestionProps {
  /** The figure as it stands on the page. */
  readonly about: string;
  readonly hash: string;
}

/** Pins a question to a number. It stays on this device until its asker hands the list to the co-chair. */
export function AskQuestion({ about, hash }: AskQuestionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const id = useId();
  const pin = () => {
    if (text.trim() === '') return;
    addQuestion({ text: text.trim(), about, hash });
    setText('');
    setIsOpen(false);
    setSaid('Pinned. Your questions are listed on Present.');
  };
  return (
    <div className="ask">
      <Button kind="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Ask a question
      </Button>
      <span className="secondary" role="status">
        {said}
      </span>
      {isOpen && (
        <div>
          <label htmlFor={id} className="secondary">
            Your question about {about}. It stays on this device.
          </label>
          <textarea id={id} rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
          <Button onClick={pin}>Pin the question</Button>
        </div>
      )}
    </div>
  );
}
