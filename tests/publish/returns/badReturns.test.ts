import { describe, expect, it } from 'vitest';
import { checkReturn } from '#returns/checkReturn.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import type { ReturnFiles } from '#returns/returnFiles.ts';
import { showText } from '#returns/showText.ts';
import { aReturn } from '#tests/support/aReturn.ts';
import { ALL, type BadReturn, type Changes } from './badReturns.ts';

const PREFIX: Readonly<Record<string, string>> = {
  'gld/data.csv': '',
  'gld/data.meta.csv': 'meta:',
  'gld/measure.json': 'measure:',
};

function spoil({ data, meta, measure }: Changes): ReturnFiles {
  return aReturn({
    ...(data ? { 'data.csv': data } : {}),
    ...(meta ? { 'data.meta.csv': meta } : {}),
    ...(measure ? { 'measure.json': measure } : {}),
  });
}

/** The text that stands at an issue's line and column, where the line has no quoted cells. */
function textAt({ file, line, column }: ReturnIssue, files: ReturnFiles): string | undefined {
  const bytes = [files.data, files.meta].find((f) => f?.name === file)?.bytes;
  const text = new TextDecoder().decode(bytes).split('\n')[(line ?? 0) - 1];
  return text === undefined || text.includes('"') || column === null ? undefined : text.split(',')[column - 1];
}

function toCase([title, changes, ...expected]: BadReturn) {
  return { title, changes, expected };
}

describe.each(ALL)('a return with a bad %s', (_, returns) => {
  it.each(returns.map(toCase))('tells $title', async ({ changes, expected }) => {
    const files = spoil(changes);
    const { issues, accepted } = await checkReturn(files);

    const told = issues.map((i) => `${PREFIX[i.file] ?? i.file}${i.code} ${i.line ?? '-'}:${i.column ?? '-'}`);
    expect(told.sort()).toEqual(expected.sort());
    expect(accepted === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
    for (const issue of issues) {
      expect(issue.message).toMatch(/^[A-Z"'#=@<-].*[.?]$/s);
      expect(`${issue.message.replace(issue.found, '')} ${issue.expected}`).not.toMatch(
        /\{\w+\}|undefined|NaN|\[object/,
      );
      const text = textAt(issue, files);
      if (text !== undefined && issue.found.startsWith('"')) expect(issue.found).toBe(showText(text));
    }
  });
});

it('refuses at least 150 of them', async () => {
  const outcomes = await Promise.all(
    ALL.flatMap(([, returns]) => returns.map(([, changes]) => checkReturn(spoil(changes)))),
  );

  expect(outcomes.filter(({ accepted }) => accepted === undefined).length).toBeGreaterThanOrEqual(150);
});
