import { useState } from 'react';
import { AskForm } from './AskForm.tsx';
import { Button } from './Button.tsx';
import { Card } from './Card.tsx';

interface FactCardProps {
  readonly anchor: HTMLElement;
  readonly title: string;
  readonly terms: readonly { readonly term: string; readonly text: string; readonly href?: string }[];
  /** What "Copy as citation" puts on the clipboard. */
  readonly copied: string;
  /** Keeps a question about the figure; without it none can be asked. */
  readonly onAsk?: (text: string) => void;
  readonly onClose: () => void;
}

/** The card of a figure: its terms line by line, and the figure as a citation to take along. */
export function FactCard({ anchor, title, terms, copied, onAsk, onClose }: FactCardProps) {
  const [said, setSaid] = useState('');
  const copy = () => {
    const done = navigator.clipboard?.writeText(copied).then(() => setSaid('Copied.'));
    (done ?? Promise.reject(new Error('no clipboard'))).catch(() => setSaid(copied));
  };
  return (
    <Card label={`Where this figure comes from: ${title}`} anchor={anchor} onClose={onClose}>
      <h2 className="card-title">{title}</h2>
      <dl>
        {terms.map(({ term, text, href }) => (
          <div key={term} className="card-term">
            <dt>{term}</dt>
            <dd>
              {href === undefined ? (
                text
              ) : (
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {text}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="tools">
        <Button kind="link" onClick={copy}>
          Copy as citation
        </Button>
        <span className="secondary" role="status">
          {said}
        </span>
        {onAsk !== undefined && <AskForm onAsk={onAsk} />}
      </div>
    </Card>
  );
}
