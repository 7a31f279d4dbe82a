import { type GridModel, toCellText, toHeadRows } from '#grid/gridModel.ts';
import { toSafeText } from './csv.ts';

const INDENT = '\u2003';

/**
 * What a grid shows, for the clipboard: tabs between cells, heads first, rows that are inside others indented, and below them
 * what must go along with the figures.
 */
export function toTsv(model: GridModel, below: readonly string[] = []): string {
  const heads = toHeadRows(model.columns).map((cells) => [
    '',
    ...cells.flatMap(({ label, span }) => [label, ...Array.from({ length: span - 1 }, () => '')]),
  ]);
  const labels = [model.rowHead, ...model.columns.map(({ label }) => label)];
  const rows = model.rows.map((row) => [
    `${INDENT.repeat(row.depth)}${row.label}`,
    ...model.columns.map((column) => toCellText(model.toCell(row, column))),
  ]);
  return [...heads, labels, ...rows, ...below.map((line) => [line])]
    .map((cells) => cells.map(toField).join('\t'))
    .join('\n');
}

/** A tab or a new line inside a cell would begin another one. */
function toField(text: string): string {
  return toSafeText(text.replaceAll(/[\t\r\n]+/g, ' '));
}
