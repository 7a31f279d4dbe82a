import { describe, expect, it } from 'vitest';
import type { ReturnIssue } from '#returns/issue.ts';
import { describeCheck, describeColumn, describeWrong, toIssueGroups, toIssueText, toQuote } from './issueModel.ts';

function anIssue(changes: Partial<ReturnIssue> = {}): ReturnIssue {
  return {
    severity: 'error',
    code: 'value_decimal_comma',
    file: 'gld/data.csv',
    line: 162,
    column: 5,
    columnName: 'gld_percent',
    found: '"48,9"',
    expected: '48.9',
    message: 'The number is written with a decimal comma. Found "48,9", expected 48.9. Write a decimal point.',
    ...changes,
  };
}

const LINE = '202425,Academic year,Local authority,E92000001,"48,9",1510,309,a,b,c,d';

describe('a quoted line', () => {
  it('shows where it begins, what was found and what stands beside it', () => {
    expect(toQuote(LINE, [5]).map(({ text, isFound }) => (isFound ? `[${text}]` : text))).toEqual([
      '202425',
      'Academic year',
      'Local authority',
      'E92000001',
      '["48,9"]',
      '1510',
      '…',
    ]);
  });

  it('is whole where it is short', () => {
    expect(toQuote('a,b,c', [2]).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
});

describe('issues', () => {
  it('of one line stand over one quote of it', () => {
    const issues = [anIssue(), anIssue({ column: 6 }), anIssue({ line: 163 }), anIssue({ line: null })];
    const lines = [{ file: 'gld/data.csv', line: 162, text: LINE }];
    const groups = toIssueGroups(issues, lines, 'all');
    expect(groups.map((group) => [group.issues.length, group.line])).toEqual([
      [2, 162],
      [1, undefined],
      [1, undefined],
    ]);
    expect(groups[0]?.quote?.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['"48,9"', '1510']);
  });

  it('are parted by severity', () => {
    const issues = [anIssue(), anIssue({ severity: 'warning' })];
    expect(toIssueGroups(issues, [], 'warning').flatMap((group) => group.issues)).toEqual([issues[1]]);
  });

  it('say where they are, and leave out what stands beside them', () => {
    expect(describeColumn(anIssue())).toBe('5, gld_percent');
    expect(describeColumn(anIssue({ column: null, columnName: null }))).toBe('whole row');
    expect(describeWrong(anIssue())).toBe('The number is written with a decimal comma. Write a decimal point.');
    expect(toIssueText([anIssue()])).toBe(
      'gld/data.csv › line 162 › column 5 (gld_percent): error: The number is written with a decimal comma. Found "48,9", expected 48.9. Write a decimal point.',
    );
  });

  it('are summed up in a sentence', () => {
    expect(describeCheck([anIssue(), anIssue()])).toBe(
      'This return would be refused: two errors, each at its line and column',
    );
    expect(describeCheck([anIssue({ severity: 'warning' })])).toBe(
      'This return would be accepted; one thing is worth a look',
    );
    expect(describeCheck([])).toBe('This return would be accepted as it is');
  });
});
