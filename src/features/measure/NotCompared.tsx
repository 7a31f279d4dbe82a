import { Notice } from '#ui/Notice.tsx';
import { toNotCompared } from './aboutModel.ts';
import type { MeasureSubject } from './subject.ts';

interface NotComparedProps {
  readonly subject: MeasureSubject;
}

/** Figures that look alike and are not: shown, with the reason why none is taken from another. */
export function NotCompared({ subject }: NotComparedProps) {
  return toNotCompared(subject).map(({ when, rows, reason }) => (
    <Notice key={reason} kind="refused" title={`Shown, not compared: ${when}`}>
      <ul className="not-compared">
        {rows.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p>{reason}</p>
    </Notice>
  ));
}
