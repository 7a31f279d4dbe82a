import { basename, dirname, join, resolve } from 'node:path';
import { checkFolder } from '#returns/checkFolder.ts';
import { checkPartnership } from '#returns/checkPartnership.ts';
import { checkReturn } from '#returns/checkReturn.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import { capIssues } from '#returns/issueLog.ts';
import { contentOf, type ReturnFile, toReturnFile } from '#returns/returnFiles.ts';
import { checkReturns } from './checkReturns.ts';
import type { FileStore } from './fileStore.ts';
import { misuse } from './publisherError.ts';
import { isFolder, isReturnsFolder, PARTNERSHIP, readReturnFile, readReturns } from './readReturns.ts';

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
  return names.some((name) => /^data\.(csv|xlsx|xls|xlsm|ods|tsv|txt)$/i.test(name))
    ? checkDatasetFolder(path, store)
    : misuse(`${path} holds no returns: no partnership.json and no data.csv.`);
}

/** A dataset's folder, as the part of the partnership's folder that it is, if it is in one. */
async function checkDatasetFolder(path: string, store: FileStore): Promise<readonly ReturnIssue[]> {
  const above = join(path, '..');
  const dataset = basename(resolve(path));
  const { files, issues } = readReturns(store, path);
  const part = new Map([...files].map(([name, content]) => [`${dataset}/${name}`, content]));
  if (isReturnsFolder(store, above)) part.set(PARTNERSHIP, readReturnFile(store, above, PARTNERSHIP, []));
  const outcome = await checkFolder(part, { isPart: true });
  const toPath = (file: string) =>
    file.startsWith(`${dataset}/`) ? join(path, file.slice(dataset.length + 1)) : join(above, file);
  return [
    ...issues.map((issue) => ({ ...issue, file: join(path, issue.file) })),
    ...outcome.issues.map((issue) => ({ ...issue, file: toPath(issue.file) })),
  ];
}

/**
 * A data file with what stands beside it: `x.csv`, `x.meta.csv` and `x.measure.json`, or `measure.json` beside `data.csv`, and
 * the partnership.json there or in the folder above.
 */
async function checkFile(path: string, store: FileStore): Promise<readonly ReturnIssue[]> {
  const issues: ReturnIssue[] = [];
  const stem = path.replace(/\.\w+$/, '');
  const folder = dirname(path);
  const read = (name: string): ReturnFile => toReturnFile(name, readReturnFile(store, '', name, issues));
  const firstOf = (...names: string[]): ReturnFile | undefined => {
    const found = names.find((name) => store.facts(name)?.kind === 'file');
    return found === undefined ? undefined : read(found);
  };
  const meta = firstOf(`${stem}.meta.csv`);
  const measure = firstOf(`${stem}.measure.json`, join(folder, 'measure.json'));
  const config = firstOf(join(folder, PARTNERSHIP), join(folder, '..', PARTNERSHIP));
  const checked = config && checkPartnership(contentOf(config), config.name);
  const outcome = await checkReturn(
    {
      dataset: basename(stem) === 'data' ? basename(folder) : basename(stem),
      data: read(path),
      ...(meta === undefined ? {} : { meta }),
      ...(measure === undefined ? {} : { measure }),
    },
    { isAlone: true, ...(checked?.partnership ? { partnership: checked.partnership } : {}) },
  );
  return [...issues, ...(checked?.issues ?? []), ...outcome.issues];
}
