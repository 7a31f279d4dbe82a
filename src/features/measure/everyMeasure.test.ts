import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exhibitsOf, openMeasure, readOnce, WORCESTERSHIRE } from '#tests/support/aMeasureSubject.ts';
import { toAbout, toNotCompared } from './aboutModel.ts';
import { SizedDrawing } from './ExhibitDrawing.tsx';
import { toFigures } from './figuresModel.ts';
import { toFacts } from './headModel.ts';
import { toAllStandings } from './standings.ts';
import type { MeasureSubject } from './subject.ts';

const DEMONSTRATION = { partnership: 'demonstration', edition: '2026-06' };
const WIDTHS = [972, 343];
const BROKEN = /\b(NaN|undefined|Infinity|null|\[object Object\])\b/;

/** What is said about the first hole in a text. Looked for without what stands before it, which would try every place anew. */
function holeIn(text: string): string | undefined {
  const at = text.search(BROKEN);
  return at < 0 ? undefined : text.slice(Math.max(0, at - 40), at + 30);
}

function subjectsOf(place: typeof WORCESTERSHIRE): { id: string; subject: MeasureSubject }[] {
  const ids = readOnce(place).edition.datasets.flatMap(({ measures }) => measures.map(({ id }) => id));
  return ids.map((id) => {
    const subject = openMeasure(`#/measures/${id}`, place);
    if ('kind' in subject) throw new Error(`${id}: ${subject.reason}`);
    return { id, subject };
  });
}

describe.each([WORCESTERSHIRE, DEMONSTRATION])('every measure of $partnership', (place) => {
  const subjects = subjectsOf(place);

  it('has words without a hole in them', () => {
    for (const { id, subject } of subjects) {
      const { columns, rows } = toFigures(subject);
      const words = [toFacts(subject, []), toAllStandings(subject), columns, rows.map(({ cells }) => cells)];
      const text = JSON.stringify([words, toAbout(subject), toNotCompared(subject)]);
      expect(holeIn(text), id).toBeUndefined();
    }
  });

  it('draws each of its charts at both ends of the widths, and says each in a sentence', () => {
    for (const { id, subject } of subjects) {
      for (const exhibit of exhibitsOf(subject, place)) {
        const { drawing, alt, title, sub, caption } = exhibit;
        const drawn = WIDTHS.map((width) =>
          renderToStaticMarkup(createElement(SizedDrawing, { drawing, alt, isReading: false, width, look: 'screen' })),
        );
        const text = [title, sub, caption, alt, ...drawn].join(' ');
        expect(holeIn(text), `${id}, ${exhibit.id}`).toBeUndefined();
        expect(title.length, `${id}, ${exhibit.id}`).toBeGreaterThan(0);
        expect(text, `${id}, ${exhibit.id}`).not.toContain('style=');
      }
    }
  });
});
