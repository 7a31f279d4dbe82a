import { basename, join } from 'node:path';
import { checkReturn } from '#returns/checkReturn.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import { capIssues } from '#returns/issueLog.ts';
import type { ReturnFiles } from '#returns/returnFiles.ts';
import { checkReturns } from './checkReturns.ts';
import type { FileStore } from './fileStore.ts';
import { misuse } from './publisherError.ts';
import { isReturnsFolder, readDatasetFolder, readReturnFile, readReturns } from './readReturns.ts';

/** Checks whatever the paths name: a partnership's folder, a folder of partnerships, a dataset's folder, a file by itself. */
export async function checkPaths(paths: readonly string[], store: FileStore): Promise<ReturnIssue[]> {
  const lists: (readonly ReturnIssue[])[] = [];
  for (const path of paths) lists.push(await checkPath(path, store));
  return capIssues(lists.flat());
}

async function checkPath(path: string, store: FileStore): Promise<readonly ReturnIssue[]> {
  const kind = store.facts(path)?.kind;
  if (kind === 'file') return checkFile(path, store);
  if (kind !== 'folder') return misuse(`${path} is neither a file nor a folder.`);
  if (isReturnsFolder(store, path)) return (await checkReturns(readReturns(store, path))).issues;
  const partnerships = store.list(path).filter((name) => isReturnsFolder(store, join(path, name)));
  if (partnerships.length > 0)
    return checkPaths(
      partnerships.map((name) => join(path, name)),
      store,
    );
  return checkDatasetFolder(path, store);
}

async function checkDatasetFolder(path: string, store: FileStore): Promise<readonly ReturnIssue[]> {
  const issues: ReturnIssue[] = [];
  const files = readDatasetFolder(store, path, issues);
  return files === undefined ? issues : [...issues, ...(await checkReturn(files)).issues];
}

/** A data file with what stands beside it: `x.csv`, `x.meta.csv` and `x.measure.json`, or `measure.json` beside `data.csv`. */
async function checkFile(path: string, store: FileStore): Promise<readonly ReturnIssue[]> {
  const issues: ReturnIssue[] = [];
  const stem = path.replace(/\.\w+$/, '');
  const beside = (name: string) =>
    store.facts(name)?.kind === 'file' ? readReturnFile(store, name, issues) : undefined;
  const meta = beside(`${stem}.meta.csv`);
  const measure = beside(`${stem}.measure.json`) ?? beside(stem.replace(/[^/]*$/, 'measure.json'));
  const files: ReturnFiles = {
    dataset: basename(stem),
    data: readReturnFile(store, path, issues),
    ...(meta === undefined ? {} : { meta }),
    ...(measure === undefined ? {} : { measure }),
  };
  return [...issues, ...(await checkReturn(files)).issues];
}
