import { join } from 'node:path';
import { checkFolder, type FolderOutcome } from '#returns/checkFolder.ts';
import type { ReadFiles } from './readReturns.ts';

/** Checks everything in a partnership's folder; every issue of every file in one run, by the path that the user knows. */
export async function checkReturns(
  { files, issues }: ReadFiles,
  folder: string,
  asAt?: string,
): Promise<FolderOutcome> {
  const outcome = await checkFolder(files, asAt === undefined ? {} : { asAt });
  const all = [...issues, ...outcome.issues].map((issue) => ({ ...issue, file: join(folder, issue.file) }));
  return { ...outcome, isAccepted: outcome.isAccepted && issues.length === 0, issues: all };
}
