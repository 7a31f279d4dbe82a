import type { FileContent } from './fileContent.ts';
import type { ReturnIssue } from './issue.ts';
import { openIssueLog } from './issueLog.ts';
import { type ReturnFile, type ReturnFiles, toReturnFile } from './returnFiles.ts';

/** The files of a partnership's folder by what they are. */
export interface FolderFiles {
  readonly partnership?: ReturnFile;
  readonly boards: readonly { readonly edition: string; readonly file: ReturnFile }[];
  readonly datasets: readonly ReturnFiles[];
}

const BOARD = /^boards\/([A-Za-z0-9][\w.-]*)\.json$/;
/** Files of kinds that are refused are taken too, so that they are refused by name. */
const DATA = /^([^/]+)\/data\.(csv|xlsx|tsv|txt|xlsm|xlsb|xls|ods|numbers)$/i;
const LATER = /^([^/]+)\/data@(\d{4}-\d{2}-\d{2})\.(csv|xlsx)$/i;
const META = /^([^/]+)\/data\.meta\.csv$/i;
const MEASURE = /^([^/]+)\/measure\.json$/i;
const SAFE = /^[\p{L}\p{N} _@()&'+,.-]+$/u;
/** Names that Windows keeps for devices, and the leavings of systems and editors. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LEAVINGS = /(^|\/)(\.(?!\.(?:\/|$))[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*|__MACOSX)(\/|$)/;

/** Sorts files by their paths, in the order of the paths whatever order they come in. A file that nothing reads is told. */
export function sortFolder(files: ReadonlyMap<string, FileContent>): { folder: FolderFiles; issues: ReturnIssue[] } {
  const root = findRoot(files.keys());
  const issues: ReturnIssue[] = [];
  const boards: { edition: string; file: ReturnFile }[] = [];
  const datasets = new Map<string, Map<string, ReturnFile>>();
  let partnership: ReturnFile | undefined;

  /** Keeps a file as the one for its purpose in its dataset: the first of two, which is told at the second. */
  function keep(path: string, purpose: string, file: ReturnFile): void {
    const id = path.slice(0, path.indexOf('/'));
    const dataset = datasets.get(id) ?? new Map<string, ReturnFile>();
    datasets.set(id, dataset);
    const first = dataset.get(purpose);
    if (first === undefined) dataset.set(purpose, file);
    else issues.push(...toTwiceIssues(file.name, first.name));
  }

  for (const name of [...files.keys()].sort()) {
    if (LEAVINGS.test(name)) continue;
    const path = name.startsWith(root) ? name.slice(root.length) : name;
    const file = toReturnFile(name, files.get(name) ?? new Uint8Array());
    const edition = BOARD.exec(path)?.[1];
    if (!isSafePath(name)) issues.push(...toIssues(name, 'file_name_unsafe'));
    else if (path === 'partnership.json') partnership = file;
    else if (edition !== undefined) boards.push({ edition, file });
    else if (DATA.test(path)) keep(path, 'data', file);
    else if (LATER.test(path)) keep(path, `data@${LATER.exec(path)?.[2] ?? ''}`, file);
    else if (META.test(path)) keep(path, 'meta', file);
    else if (MEASURE.test(path)) keep(path, 'measure', file);
    else issues.push(...toIssues(name, 'file_unexpected'));
  }
  if (partnership === undefined) issues.push(...toIssues(`${root}partnership.json`, 'partnership_missing'));
  const complete = [...datasets].flatMap(([dataset, own]): ReturnFiles[] => {
    const [data, meta, measure] = [own.get('data'), own.get('meta'), own.get('measure')];
    const later = [...own].flatMap(([purpose, file]) => (purpose.startsWith('data@') ? [file] : []));
    if (data !== undefined)
      return [{ dataset, data, later, ...(meta ? { meta } : {}), ...(measure ? { measure } : {}) }];
    issues.push(...toIssues(`${root}${dataset}/data.csv`, 'data_missing'));
    return [];
  });
  return { folder: { boards, datasets: complete, ...(partnership ? { partnership } : {}) }, issues };
}

function toIssues(
  name: string,
  code: 'file_name_unsafe' | 'file_unexpected' | 'partnership_missing' | 'data_missing',
): ReturnIssue[] {
  const log = openIssueLog(name);
  const isThere = code === 'file_name_unsafe' || code === 'file_unexpected';
  log.add(code, isThere ? { found: toFileName(name) } : { foundWords: 'no such file' });
  return log.toIssues();
}

/** Two files for one purpose: nobody but their sender knows which of them is meant. */
export function toTwiceIssues(name: string, first: string): ReturnIssue[] {
  const log = openIssueLog(name);
  log.add('file_twice', { found: toFileName(name) }, { first: toFileName(first) });
  return log.toIssues();
}

function toFileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The part of the paths that leads to partnership.json. */
function findRoot(names: Iterable<string>): string {
  const candidates = [...names]
    .filter((name) => /(^|\/)partnership\.json$/.test(name))
    .sort((a, b) => a.length - b.length);
  return candidates[0]?.replace(/partnership\.json$/, '') ?? '';
}

function isSafePath(name: string): boolean {
  return name.split('/').every((part) => part !== '..' && SAFE.test(part) && !DEVICE.test(part) && !/[ .]$/.test(part));
}
