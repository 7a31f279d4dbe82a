import type { RuleTable } from './rule.ts';

/** What a workbook must be before a table can be read out of it, and what its sheet must not hide. */
export const WORKBOOK_RULES = {
  workbook_kind: {
    severity: 'error',
    says: 'The file is {kind}.',
    expected: 'an .xlsx workbook or a CSV file',
    mend: 'Open it and choose Save as, then "Excel Workbook (.xlsx)" or "CSV UTF-8 (comma delimited)".',
  },
  workbook_locked: {
    severity: 'error',
    says: 'The workbook is protected by a password, or is an old Excel file under a new name.',
    expected: 'an .xlsx workbook that opens without a password',
    mend: 'Remove the password (File, Info, Protect Workbook) and save it as "Excel Workbook (.xlsx)".',
  },
  workbook_macros: {
    severity: 'error',
    says: 'The workbook holds macros.',
    expected: 'a workbook without macros',
    mend: 'Save it as "Excel Workbook (.xlsx)", which leaves them out.',
  },
  workbook_broken: {
    severity: 'error',
    says: 'The workbook cannot be read: {why}.',
    expected: 'a workbook that Excel opens without repairing it',
    mend: 'Open it, save it again and send that file.',
  },
  workbook_too_large: {
    severity: 'error',
    says: 'The workbook holds more than a return can: {why}.',
    expected: 'at most {limit}',
    mend: 'Delete sheets and formatted empty cells that do not belong to the table, or send a CSV file.',
  },
  workbook_unsafe: {
    severity: 'error',
    says: 'The workbook holds something that no spreadsheet program puts there: {why}.',
    expected: 'a workbook as a spreadsheet program saves it',
    mend: 'Open it, save it again and send that file.',
  },
  workbook_links: {
    severity: 'warning',
    says: 'The workbook has links to other files; figures are read as they were when it was saved.',
    expected: 'figures, not links to them',
    mend: 'Check that they are up to date.',
  },
  workbook_pivot: {
    severity: 'warning',
    says: 'The workbook holds a pivot table, and with it a copy of the rows that it was made from.',
    expected: 'a workbook without pivot tables',
    mend: 'Nothing of it is published; but do not send rows of single children by e-mail.',
  },
  sheet_unknown: {
    severity: 'error',
    says: 'The workbook has no sheet of this name.',
    expected: '{wanted}',
    mend: 'Correct "sheet" in measure.json.',
  },
  sheet_not_found: {
    severity: 'error',
    says: 'No sheet has a header with time_period, time_identifier and geographic_level in its first rows.',
    expected: 'a sheet with the column names in one row, the observations under it',
    mend: 'Add the header to the sheet that holds the table.',
  },
  sheets_several: {
    severity: 'error',
    says: 'Several sheets hold a table, and nothing says which one is meant.',
    expected: 'one sheet with a table, or its name under "sheet" in measure.json',
    mend: 'Name the sheet in measure.json, or delete the others.',
  },
  sheet_hidden: {
    severity: 'warning',
    says: 'A sheet is hidden; it is not read.',
    expected: 'sheets that everybody can see',
    mend: 'Show it or delete it, so that nothing is sent unawares.',
  },
  rows_hidden: {
    severity: 'warning',
    says: 'Rows of the table are hidden; they are read like the others.',
    expected: 'rows that everybody can see',
    mend: 'Remove the filter, or delete the rows if they should not be sent.',
  },
  cells_merged: {
    severity: 'error',
    says: 'The cells {range} are merged, so all but the first of them are empty.',
    expected: 'a value in each cell',
    mend: 'Unmerge them and fill in each cell.',
  },
  formula_without_value: {
    severity: 'error',
    says: 'The cell holds a formula and no result: the program that wrote the workbook did not calculate.',
    expected: 'a formula with its result, or the number itself',
    mend: 'Open the workbook in a spreadsheet program, let it calculate, and save it.',
  },
  notes_under_table: {
    severity: 'warning',
    says: 'Text stands under the table; it is not read.',
    expected: 'notes in measure.json',
    mend: 'Move what readers should know to the notes of measure.json.',
  },
} as const satisfies RuleTable;
