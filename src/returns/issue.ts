/** One thing that is wrong with a return, told so that its sender can mend it. `line` is the physical line, the header is line 1. */
export interface ReturnIssue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly file: string;
  readonly sheet?: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly columnName: string | null;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
}
