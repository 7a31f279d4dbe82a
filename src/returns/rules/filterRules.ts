import type { RuleTable } from './rule.ts';

export const FILTER_RULES = {
  filter_blank: {
    severity: 'error',
    says: 'The cell of a breakdown is blank.',
    expected: 'a category, "Total" for all of them together',
    mend: 'Fill it in.',
  },
  filter_stray_space: {
    severity: 'error',
    says: 'The category has a space too many, or a character that cannot be seen.',
    expected: '"{wanted}"',
    mend: 'Type it again.',
  },
  filter_twin: {
    severity: 'error',
    says: 'This category and "{twin}" (line {firstLine}) differ only by capitals, spaces or punctuation.',
    expected: '"{twin}"',
    mend: 'Write one of them throughout.',
  },
  filter_near: {
    severity: 'warning',
    says: 'This category stands on {rows}, and "{near}", which is spelt nearly so, on {others}.',
    expected: '"{near}", if that is meant',
    mend: 'Correct it if it is a typing error. If both are right, nothing needs mending.',
  },
  filter_no_id: {
    severity: 'error',
    says: 'The category has neither letters nor digits, so it cannot be named in an address.',
    expected: 'a category with letters or digits',
    mend: 'Rename it, or give it an id under "breakdowns" in measure.json.',
  },
  filter_ids_clash: {
    severity: 'error',
    says: 'This category and "{twin}" would both have the id {id}.',
    expected: 'ids that differ',
    mend: 'Give one of them another id under "breakdowns" in measure.json.',
  },
  filter_no_total: {
    severity: 'warning',
    says: 'The breakdown has no category "Total".',
    expected: 'a category "Total"',
    mend: 'Add rows for all categories together, if such figures exist.',
  },
  filter_total_unknown: {
    severity: 'error',
    says: 'This category is said to stand for all of "{filter}" together, and no row of the data file has it.',
    expected: '{wanted}',
    mend: 'If the rows of the total were left out, add them to the data file. Otherwise correct {path}; null says that there is no total.',
  },
  filter_one_category: {
    severity: 'warning',
    says: 'The breakdown has only one category, "{category}".',
    expected: 'at least two categories',
    mend: 'Nothing needs mending; it is left out unless measure.json names it.',
  },
  filter_too_many: {
    severity: 'error',
    says: 'The column has more than {limit} different categories.',
    expected: 'a breakdown that a reader can choose from',
    mend: 'Check whether the column is an indicator, or a name or number of single children.',
  },
} as const satisfies RuleTable;
