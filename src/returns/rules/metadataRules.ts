import type { RuleTable } from './rule.ts';

/** The DfE metadata file, `data.meta.csv`. */
export const METADATA_RULES = {
  meta_missing: {
    severity: 'error',
    says: 'The metadata file is missing, so nothing says which columns are filters and which are figures.',
    expected: 'a file {wanted}',
    mend: 'Write one, or let the command "draft" write a first one.',
  },
  meta_absent: {
    severity: 'warning',
    says: 'There is no metadata file, so columns were taken for what they look like.',
    expected: 'a file {wanted} before it is published',
    mend: 'Write one, or let the command "draft" write a first one.',
  },
  meta_column_missing: {
    severity: 'error',
    says: 'The metadata file has no column {wanted}.',
    expected: 'a column named {wanted}',
    mend: 'Add it.',
  },
  meta_column_unknown: {
    severity: 'warning',
    says: 'The metadata file has a column that means nothing here.',
    expected:
      'col_name, col_type, label, indicator_grouping, indicator_unit, indicator_dp, filter_hint, filter_grouping_column',
    mend: 'Remove it, or check its spelling.',
  },
  meta_row_repeated: {
    severity: 'error',
    says: 'The column is described twice, first on line {firstLine}.',
    expected: 'one line for each column',
    mend: 'Delete one of them.',
  },
  meta_row_unknown: {
    severity: 'error',
    says: 'The data file has no column of this name.',
    expected: 'the name of a column of the data file{hint}',
    mend: 'If the column was left out of the data file, add it there. If it has another name, write that, letter for letter. If it is gone for good, delete the line here, and in measure.json.',
  },
  meta_row_standard: {
    severity: 'error',
    says: 'Columns of place and time are not described in the metadata file.',
    expected: 'filters and indicators only',
    mend: 'Delete the line.',
  },
  meta_row_missing: {
    severity: 'error',
    says: 'The column {columnName} of the data file is not described in the metadata file.',
    expected: 'a line for {columnName} in the metadata file',
    mend: 'Add a line that says whether it is a Filter or an Indicator, and its label.',
  },
  meta_type: {
    severity: 'error',
    says: 'This is not a type of column.',
    expected: '"Filter" or "Indicator"',
    mend: 'Write Filter for a column of categories, Indicator for a column of figures.',
  },
  meta_label_blank: {
    severity: 'error',
    says: 'The column has no label.',
    expected: 'words that a reader understands',
    mend: 'Fill in label.',
  },
  meta_label_repeated: {
    severity: 'error',
    says: 'The label is already used on line {firstLine}.',
    expected: 'a label of its own for each column',
    mend: 'Say how the two differ.',
  },
  meta_unit_unknown: {
    severity: 'warning',
    says: 'The DfE platform does not know this unit.',
    expected: 'empty, %, pp, £, £m or numberstring',
    mend: 'Leave it as it is, if the file is for the board only.',
    isOncePerFile: true,
  },
  meta_decimals: {
    severity: 'error',
    says: 'This is not a number of decimal places.',
    expected: 'a whole number from 0 to 9',
    mend: 'Write 0 for whole numbers, 1 for 12.3.',
  },
  meta_filter_has: {
    severity: 'error',
    says: 'A filter has no {what}.',
    expected: 'an empty cell',
    mend: 'Empty the cell, or set col_type to Indicator.',
  },
  meta_indicator_has: {
    severity: 'error',
    says: 'An indicator has no {what}.',
    expected: 'an empty cell',
    mend: 'Empty the cell, or set col_type to Filter.',
  },
  meta_grouping_unknown: {
    severity: 'error',
    says: 'The grouping is not a column of the data file.',
    expected: 'the name of a column of the data file',
    mend: 'Correct the name or empty the cell.',
  },
  meta_grouping_described: {
    severity: 'error',
    says: 'A column that groups a filter has no line of its own; it is the grouping of {filter}.',
    expected: 'no line for {found}',
    mend: 'Delete the line.',
  },
  meta_no_indicator: {
    severity: 'error',
    says: 'No column is an indicator, so there is nothing to show.',
    expected: 'at least one column of the type Indicator',
    mend: 'Set col_type of the columns of figures to Indicator.',
  },
} as const satisfies RuleTable;
