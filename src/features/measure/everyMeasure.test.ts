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
const BROKEN = /.{0,40}\b(NaN|undefined|Infinity|null|\[object Object\])\b.{0,20}/;

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
      expect(BROKEN.exec(text)?.[0], id).toBeUndefined();
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
        expect(BROKEN.exec(text)?.[0], `${id}, ${exhibit.id}`).toBeUndefined();
        expect(title.length, `${id}, ${exhibit.id}`).toBeGreaterThan(0);
        expect(text, `${id}, ${exhibit.id}`).not.toContain('style=');
      }
    }
  });
});
