/** Receives the lines of a table one by one, so that a million rows need no more memory than one. */
export interface TableVisitor {
  readonly onHeader: (cells: readonly string[], line: number) => void;
  readonly onRow: (cells: readonly string[], line: number) => void;
}
