import type { GridRow } from './gridModel.ts';

const NARROWEST = 140;
const WIDEST = 320;
const MOST_OF_PAGE = 0.46;
/** Of the page's text at 15 px, on the generous side; a longer label ends in an ellipsis and has its title. */
const CHARACTER_PX = 7.1;
const INDENT_PX = 18;
const AROUND_PX = 44;
/** Enough to know how long labels are, wherever the long ones stand. */
const LOOKED_AT = 500;

/** How wide the column of labels must be for the rows that it has; never more than its share of the page. */
export function toLabelWidth(rows: readonly GridRow[], pagePx: number): number {
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT));
  let widest = 0;
  for (let i = 0; i < rows.length; i += step) {
    const row = rows[i];
    if (row !== undefined) widest = Math.max(widest, row.label.length * CHARACTER_PX + row.depth * INDENT_PX);
  }
  return Math.round(Math.min(WIDEST, pagePx * MOST_OF_PAGE, Math.max(NARROWEST, widest + AROUND_PX)));
}
