import { hasOtherDelimiter, isReadable } from './container.ts';
import { readLines } from './csvLines.ts';
import { readRecords } from './csvRecords.ts';
import { type FileContent, toStretches } from './fileContent.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import type { TableVisitor } from './tableSource.ts';

/** Reads a CSV file row by row. What is wrong with it as a file is logged; rows before and after a bad one are still visited. */
export function readCsv(content: FileContent, visitor: TableVisitor, log: IssueLog): void {
  const file = toStretches(content);
  if (!isReadable(file, log)) return;
  let rows = 0;
  let hasHeader = false;
  for (const { cells, line } of readRecords(readLines(file, log), log)) {
    if (!hasHeader) {
      if (hasOtherDelimiter(cells.join(','), line, log)) return;
      hasHeader = true;
      visitor.onHeader(cells, line);
      continue;
    }
    if (++rows > LIMITS.rows) {
      log.add('too_many_rows', { line, foundWords: `row ${rows}` }, { limit: LIMITS.rows });
      return;
    }
    visitor.onRow(cells, line);
  }
}
