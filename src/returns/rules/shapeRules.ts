import type { RuleTable } from './rule.ts';

/** What the rows must be as rows. */
export const SHAPE_RULES = {
  no_rows: {
    severity: 'error',
    says: 'There is a header, but no row under it.',
    expected: 'at least one row',
    mend: 'Check the filter of the export.',
  },
  row_too_short: {
    severity: 'error',
    says: 'The row has {count} cells and the header has {wanted} columns.',
    expected: '{wanted} cells',
    mend: 'Look for a missing comma. A cell without a number needs a symbol such as x or z.',
  },
  row_too_long: {
    severity: 'error',
    says: 'The row has {count} cells and the header has {wanted} columns.',
    expected: '{wanted} cells',
    mend: 'A comma inside a number or a name splits it in two: write 78.6 and 1208, not 78,6 and 1,208, and put a name that has a comma in quotation marks.',
  },
  row_blank: {
    severity: 'error',
    says: 'The row is blank.',
    expected: 'an observation on every line',
    mend: 'Delete this row only. Notes below the table belong in measure.json.',
  },
  rows_blank_at_end: {
    severity: 'warning',
    says: 'Blank rows follow the last observation; they are ignored.',
    expected: 'the end of the file',
    mend: 'Delete them, to be sure that nothing stands below.',
  },
  header_again: {
    severity: 'error',
    says: 'The header stands here again, as it does when two files were pasted together.',
    expected: 'one header, on the first line',
    mend: 'Delete this line, if both parts have the same columns in the same order.',
  },
  header_second: {
    severity: 'error',
    says: 'The line under the column names has names again, in other words, and no observation.',
    expected: 'the first observation',
    mend: 'Delete this line. Names for readers are written as labels in the metadata file.',
  },
  cell_too_long: {
    severity: 'error',
    says: 'The cell holds {length} characters.',
    expected: 'at most {limit} characters',
    mend: 'Put long text in a note of measure.json.',
  },
  row_is_note: {
    severity: 'error',
    says: 'The line is a note or a title, not an observation.',
    expected: 'an observation on every line',
    mend: 'Move it to the notes of measure.json.',
  },
} as const satisfies RuleTable;
