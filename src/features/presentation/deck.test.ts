import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changeSlide, insertWords, moveSlide, parseDeck, removeSlide, writeDeck } from './deck.ts';

const aDeck = (...ids: string[]) => ids.map((id) => ({ id, hash: `#/?chart=${id}`, title: `Slide ${id}` }));
const idsOf = (slides: readonly { readonly id: string }[]) => slides.map(({ id }) => id).join(' ');

describe('a deck', () => {
  it.each([
    [0, 2, '2 3 1 4'],
    [3, 0, '4 1 2 3'],
    [1, 99, '1 3 4 2'],
    [2, -5, '3 1 2 4'],
    [1, 1, '1 2 3 4'],
    [9, 0, '1 2 3 4'],
  ])('moves slide %i to place %i', (from, to, order) => {
    expect(idsOf(moveSlide(aDeck('1', '2', '3', '4'), from, to))).toBe(order);
  });

  test('is never longer or shorter for a move', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (from, to) => {
        const moved = moveSlide(aDeck('1', '2', '3'), from, to);
        expect(moved.map(({ id }) => id).toSorted()).toEqual(['1', '2', '3']);
      }),
    );
  });

  it('takes a slide of words after the open one, with an id of its own', () => {
    const slides = insertWords(aDeck('1', '7'), 0, 'Right education', '');
    expect(slides.map(({ id, title, text }) => [id, title, text])).toEqual([
      ['1', 'Slide 1', undefined],
      ['8', 'Right education', ''],
      ['7', 'Slide 7', undefined],
    ]);
  });

  it('keeps notes with their slide, and drops a slide', () => {
    const noted = changeSlide(aDeck('1', '2'), '2', { notes: 'Say this.' });
    expect(noted[1]).toMatchObject({ id: '2', notes: 'Say this.' });
    expect(idsOf(removeSlide(noted, '1'))).toBe('2');
  });

  it('is read back from its file as it was', () => {
    const slides = insertWords(changeSlide(aDeck('1', '2'), '1', { notes: 'Zeile\n"quoted"' }), 1, 'Words', 'One\nTwo');
    expect(parseDeck(writeDeck(slides))).toEqual(slides.map((slide, i) => ({ ...slide, id: String(i + 1) })));
  });

  it.each([
    '',
    '{',
    '[]',
    '{"kind":"dashboard.questions","slides":[]}',
    '{"kind":"dashboard.deck","slides":[{"hash":"https://evil.example/","title":"x"}]}',
  ])('refuses a file that is no deck: %s', (text) => {
    expect(parseDeck(text)).toBeUndefined();
  });
});
