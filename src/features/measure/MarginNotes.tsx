import { ControlShapeMark } from '#charts/control/ControlShapeMark.tsx';
import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Mark } from '#ui/Status.tsx';
import type { MarginNote } from './exhibits/exhibit.ts';

interface MarginNotesProps {
  readonly notes: readonly MarginNote[];
  readonly view: View;
}

/** Beside a chart: what it counts, how to read it, what may be concluded. */
export function MarginNotes({ notes, view }: MarginNotesProps) {
  if (notes.length === 0) return <div className="margin margin-empty" />;
  return (
    <div className="margin">
      {notes.map(({ heading, text, items, shapes, lines, periods }) => (
        <div key={heading} className="margin-note">
          <h3>{heading}</h3>
          {shapes !== undefined && (
            <ul>
              {shapes.map(({ shape, text: word }) => (
                <li key={shape}>
                  <svg className="chart" aria-hidden="true" width={16} height={20} viewBox="0 0 16 20">
                    <ControlShapeMark x={7} y={10} r={shape === 'dot' ? 4 : 6} shape={shape} tone="plain" />
                  </svg>
                  <span>{word}</span>
                </li>
              ))}
            </ul>
          )}
          {text !== undefined && <p>{text}</p>}
          {items !== undefined && (
            <ul>
              {items.map((item) => (
                <li key={item.text}>
                  <Mark kind={item.mark} />
                  <span>{item.text}</span>
                </li>
              ))}
            </ul>
          )}
          {lines !== undefined && (
            <ul className="margin-lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {periods?.map(({ id, label, text: said }) => (
            <p key={id}>
              <a href={toHash(withFilters(view, { to: id }))}>{label}</a>: {said}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
