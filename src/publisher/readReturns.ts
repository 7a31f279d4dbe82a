import { basename, join } from 'node:path';
import type { ReturnIssue } from '#returns/issue.ts';
import { openIssueLog } from '#returns/issueLog.ts';
import { LIMITS } from '#returns/limits.ts';
import type { ReturnFile, ReturnFiles } from '#returns/returnFiles.ts';
import { type FileStore, readPlainFile } from './fileStore.ts';
import { misuse } from './publisherError.ts';

/** What the data owners of one partnership have handed in, as bytes. Names are paths as the command line gave them. */
export interface ReturnsFolder {
  readonly partnership: ReturnFile;
  readonly boards: readonly { readonly edition: string; readonly file: ReturnFile }[];
  readonly datasets: readonly ReturnFiles[];
  readonly issues: readonly ReturnIssue[];
}

const PARTNERSHIP = 'partnership.json';
const BOARDS = 'boards';
const DATA = /^data\.(csv|xlsx)$/i;
const LATER = /^data@\d{4}-\d{2}-\d{2}\.(csv|xlsx)$/i;

/** The folder of one partnership: the path itself, or the one below it that the name or the lack of others tells. */
export function findReturnsFolder(store: FileStore, path: string, partnership: string | undefined): string {
  if (store.facts(path)?.kind !== 'folder') misuse(`${path} is not a folder of returns.`);
  if (isReturnsFolder(store, path)) return path;
  const below = store.list(path).filter((name) => isReturnsFolder(store, join(path, name)));
  if (partnership !== undefined && below.includes(partnership)) return join(path, partnership);
  const [only, ...others] = below;
  if (only === undefined || (partnership !== undefined && others.length >= 0)) {
    misuse(`${path} holds no ${partnership === undefined ? '' : `${partnership}/`}${PARTNERSHIP}.`);
  }
  if (others.length > 0)
    misuse(`${path} holds several partnerships; add --partnership ${below.join(' or --partnership ')}.`);
  return join(path, only);
}

export function isReturnsFolder(store: FileStore, path: string): boolean {
  return store.facts(join(path, PARTNERSHIP)) !== undefined;
}

/** Reads everything in a partnership's folder once, in the order of the names, so that no file can change while it is checked. */
export function readReturns(store: FileStore, folder: string): ReturnsFolder {
  const issues: ReturnIssue[] = [];
  const names = store.list(folder).filter((name) => store.facts(join(folder, name))?.kind === 'folder');
  const datasets = names.filter((name) => name !== BOARDS && !name.startsWith('.'));
  return {
    partnership: readReturnFile(store, join(folder, PARTNERSHIP), issues),
    boards: readBoards(store, join(folder, BOARDS), issues),
    datasets: datasets.flatMap((name) => readDatasetFolder(store, join(folder, name), issues) ?? []),
    issues,
  };
}

function readBoards(store: FileStore, folder: string, issues: ReturnIssue[]): ReturnsFolder['boards'] {
  if (store.facts(folder) === undefined) return [];
  return store
    .list(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ edition: basename(name, '.json'), file: readReturnFile(store, join(folder, name), issues) }));
}

/** The files of one dataset. A folder without a data file is an issue, since nobody would notice it missing. */
export function readDatasetFolder(store: FileStore, folder: string, issues: ReturnIssue[]): ReturnFiles | undefined {
  const names = store.list(folder);
  const [data, second] = names.filter((name) => DATA.test(name));
  const read = (name: string): ReturnFile => readReturnFile(store, join(folder, name), issues);
  if (data === undefined || second !== undefined) {
    const found = data === undefined ? 'no data.csv and no data.xlsx' : `${data} and ${second}`;
    issues.push(toFolderIssue(folder, found));
    return undefined;
  }
  const later = names.filter((name) => LATER.test(name)).map(read);
  return {
    dataset: basename(folder),
    data: read(data),
    ...(later.length > 0 ? { later } : {}),
    ...(names.includes('data.meta.csv') ? { meta: read('data.meta.csv') } : {}),
    ...(names.includes('measure.json') ? { measure: read('measure.json') } : {}),
  };
}

/** A file's bytes. One that is larger than any honest return is told without being read. */
export function readReturnFile(store: FileStore, path: string, issues: ReturnIssue[]): ReturnFile {
  const bytes = store.facts(path)?.bytes ?? 0;
  if (bytes <= LIMITS.fileBytes) return { name: path, bytes: readPlainFile(store, path) };
  const log = openIssueLog(path);
  log.add('file_too_large', { foundWords: `${bytes} bytes` }, { limit: `${LIMITS.fileBytes / 1_000_000} MB` });
  issues.push(...log.toIssues());
  return { name: path, bytes: new Uint8Array() };
}

function toFolderIssue(folder: string, found: string): ReturnIssue {
  return toIssue({
    code: 'data_file_missing',
    file: folder,
    found,
    expected: 'one data.csv or data.xlsx',
    message: `The folder ${basename(folder)} holds ${found}; a dataset is one data.csv or one data.xlsx.`,
  });
}

/** An issue that is about a whole file or folder. */
export function toIssue({
  severity = 'error',
  ...issue
}: Pick<ReturnIssue, 'code' | 'file' | 'found' | 'expected' | 'message'> & Partial<ReturnIssue>): ReturnIssue {
  const { code, file, found, expected, message, line = null, column = null, columnName = null } = issue;
  return { severity, code, file, line, column, columnName, found, expected, message };
}
