import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

interface FactStripProps {
  readonly facts: readonly Fact[];
}

/** A few figures side by side, each with its name above and its terms below. */
export function FactStrip({ facts }: FactStripProps) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note }) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd className="fact-value">{value}</dd>
          {note !== undefined && <dd className="fact-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
