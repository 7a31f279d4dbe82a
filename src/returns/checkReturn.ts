import { type Day, isDay } from '#domain/day.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { CheckedReturn } from './checkedReturn.ts';
import { checkFigures } from './checkFigures.ts';
import { checkHandIn } from './checkHandIn.ts';
import { checkJumps } from './checkJumps.ts';
import { checkMatrix } from './checkMatrix.ts';
import { checkMeasureReturn } from './checkMeasureReturn.ts';
import { checkPeriods } from './checkPeriods.ts';
import { checkSums } from './checkSums.ts';
import { checkTable } from './checkTable.ts';
import type { Header } from './header.ts';
import { openHeaderFinder } from './headerFinder.ts';
import { inferColumns } from './inferColumns.ts';
import type { ReturnIssue } from './issue.ts';
import { capIssues, type IssueLog, openIssueLog } from './issueLog.ts';
import { checkAgainstData, type Metadata, readMetadata } from './metadata.ts';
import { openTable } from './openTable.ts';
import { type ConfigFile, readConfig } from './readConfig.ts';
import { openTableReader } from './readTable.ts';
import type { CheckContext, CheckOutcome, LaterReturn, ReturnFile, ReturnFiles } from './returnFiles.ts';
import { type MeasureReturn, measureReturnSchema } from './returnSchema.ts';
import { toInferredRoles, toRoles } from './roles.ts';
import { type ReadTable, toTable } from './toTable.ts';

interface Described {
  readonly files: ReturnFiles;
  readonly context: CheckContext;
  readonly metadata: Metadata | undefined;
  readonly config: ConfigFile<MeasureReturn>;
  readonly metaLog: IssueLog;
  readonly configLog: IssueLog;
}

/**
 * Checks the files of one dataset: bytes in, every issue out, and the return itself when none of them is an error.
 * A data file without its metadata or measure file is checked as far as it can be.
 */
export async function checkReturn(files: ReturnFiles, context: CheckContext = {}): Promise<CheckOutcome> {
  const metaLog = openIssueLog(files.meta?.name ?? metaNameOf(files.data.name));
  const configLog = openIssueLog(files.measure?.name ?? measureNameOf(files.data.name));
  const described: Described = {
    files,
    context,
    metaLog,
    configLog,
    metadata: files.meta ? readMetadata(files.meta.bytes, metaLog) : undefined,
    config: files.measure
      ? readConfig(files.measure.bytes, measureReturnSchema, configLog)
      : { placeOf: () => ({ line: 1, column: 1 }) },
  };
  if (files.meta === undefined)
    metaLog.add('meta_missing', { foundWords: 'no such file' }, { wanted: metaNameOf(files.data.name) });
  if (files.measure === undefined)
    configLog.add('measure_missing', { foundWords: 'no such file' }, { wanted: measureNameOf(files.data.name) });

  const first = await checkData(files.data, described);
  const later: { from: Day; file: CheckedFile }[] = [];
  let before = first.checked;
  for (const handIn of [...(files.later ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = await checkData(handIn, described);
    const log = file.logs.at(-1);
    if (before && file.checked && log) checkHandIn(before, file.checked, log);
    before = file.checked ?? before;
    later.push({ from: dayOf(handIn.name), file });
  }

  const issues = [
    ...toIssues(first.logs),
    ...later.flatMap(({ file }) => toIssues(file.logs)),
    ...metaLog.toIssues(),
    ...configLog.toIssues(),
  ];
  const outcome = { issues: capIssues(issues) };
  if (issues.some(({ severity }) => severity === 'error') || first.checked === undefined) return outcome;
  const accepted = later.flatMap(({ from, file }): LaterReturn[] =>
    file.checked ? [{ from, checked: file.checked }] : [],
  );
  return { ...outcome, accepted: first.checked, ...(accepted.length > 0 ? { later: accepted } : {}) };
}

function toIssues(logs: readonly IssueLog[]): ReturnIssue[] {
  return logs.flatMap((log) => log.toIssues());
}

interface CheckedFile {
  readonly logs: readonly IssueLog[];
  readonly checked?: CheckedReturn;
}

async function checkData(file: ReturnFile, described: Described): Promise<CheckedFile> {
  const { metadata, config, context, metaLog, configLog, files } = described;
  const { source, log, logs } = await openTable(file, config.value?.sheet);
  if (source === undefined) return { logs };
  const inferred = metadata ? [] : inferColumns(source);
  const toTableRoles = (header: Header) =>
    metadata ? toRoles(header, metadata, config.value) : toInferredRoles(inferred);
  const reader = openTableReader(toTableRoles, config.value, context, log);
  const finder = openHeaderFinder(reader, log);
  source(finder, log);
  finder.finish();
  const fileRead = reader.finish();
  if (fileRead === undefined) return { logs };
  const read = toTable(fileRead, log);
  checkTable(read, log);
  if (read.isComplete) checkContent(read, config.value, context, log);
  if (metadata) checkAgainstData(metadata, read.header.names, read.header.line, { meta: metaLog, data: log });
  if (config.value === undefined || metadata === undefined) return { logs };
  // What measure.json names is held against the first hand-in; later ones have its periods and more.
  if (file === files.data) checkMeasureReturn(config.value, read, context, { log: configLog, placeOf: config.placeOf });
  return { logs, checked: toChecked(files.dataset, file.name, config.value, metadata, read) };
}

/** Holds the figures of a whole table against each other; of no use where columns are missing. */
function checkContent(read: ReadTable, config: MeasureReturn | undefined, context: CheckContext, log: IssueLog): void {
  checkPeriods(read, config, log);
  checkFigures(read, config, log);
  checkJumps(read, log);
  checkSums(read, config, context, log);
  checkMatrix(read, log);
}

function toChecked(
  dataset: string,
  file: string,
  config: MeasureReturn,
  metadata: Metadata,
  read: ReadTable,
): CheckedReturn {
  const units = new Map<MeasureId, { unit: string; decimals: number }>();
  for (const column of read.values) {
    const meta = metadata.columns.get(column.name);
    if (column.measure === undefined || meta === undefined) continue;
    units.set(column.measure, { unit: meta.unit, decimals: meta.decimals ?? Math.min(column.decimals, 9) });
  }
  return { dataset, file, config, units, table: read.table };
}

/** `data@2023-04-01.csv` is read by editions from that day on. */
function dayOf(name: string): Day {
  const day = /@(\d{4}-\d{2}-\d{2})\.[a-z]+$/.exec(name)?.[1] ?? '';
  return isDay(day) ? day : '9999-12-31';
}

function metaNameOf(name: string): string {
  return name.replace(/\.\w+$/, '.meta.csv');
}

function measureNameOf(name: string): string {
  return name.replace(/[^/]*$/, (file) =>
    file.startsWith('data') ? 'measure.json' : file.replace(/\.\w+$/, '.measure.json'),
  );
}

/** Issues of several files in the order of the files, capped. */
export function joinIssues(...lists: readonly (readonly ReturnIssue[])[]): ReturnIssue[] {
  return capIssues(lists.flat());
}
