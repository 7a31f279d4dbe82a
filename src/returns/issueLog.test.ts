import { describe, expect, it } from 'vitest';
import { capIssues, openIssueLog } from './issueLog.ts';

const at = (line: number, found: string) => ({ line, column: 3, columnName: 'gld', found });

describe('an issue log', () => {
  it('tells one cause once, with the other lines that it stands on', () => {
    const log = openIssueLog('data.csv');
    for (const line of [9, 4, 6, 7, 8, 12, 13, 14]) log.add('value_null', at(line, 'NULL'));
    const [issue, ...others] = log.toIssues();

    expect(others).toEqual([]);
    expect(issue?.line).toBe(9);
    expect(issue?.message).toMatch(/The same on lines 4, 6, 7, 8, 12 and 2 more\.$/);
  });

  it('tells different mistakes in one column one by one, up to ten', () => {
    const log = openIssueLog('data.csv');
    for (let line = 2; line < 12; line++) log.add('value_unit', at(line, `${line}%`), { wanted: String(line) });

    expect(log.toIssues().map((i) => [i.line, i.found, i.expected])).toEqual(
      Array.from({ length: 10 }, (_, i) => [i + 2, `"${i + 2}%"`, String(i + 2)]),
    );
  });

  it('takes more than ten for one cause', () => {
    const log = openIssueLog('data.csv');
    for (let line = 2; line < 502; line++) log.add('value_unit', at(line, `${line}%`), { wanted: String(line) });
    const issues = log.toIssues();

    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toMatch(/The same on lines 3, 4, 5, 6, 7 and 494 more\.$/);
  });

  it('shows text that cannot be seen by its number, and cuts long text', () => {
    const log = openIssueLog('data.csv');
    log.add('filter_stray_space', at(2, 'Girls\u200b\u202e'), { wanted: 'Girls' });
    log.add('filter_blank', at(3, 'x'.repeat(200)));

    expect(log.toIssues().map((i) => i.found)).toEqual(['"Girls\\u200b\\u202e"', `"${'x'.repeat(59)}…"`]);
  });

  it('shows a thousand issues and says how many there are', () => {
    const log = openIssueLog('data.csv');
    for (let column = 1; column <= 1_200; column++)
      log.add('column_unnamed', { line: 1, column, columnName: `c${column}` });
    const capped = capIssues(log.toIssues());

    expect(capped).toHaveLength(1_000);
    expect(capped.at(-1)).toMatchObject({ code: 'more_issues', severity: 'error' });
    expect(capped.at(-1)?.message).toMatch(/^999 of 1200 issues are listed\./);
  });
});
