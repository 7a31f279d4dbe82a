import type { RuleTable } from './rule.ts';

/** measure.json, partnership.json and the boards: JSON, and what it names. */
export const CONFIG_RULES = {
  measure_missing: {
    severity: 'error',
    says: 'The file measure.json is missing, so nothing says what the columns mean.',
    expected: 'a file {wanted}',
    mend: 'Write one, or let the command "draft" write a first one.',
  },
  measure_absent: {
    severity: 'warning',
    says: 'There is no measure.json, so figures were not held against what they mean.',
    expected: 'a file {wanted} before it is published',
    mend: 'Write one, or let the command "draft" write a first one.',
  },
  json_broken: {
    severity: 'error',
    says: 'The file is not JSON from here on.',
    expected: '{wanted}',
    mend: 'Look just before this place: a comma, a quotation mark or a bracket is missing or too many.',
  },
  json_key_repeated: {
    severity: 'error',
    says: 'The key stands twice, first on line {firstLine}, and only one of the two would count.',
    expected: 'each key once',
    mend: 'Delete one of them.',
  },
  json_too_deep: {
    severity: 'error',
    says: 'Brackets are nested deeper than any of these files need.',
    expected: 'at most {limit} levels',
    mend: 'Look for a bracket that is not closed.',
  },
  json_form: {
    severity: 'error',
    says: 'This part of the file is not as described.',
    expected: '{wanted}',
    mend: 'Correct {path}.',
  },
  json_key_unknown: {
    severity: 'error',
    says: 'There is no such key.',
    expected: 'a key of this part of the file',
    mend: 'Check its spelling, or delete it.',
  },
  question_open: {
    severity: 'warning',
    says: 'The draft asks: {question}',
    expected: 'an answer',
    mend: 'When it is answered, take it out of "questions".',
  },
  name_unknown: {
    severity: 'error',
    says: 'There is no {what} of this name.',
    expected: '{wanted}',
    mend: 'Correct {path}, or add what it names.',
  },
  name_matches_nothing: {
    severity: 'warning',
    says: 'The data file has nothing of this name, so the entry has no effect.',
    expected: '{wanted}',
    mend: 'Check {path}.',
  },
  id_repeated: {
    severity: 'error',
    says: 'Two entries have this {what}; the first is on line {firstLine}.',
    expected: 'a {what} of its own for each entry',
    mend: 'Rename one of them.',
  },
  partnership_missing: {
    severity: 'error',
    says: 'The folder has no partnership.json, so nothing says which places and measures belong to it.',
    expected: 'a file partnership.json in the folder of returns',
    mend: 'Copy one from another partnership and change it.',
  },
  file_unexpected: {
    severity: 'warning',
    says: 'Nothing reads this file.',
    expected:
      'partnership.json, boards/<edition>.json, and in the folder of each dataset data.csv (or data.xlsx), data.meta.csv and measure.json',
    mend: 'Move it, or correct its name.',
  },
  data_missing: {
    severity: 'error',
    says: 'The folder of the dataset has no data file.',
    expected: 'data.csv or data.xlsx',
    mend: 'Add it, or remove the folder.',
  },
  dates_in_wrong_order: {
    severity: 'error',
    says: '{first} comes after {second}.',
    expected: 'a day up to {limit}',
    mend: 'Correct one of the two days.',
  },
  policy_fault: {
    severity: 'error',
    says: 'The disclosure policy would not protect: {fault}.',
    expected: 'a policy under which every shown figure may stand for three counts or more',
    mend: 'Change its parameters, or name one of the policies that come with the dashboard.',
  },
  topic_unknown: {
    severity: 'warning',
    says: 'The partnership has no priority of this name, so the dataset stands apart from the others.',
    expected: '{wanted}',
    mend: 'Write the id of the priority that it belongs to as "topic".',
  },
  measure_id_repeated: {
    severity: 'error',
    says: 'The measure id is already used by {other}.',
    expected: 'an id of its own within the partnership',
    mend: 'Rename one of them, and put the old id under "aliases".',
  },
  measure_not_described: {
    severity: 'error',
    says: 'The column {column} is the measure {found}, and "measures" does not describe it.',
    expected: 'an entry for {found} under "measures"',
    mend: 'Add it: title, polarity, kind and whether it may be added up.',
  },
  measure_without_column: {
    severity: 'error',
    says: 'No column of the data file is this measure.',
    expected: 'a column for it under "columns"',
    mend: 'Name its column, or delete the entry.',
  },
  column_left_out: {
    severity: 'warning',
    says: 'No measure is made of this column.',
    expected: 'an entry under "columns" of measure.json',
    mend: 'Nothing needs mending if it is not wanted.',
  },
  rate_without_per: {
    severity: 'error',
    says: 'A rate says per how many it is.',
    expected: '"per": a number such as 10000',
    mend: 'Add "per" to {path}, or call it a mean or a count.',
  },
} as const satisfies RuleTable;
