import type { IssueLog } from './issueLog.ts';

/** Receives the lines of a table one by one, so that a million rows need no more memory than one. */
export interface TableVisitor {
  readonly onHeader: (cells: readonly string[], line: number) => void;
  readonly onRow: (cells: readonly string[], line: number) => void;
}

/** A table that can be gone through, again and again. What is wrong with it as a file is logged each time. */
export type TableSource = (visitor: TableVisitor, log: IssueLog) => void;
