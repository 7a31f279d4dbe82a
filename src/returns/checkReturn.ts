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
import { toMarkNotes } from './markNotes.ts';
import { checkAgainstData, type Metadata, readMetadata } from './metadata.ts';
import { openTable } from './openTable.ts';
import { findPersonalKind } from './personalGuard.ts';
import { type ConfigFile, readConfig } from './readConfig.ts';
import { openTableReader } from './readTable.ts';
import {
  type CheckContext,
  type CheckOutcome,
  contentOf,
  type LaterReturn,
  type ReturnFile,
  type ReturnFiles,
} from './returnFiles.ts';
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
  const described = describe(files, context);
  const first = await checkData(files.data, described);
  const later = await checkLater(first, described);
  const issues = [
    ...toIssues(first.logs),
    ...later.flatMap(({ file }) => toIssues(file.logs)),
    ...toIssues([described.metaLog, described.configLog]),
  ];
  const outcome = { issues: capIssues(issues) };
  if (issues.some(({ severity }) => severity === 'error') || first.checked === undefined) return outcome;
  const accepted = later.flatMap(({ from, file }): LaterReturn[] =>
    file.checked ? [{ from, checked: file.checked }] : [],
  );
  return { ...outcome, accepted: first.checked, ...(accepted.length > 0 ? { later: accepted } : {}) };
}

/** Reads what describes the data: the metadata file and measure.json. */
function describe(files: ReturnFiles, context: CheckContext): Described {
  const { data, meta, measure, later = [] } = files;
  const metaLog = openIssueLog(meta?.name ?? metaNameOf(data.name));
  const configLog = openIssueLog(measure?.name ?? measureNameOf(data.name));
  const missing = { foundWords: 'no such file' };
  // A file by itself is checked as far as it can be; in a partnership's folder it is not complete without the other two.
  const isAlone = context.isAlone ?? context.partnership === undefined;
  if (meta === undefined)
    metaLog.add(isAlone ? 'meta_absent' : 'meta_missing', missing, { wanted: metaNameOf(data.name) });
  if (measure === undefined) {
    configLog.add(isAlone ? 'measure_absent' : 'measure_missing', missing, { wanted: measureNameOf(data.name) });
  }
  const config = measure ? readConfig(contentOf(measure), measureReturnSchema, configLog) : NO_CONFIG;
  const published = config.value?.vintages?.flatMap((vintage) => vintage.published ?? []) ?? [];
  const newest = [context.asAt ?? '', ...published, ...later.map(({ name }) => dayOf(name))].sort().at(-1) ?? '';
  return {
    files,
    metaLog,
    configLog,
    config,
    metadata: meta ? readMetadata(contentOf(meta), metaLog) : undefined,
    // What was published on some day was not in the future then, whichever edition is being made.
    context: context.asAt === undefined ? context : { ...context, asAt: newest },
  };
}

const NO_CONFIG: ConfigFile<MeasureReturn> = { placeOf: () => ({ line: 1, column: 1 }) };

/** Later hand-ins in the order of their days, each held against the one before it. */
async function checkLater(first: CheckedFile, described: Described): Promise<{ from: Day; file: CheckedFile }[]> {
  const later: { from: Day; file: CheckedFile }[] = [];
  let before = first.checked;
  for (const handIn of [...(described.files.later ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = await checkData(handIn, described);
    const log = file.logs.at(-1);
    if (before && file.checked && log) checkHandIn(before, file.checked, log);
    before = file.checked ?? before;
    later.push({ from: dayOf(handIn.name), file });
  }
  return later;
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
  if (metadata) {
    const isRefused = (column: string) =>
      findPersonalKind(column) !== undefined && config.value?.notPersonal?.[column] === undefined;
    checkAgainstData(metadata, read.header.names, read.header.line, { meta: metaLog, data: log }, isRefused);
  }
  if (config.value === undefined || metadata === undefined) return { logs };
  // What measure.json names is held against the first hand-in; later ones have its periods and more.
  if (file === files.data) {
    const where = { log: configLog, placeOf: config.placeOf };
    checkMeasureReturn(config.value, read, metadata, context, where);
  }
  return { logs, checked: toChecked(files.dataset, file.name, config.value, metadata, read) };
}

/** Holds the figures of a whole table against each other; of no use where columns are missing. */
function checkContent(read: ReadTable, config: MeasureReturn | undefined, context: CheckContext, log: IssueLog): void {
  checkPeriods(read, config, log);
  checkFigures(read, config, log);
  checkJumps(read, log);
  checkSums(read, config, context, log);
  // Where rows were left out for their defects, what is missing is told already.
  if (!log.hasErrors()) checkMatrix(read, log);
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
  const notes = [...(config.notes ?? []), ...toMarkNotes(read)];
  return { dataset, file, config: notes.length > 0 ? { ...config, notes } : config, units, table: read.table };
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
