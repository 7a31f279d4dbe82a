import type { RuleTable } from './rule.ts';

/** What text may not hold wherever it is shown: names, labels, notes. */
export const TEXT_RULES = {
  text_direction: {
    severity: 'error',
    says: 'The text holds characters that cannot be seen and that garble what stands around them.',
    expected: 'text as a keyboard types it',
    mend: 'Type it again.',
  },
  text_stacked: {
    severity: 'error',
    says: 'The text stacks accents on each other, so that it would cover the lines around it.',
    expected: 'text as a keyboard types it',
    mend: 'Type it again.',
  },
  text_mixed_alphabets: {
    severity: 'error',
    says: 'A word mixes letters of two alphabets that look alike, so it will not be found or matched.',
    expected: 'words of one alphabet',
    mend: 'Type it again.',
  },
  text_markup: {
    severity: 'error',
    says: 'The text holds markup; everything is shown as plain text.',
    expected: 'plain text',
    mend: 'Take out what stands between < and >.',
  },
  text_formula: {
    severity: 'error',
    says: 'The text begins like a formula, which a spreadsheet would calculate when the table is downloaded.',
    expected: 'text that begins with a letter, a digit or a quotation mark',
    mend: 'Take out the first character.',
  },
} as const satisfies RuleTable;
