import type { RuleTable } from './rule.ts';

/** What the file itself must be before a table can be read out of it. */
export const CONTAINER_RULES = {
  file_empty: {
    severity: 'error',
    says: 'The file is empty.',
    expected: 'a header line and at least one row',
    mend: 'Export it again and look at it before you send it.',
  },
  file_too_large: {
    severity: 'error',
    says: 'The file is larger than a return can be.',
    expected: 'at most {limit}',
    mend: 'Send one dataset a file, without years that were sent before.',
  },
  not_text: {
    severity: 'error',
    says: 'The file is named as a table of text, but it is {kind}.',
    expected: 'comma separated values in UTF-8',
    mend: '{way}',
  },
  not_utf8: {
    severity: 'error',
    says: 'A character on this line is not UTF-8, so names with accents or pound signs would be garbled.',
    expected: 'text in UTF-8',
    mend: 'In Excel choose Save as, then "CSV UTF-8 (comma delimited)".',
  },
  nul_character: {
    severity: 'error',
    says: 'The line holds a NUL character, which no table of text has.',
    expected: 'text in UTF-8',
    mend: 'Export the file again; it may have been cut short or saved in another encoding.',
  },
  mixed_line_ends: {
    severity: 'warning',
    says: 'Lines end in different ways, as they do when two files were pasted together.',
    expected: 'one kind of line end throughout',
    mend: 'Look at the place where the ends change: a header or a title may stand between the two parts.',
  },
  other_delimiter: {
    severity: 'error',
    says: 'Columns are separated by {delimiter}.',
    expected: 'columns separated by commas',
    mend: 'Save the file as comma separated values.',
  },
  line_too_long: {
    severity: 'error',
    says: 'The line is longer than {limit} characters, so the rest of the file was not read.',
    expected: 'one observation a line',
    mend: 'Export the file again with a line end after each row.',
  },
  quote_not_closed: {
    severity: 'error',
    says: 'A quotation mark opens on this line and is never closed.',
    expected: 'quotation marks in pairs',
    mend: 'Close the quotation mark, or remove it. A quotation mark inside quoted text is written twice.',
  },
  quote_misplaced: {
    severity: 'error',
    says: 'A quotation mark stands in the middle of a cell.',
    expected: 'a quoted cell to begin and end with its quotation marks',
    mend: 'Put the whole cell in quotation marks and write each one inside it twice.',
  },
  too_many_quote_errors: {
    severity: 'error',
    says: 'More than {limit} lines have misplaced quotation marks, so the rest of the file was not read.',
    expected: 'quotation marks in pairs',
    mend: 'Export the file again rather than mending it by hand.',
  },
  too_many_rows: {
    severity: 'error',
    says: 'The file has more than {limit} rows, so the rest was not read.',
    expected: 'at most {limit} rows',
    mend: 'Split the dataset, for instance by breakdown.',
  },
  file_twice: {
    severity: 'error',
    says: 'The folder also has {first}, and only one of the two can be published.',
    expected: 'one of the two files',
    mend: 'Keep the one that is right and move the other out of the folder. A later hand-in of the same data is named data@<date>.csv, such as data@2026-07-20.csv.',
  },
  file_name_unsafe: {
    severity: 'error',
    says: 'The file name holds something that not every system can store.',
    expected: 'a name of letters, digits, hyphens, dots and underscores',
    mend: 'Rename the file.',
  },
  more_issues: {
    severity: 'error',
    says: '{shown} of {total} issues are listed.',
    expected: 'no issue',
    mend: 'Mend the ones above first; many of the others may go with them.',
  },
} as const satisfies RuleTable;
