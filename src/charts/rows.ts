import { type Scale, toPixel } from './scale.ts';
import { toLines, toTextWidth } from './text.ts';
import { NARROW_WIDTH, type Theme } from './theme.ts';

/** A row of a horizontal chart: its name at the left, in lines where it must, and the middle of its height. */
export interface RowFrame {
  readonly id: string;
  readonly name: readonly string[];
  readonly isFocus: boolean;
  readonly top: number;
  readonly height: number;
  readonly y: number;
}

/** A line through all rows, such as England's, with its name and figure below. */
export interface BenchmarkLine {
  readonly id: string;
  readonly role: 'national' | 'region' | 'median';
  readonly x: number;
  readonly text: string;
  readonly textX: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface NamedRow {
  readonly id: string;
  readonly label: string;
  readonly short?: string;
  readonly isFocus?: boolean;
}

const NAME_GAP = 18;
const WIDEST_SHARE = 0.42;
/** "Not known to be eligible for free school meals" takes three on a phone. */
const MOST_LINES = 3;

/** Room for the names of all rows, in pixels; the focus is bold and set in. A name that is wider takes several lines. */
export function toNameWidth(rows: readonly NamedRow[], width: number, { text }: Theme): number {
  const widths = rows.map(
    (row) => toTextWidth(toName(row, width), text, row.isFocus ? 'bold' : 'regular') + (row.isFocus ? 6 : 0),
  );
  return Math.ceil(Math.min(Math.max(0, ...widths) + NAME_GAP, width * WIDEST_SHARE));
}

/** Rows of one height below each other: the theme's, or that of the lines that a name takes. */
export function toRowFrames(rows: readonly NamedRow[], top: number, width: number, theme: Theme): RowFrame[] {
  const room = toNameWidth(rows, width, theme) - NAME_GAP / 2;
  const names = rows.map((row) => toLines(toName(row, width), room / (row.isFocus ? 1.06 : 1), theme.text, MOST_LINES));
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const height = lines > 1 ? Math.max(theme.row, theme.line * lines + 4) : theme.row;
  return rows.map(({ id, isFocus }, i) => ({
    id,
    name: names[i] ?? [],
    isFocus: isFocus === true,
    top: toPixel(top + i * height),
    height,
    y: toPixel(top + (i + 0.5) * height),
  }));
}

/** Where the last row ends. */
export function toRowsBottom(frames: readonly RowFrame[], top: number): number {
  const last = frames.at(-1);
  return last === undefined ? top : last.top + last.height;
}

function toName({ label, short }: NamedRow, width: number): string {
  return width < NARROW_WIDTH ? (short ?? label) : label;
}

/** Names below their lines: centred, or to either side of two lines that stand close together. */
export function toBenchmarkLines(
  lines: readonly {
    readonly id: string;
    readonly role: BenchmarkLine['role'];
    readonly text: string;
    readonly amount: number;
  }[],
  toX: Scale,
  { text: size }: Theme,
): BenchmarkLine[] {
  const placed = lines
    .map((line) => ({ ...line, x: toX(line.amount), half: toTextWidth(line.text, size) / 2 }))
    .sort((a, b) => a.x - b.x);
  return placed.map(({ id, role, text, x, half }, i) => {
    const [before, after] = [placed[i - 1], placed[i + 1]];
    const isCrowdedLeft = before !== undefined && x - before.x < half + before.half + 8;
    const isCrowdedRight = after !== undefined && after.x - x < half + after.half + 8;
    const line = { id, role, x: toPixel(x), text };
    if (isCrowdedRight) return { ...line, textX: toPixel(Math.min(x + 4, (x + after.x) / 2 - 4)), anchor: 'end' };
    if (isCrowdedLeft) return { ...line, textX: toPixel(Math.max(x - 4, (x + before.x) / 2 + 4)), anchor: 'start' };
    return { ...line, textX: toPixel(x), anchor: 'middle' };
  });
}
