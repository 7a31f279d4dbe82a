import { type IssueLog, openIssueLog } from './issueLog.ts';
import { readCsv } from './readCsv.ts';
import { openWorkbook } from './readXlsx.ts';
import { contentOf, type ReturnFile } from './returnFiles.ts';
import type { TableSource } from './tableSource.ts';
import { isWorkbookName } from './workbookParts.ts';

/** A data file as opened. `logs` hold what is wrong with it; `log` is the one of the table itself. */
export interface OpenedTable {
  readonly logs: readonly IssueLog[];
  readonly log: IssueLog;
  readonly source?: TableSource;
}

/** Opens a CSV file or the right sheet of a workbook, told apart by the name. */
export async function openTable(file: ReturnFile, sheet: string | undefined): Promise<OpenedTable> {
  const { name } = file;
  if (!isWorkbookName(name)) {
    const log = openIssueLog(name);
    return { logs: [log], log, source: (visitor, issues) => readCsv(contentOf(file), visitor, issues) };
  }
  const workbook = await openWorkbook(file, sheet);
  const log = openIssueLog(name, workbook.sheet);
  return { logs: [workbook.log, log], log, ...(workbook.source ? { source: workbook.source } : {}) };
}
