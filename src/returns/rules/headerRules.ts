import type { RuleTable } from './rule.ts';

/** What the first line must be. */
export const HEADER_RULES = {
  column_missing: {
    severity: 'error',
    says: 'The column {wanted} is missing.',
    expected: 'a column named {wanted}',
    mend: 'Add it; {why}.',
  },
  column_repeated: {
    severity: 'error',
    says: 'Two columns have this name; the first is column {first}.',
    expected: 'a name of its own for each column',
    mend: 'Rename one of them, or remove it if it is a copy.',
  },
  column_twin: {
    severity: 'error',
    says: 'This column and column {first} ({twin}) differ only by capitals, spaces or punctuation.',
    expected: 'names that a reader can tell apart',
    mend: 'Rename one of them, or remove it if it is a copy.',
  },
  column_unnamed: {
    severity: 'error',
    says: 'The column has no name.',
    expected: 'a name for every column',
    mend: 'Name it, or delete the column with all its cells: empty columns on the right are often left over in Excel.',
  },
  column_name_form: {
    severity: 'error',
    says: 'The name is not written as {wanted}.',
    expected: '{wanted}',
    mend: 'Write it exactly so, without capitals, spaces at its ends or characters that cannot be seen.',
  },
  column_name_unseen: {
    severity: 'error',
    says: 'The name has a space at its end, or holds a character that cannot be seen.',
    expected: '{wanted}',
    mend: 'Type the name again.',
  },
  column_name_reserved: {
    severity: 'error',
    says: 'A column cannot have this name: programs that read the file keep it for themselves.',
    expected: 'another name',
    mend: 'Rename the column.',
  },
  column_name_long: {
    severity: 'error',
    says: 'The name has {length} characters.',
    expected: 'at most {limit} characters',
    mend: 'Shorten it, and put the long form in the label of the metadata file.',
  },
  column_name_not_snake_case: {
    severity: 'warning',
    says: 'The name is not in the form that the Department for Education asks for.',
    expected: 'small letters, digits and underscores',
    mend: 'Rename it here, in the metadata file and in measure.json. It is read as it is.',
  },
  column_is_period: {
    severity: 'error',
    says: 'The column is named after a period, so the table is laid out with periods side by side.',
    expected: 'one row for each period, with the period in time_period and time_identifier',
    mend: 'Turn the columns into rows.',
  },
  columns_too_many: {
    severity: 'error',
    says: 'The header has {count} columns.',
    expected: 'at most {limit} columns',
    mend: 'Send the measures of one dataset a file; categories belong in rows.',
  },
  table_transposed: {
    severity: 'error',
    says: 'The column names stand below each other in the first column.',
    expected: 'the column names side by side on the first line',
    mend: 'Turn the table, so that each observation is a row.',
  },
  header_not_first: {
    severity: 'error',
    says: 'The column names stand on this line, under other text.',
    expected: 'the column names on line 1',
    mend: 'Remove the lines above it.',
  },
} as const satisfies RuleTable;
