import type { RuleTable } from './rule.ts';

export const KEY_RULES = {
  row_repeated: {
    severity: 'error',
    says: 'The row is the same as line {firstLine}.',
    expected: 'one row for each place, period and category',
    mend: 'Delete one of them.',
  },
  key_repeated: {
    severity: 'error',
    says: 'Line {firstLine} is about the same place, period and category, with other figures.',
    expected: 'one row for each place, period and category',
    mend: 'Decide which row is right and delete the other. If both are, a column that tells them apart is missing.',
  },
  cells_missing: {
    severity: 'warning',
    says: 'Of the {total} combinations of place, period and category, {missing} no row; the first of them is {first}.',
    expected: 'a row for every combination, or none of that place or period at all',
    mend: 'Add what was forgotten. Nothing needs mending if there are no such figures: they read as "not available".',
  },
} as const satisfies RuleTable;
