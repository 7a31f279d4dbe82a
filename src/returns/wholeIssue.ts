import type { ReturnIssue } from './issue.ts';

/** An issue that is about a whole file or folder. */
export function toIssue({
  severity = 'error',
  ...issue
}: Pick<ReturnIssue, 'code' | 'file' | 'found' | 'expected' | 'message'> & Partial<ReturnIssue>): ReturnIssue {
  const { code, file, found, expected, message, line = null, column = null, columnName = null } = issue;
  return { severity, code, file, line, column, columnName, found, expected, message };
}
