/** Two lines of 28 pt across a 16:9 slide hold about this many letters. */
const ROOM = 110;

/** The fullest of several titles, given longest first, that fits two lines of a slide; else the shortest there is. */
export function toSlideTitle(titles: readonly string[]): string {
  const fitting = titles.find((title) => title.length <= ROOM);
  return fitting ?? titles.toSorted((a, b) => a.length - b.length)[0] ?? '';
}
