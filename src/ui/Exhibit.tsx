import type { ReactNode } from 'react';
import './exhibit.css';

interface ExhibitProps {
  readonly id: string;
  /** "Chart 1 of 3: trend". */
  readonly kicker: string;
  /** The sentence that the drawing proves. */
  readonly title: string;
  /** Unit, population, method, axis. */
  readonly sub?: ReactNode;
  readonly caption?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A drawing with its sentence above and its source below. */
export function Exhibit({ id, kicker, title, sub, caption, tools, children }: ExhibitProps) {
  return (
    <figure className="exhibit has-tab" aria-labelledby={id}>
      <p className="exhibit-kicker">{kicker}</p>
      <h2 className="exhibit-title" id={id}>
        {title}
      </h2>
      {sub !== undefined && <p className="exhibit-sub">{sub}</p>}
      <div className="exhibit-drawing">{children}</div>
      {caption !== undefined && <figcaption className="exhibit-caption">{caption}</figcaption>}
      {tools !== undefined && <div className="tools">{tools}</div>}
    </figure>
  );
}
