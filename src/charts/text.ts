/** Advance widths of Source Sans 3 at weight 400, in thousandths of the text size: charts are laid out where no page can measure. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    200: ' ',
    248: "|ij',.:;’l",
    263: 'I',
    290: '!f',
    305: '()[]{}-',
    343: 'tr/\\',
    421: '*sz?"',
    456: 'xc',
    467: 'vy',
    484: 'YJ–L',
    496: 'ekF0123456789#$+<=>^~−×',
    504: 'ag',
    514: 'XV',
    533: 'ESTZA',
    547: 'hun',
    555: 'bdpq',
    568: 'PRC',
    583: 'KB&',
    616: 'DG',
    648: 'UNH',
    664: 'OQ',
    722: 'wM',
    786: 'W½',
    826: '%m',
    900: '@…',
  }).flatMap(([width, characters]) => [...characters].map((character): [string, number] => [character, Number(width)])),
);
const UNKNOWN = 600;
/** Weight 650 sets wider than 400 by this factor. */
const BOLD = 1.058;

export type Weight = 'regular' | 'bold';

/** Width of a text in pixels, near enough to place it: within 2% of what a browser draws with the product's font. */
export function toTextWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTHS.get(character) ?? UNKNOWN;
  return (thousandths / 1000) * size * (weight === 'bold' ? BOLD : 1);
}

/** Where a text centred on `x` stands so that it ends before the edge of its drawing. */
export function keepInside(x: number, text: string, size: number, edge: number): number {
  return Math.min(x, Math.floor(edge - toTextWidth(text, size) / 2));
}

/** A text as lines no wider than `width`, broken at spaces; a word that is wider stands alone. More than `most` lines end in "…". */
export function toLines(text: string, width: number, size: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && toTextWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${kept.at(-1)} …`];
}
