/**
 * For what a chart is drawn: text never scales with it, so each has its own sizes. `panel` is one of several small charts,
 * `paper` A4 with a floor of 12 pt, `slide` 16:9 with a floor of 18 pt (24 px at 1280 wide).
 */
export type Look = 'screen' | 'panel' | 'paper' | 'slide';

export interface Theme {
  /** Text of ticks, of labels, and the height of a line of them, in pixels. */
  readonly tick: number;
  readonly text: number;
  readonly line: number;
  /** Widths of lines. */
  readonly focus: number;
  readonly england: number;
  readonly region: number;
  readonly median: number;
  readonly neighbour: number;
  readonly target: number;
  readonly whisker: number;
  /** Radius of a point of the focus series and of a mark. */
  readonly point: number;
  readonly mark: number;
  /** Height of a row of a ranked list, and of a trend at full width. */
  readonly row: number;
}

const SCREEN: Theme = {
  tick: 13.5,
  text: 14,
  line: 18,
  focus: 3,
  england: 1.8,
  region: 1.6,
  median: 2,
  neighbour: 1,
  target: 1.6,
  whisker: 1.4,
  point: 4.5,
  mark: 6,
  row: 29,
};

export const THEMES: Readonly<Record<Look, Theme>> = {
  screen: SCREEN,
  panel: { ...SCREEN, tick: 13, line: 16, point: 4 },
  paper: { ...SCREEN, tick: 16, text: 16, line: 20, row: 26 },
  slide: {
    ...SCREEN,
    tick: 24,
    text: 24,
    line: 32,
    focus: 5,
    england: 3,
    region: 2.5,
    median: 3.5,
    target: 2.5,
    whisker: 2,
    point: 7,
    mark: 9,
    row: 44,
  },
};

/** Below this width names shorten, labels stack and the counts at the right are left to the table. */
export const NARROW_WIDTH = 560;

/** Width of the text block of an A4 page, where charts are drawn without measuring. */
export const PAPER_WIDTH = 688;

/** Height of a trend, control chart or columns for a width: four sizes, as the pictures have them. */
export function toTrendHeight(width: number): number {
  if (width < NARROW_WIDTH) return 300;
  return width < 800 ? 370 : 400;
}
