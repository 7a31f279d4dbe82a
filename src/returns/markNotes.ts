import type { AnchoredNote } from '#domain/statement.ts';
import type { ReadTable } from './toTable.ts';
import type { LoneMark, ValueColumn } from './valueColumn.ts';

const WORDS: Readonly<Record<string, string>> = {
  u: 'of low reliability, as it rests on few children',
  b: 'not comparable with earlier ones',
  p: 'provisional',
  e: 'an estimate',
  r: 'being revised',
};

/** More cells than this are told of by one note for the measure. */
const FEW = 20;

/** Notes for marks that stood where a number belongs: the cell reads "not available", and the note tells why. */
export function toMarkNotes(read: ReadTable): AnchoredNote[] {
  return read.values.flatMap((column) => {
    const marks = new Set(column.loneMarks.map(({ mark }) => mark));
    return [...marks].flatMap((mark) => toNotes(mark, column, read));
  });
}

function toNotes(mark: string, column: ValueColumn, read: ReadTable): AnchoredNote[] {
  const { measure } = column;
  if (measure === undefined) return [];
  const cells = column.loneMarks.filter((lone) => lone.mark === mark);
  const text = `The source prints "${mark}" in place of a figure: it would be ${WORDS[mark] ?? 'marked'}.`;
  if (cells.length > FEW) return [{ measure, text: text.replace('a figure', `${cells.length} figures`) }];
  return cells.flatMap((cell) => toNote(cell, measure, text, read));
}

function toNote(
  { row }: LoneMark,
  measure: AnchoredNote['measure'],
  text: string,
  { table, rowOf }: ReadTable,
): AnchoredNote[] {
  const tableRow = findRow(row, table.rows, rowOf);
  const geography = table.geographies[table.geography[tableRow] ?? -1];
  const period = table.periods[table.period[tableRow] ?? -1];
  if (measure === undefined || geography === undefined || period === undefined) return [];
  const at = Object.fromEntries(
    table.breakdowns.map((b, i) => [b.id, b.categories[table.categories[i]?.[tableRow] ?? 0]?.id ?? '']),
  );
  return [
    { measure, geography: geography.code, period: period.id, text, ...(table.breakdowns.length > 0 ? { at } : {}) },
  ];
}

/** The row of the table that a row of the file became; -1 where it gave way to another. */
function findRow(row: number, rows: number, rowOf: (row: number) => number): number {
  if (row < rows && rowOf(row) === row) return row;
  for (let r = 0; r < rows; r++) if (rowOf(r) === row) return r;
  return -1;
}
