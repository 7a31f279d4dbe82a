import { describe, expect, it } from 'vitest';
import { countPages, toFirstPages } from './pageNumbers.ts';

const blocks = (...heights: number[]) => {
  let top = 40;
  return heights.map((height) => {
    const block = { top, bottom: top + height };
    top += height;
    return block;
  });
};

describe('the pages of a pack', () => {
  it.each([
    [[], 1],
    [[900], 1],
    [[500, 479], 1],
    [[500, 480], 2],
    [[400, 400, 400, 400], 2],
    [[600, 600, 600], 3],
    [[2000], 3],
    [[100, 2000, 50], 4],
  ])('hold blocks of %o on %i', (heights, pages) => {
    expect(countPages(blocks(...heights))).toBe(pages);
  });

  it('are counted on from section to section', () => {
    expect(toFirstPages([1, 1, 2, 1])).toEqual([1, 2, 3, 5]);
  });
});
