import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSlide, toSlides, useDeck } from './presentationStore.ts';

test('adds a view once', () => {
  addSlide('#/plans', 'Plans');
  addSlide('#/plans', 'Plans again');
  addSlide('#/areas', 'Areas');
  expect(useDeck.getState().slides).toEqual([
    { id: '1', hash: '#/plans', title: 'Plans' },
    { id: '2', hash: '#/areas', title: 'Areas' },
  ]);
});

test('keeps only slides of this dashboard from what is stored', () => {
  expect(
    toSlides([{ hash: 'https://evil.example/', title: 'x' }, null, { hash: '#/', title: 'Board report' }]),
  ).toEqual([{ id: '3', hash: '#/', title: 'Board report' }]);
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(toSlides(stored).every((slide) => slide.hash.startsWith('#/'))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
