import { basename, dirname, join } from 'node:path';
import { checkReturn } from '#returns/checkReturn.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import { capIssues } from '#returns/issueLog.ts';
import { type ReturnFile, toReturnFile } from '#returns/returnFiles.ts';
import { checkReturns } from './checkReturns.ts';
import type { FileStore } from './fileStore.ts';
import { misuse } from './publisherError.ts';
import { isFolder, isReturnsFolder, readReturnFile, readReturns } from './readReturns.ts';

/** Checks whatever the paths name: a partnership's folder, a folder of partnerships, a dataset's folder, a file by itself. */
export async function checkPaths(paths: readonly string[], store: FileStore): Promise<ReturnIssue[]> {
  const lists: (readonly ReturnIssue[])[] = [];
  for (const path of paths) lists.push(await checkPath(path, store));
  return capIssues(lists.flat());
}

async function checkPath(path: string, store: FileStore): Promise<readonly ReturnIssue[]> {
  if (store.facts(path)?.kind === 'file') return checkFile(path, store);
  if (!isFolder(store, path)) return misuse(`${path} is neither a file nor a folder.`);
  if (isReturnsFolder(store, path)) return (await checkReturns(readReturns(store, path), path)).issues;
  const names = store.list(path);
  const partnerships = names.filter((name) => isReturnsFolder(store, join(path, name)));
  if (partnerships.length > 0) {
    return checkPaths(
      partnerships.map((name) => join(path, name)),
      store,
    );
  }
  const data = names.find((name) => /^data\.(csv|xlsx)$/i.test(name));
  return data === undefined
    ? misuse(`${path} holds no returns: no partnership.json and no data.csv.`)
    : checkFile(join(path, data), store);
}

/** A data file with what stands beside it: `x.csv`, `x.meta.csv` and `x.measure.json`, or `measure.json` beside `data.csv`. */
async function checkFile(path: string, store: FileStore): Promise<readonly ReturnIssue[]> {
  const issues: ReturnIssue[] = [];
  const stem = path.replace(/\.\w+$/, '');
  const read = (name: string): ReturnFile => toReturnFile(name, readReturnFile(store, '', name, issues));
  const beside = (...names: string[]): ReturnFile | undefined => {
    const found = names.find((name) => store.facts(name)?.kind === 'file');
    return found === undefined ? undefined : read(found);
  };
  const meta = beside(`${stem}.meta.csv`);
  const measure = beside(`${stem}.measure.json`, join(dirname(path), 'measure.json'));
  const dataset = basename(stem) === 'data' ? basename(dirname(path)) : basename(stem);
  const outcome = await checkReturn({
    dataset,
    data: read(path),
    ...(meta === undefined ? {} : { meta }),
    ...(measure === undefined ? {} : { measure }),
  });
  return [...issues, ...outcome.issues];
}
