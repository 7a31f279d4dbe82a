import type { RuleTable } from './rule.ts';

const WAY_OUT =
  'Send counts, not children. If the column holds something else, say what under "notPersonal" in measure.json and it will be accepted.';

/** What looks like single people is refused. The text itself is never repeated in a message. */
export const PERSONAL_RULES = {
  personal_column: {
    severity: 'error',
    says: 'A column of this name holds {kind}, and a return holds no data about single people.',
    expected: 'counts, rates and categories',
    mend: WAY_OUT,
  },
  personal_value: {
    severity: 'error',
    says: 'The column holds what looks like {kind}.',
    expected: 'counts, rates and categories',
    mend: WAY_OUT,
  },
  personal_rows: {
    severity: 'error',
    says: '{count} of {rows} rows are about the same place, period and category as another, as if each row were a child.',
    expected: 'one row for each place, period and category, with a count',
    mend: 'Count the rows before you send them. If rows are told apart by a column that is missing here, add it.',
  },
} as const satisfies RuleTable;
