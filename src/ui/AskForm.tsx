import { useId, useState } from 'react';
import { Button } from './Button.tsx';

interface AskFormProps {
  readonly onAsk: (text: string) => void;
}

const LONGEST = 1000;

/** A question about a figure: asked in place, kept on the device. */
export function AskForm({ onAsk }: AskFormProps) {
  const [text, setText] = useState<string>();
  const [said, setSaid] = useState('');
  const id = useId();
  if (text === undefined) {
    return (
      <>
        <Button kind="link" onClick={() => setText('')} aria-expanded={false}>
          Ask a question
        </Button>
        <span className="secondary" role="status">
          {said}
        </span>
      </>
    );
  }
  const keep = () => {
    onAsk(text.trim());
    setText(undefined);
    setSaid('Kept on this device, in the list of Present.');
  };
  return (
    <div className="ask-form">
      <label htmlFor={id}>Your question to the board</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for the field
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <p className="secondary">It stays on this device until you hand it to the co-chair as a file. Name no child.</p>
      <div className="tools">
        <Button onClick={keep} disabled={text.trim() === ''}>
          Keep the question
        </Button>
        <Button kind="link" onClick={() => setText(undefined)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
