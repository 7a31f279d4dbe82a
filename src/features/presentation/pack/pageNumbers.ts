/** Height of the text block of an A4 page in CSS pixels, between its running head and foot. */
export const PAGE_HEIGHT = 979;

/** A part of a section that is not split over pages, by its place in the column. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How many pages a section takes that begins on a page of its own: blocks fill a page until the next would not fit. One
 * taller than a page goes on over as many as it needs.
 */
export function countPages(blocks: readonly Block[], pageHeight = PAGE_HEIGHT): number {
  let pages = 1;
  let start = blocks[0]?.top ?? 0;
  for (const { top, bottom } of blocks) {
    if (bottom - start <= pageHeight) continue;
    if (top > start) {
      pages += 1;
      start = top;
    }
    const beyond = Math.max(0, Math.ceil((bottom - start) / pageHeight) - 1);
    pages += beyond;
    start += beyond * pageHeight;
  }
  return pages;
}

/** On which page each section begins, from how many pages each takes. */
export function toFirstPages(counts: readonly number[]): number[] {
  let next = 1;
  return counts.map((count) => {
    const first = next;
    next += count;
    return first;
  });
}
