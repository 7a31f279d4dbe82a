import { draftReturn } from '#returns/draftReturn.ts';
import { toBytes } from './digest.ts';
import type { FileStore } from './fileStore.ts';
import { misuse, refuse } from './publisherError.ts';
import { readReturnFile } from './readReturns.ts';
import { removeQuietly } from './wholeFiles.ts';

export interface Draft {
  readonly written: readonly string[];
  /** What only the owner of the figures can answer; the same questions are marked in the files. */
  readonly questions: readonly string[];
}

/** Writes a first metadata file and measure file beside a data file that has neither. What is there is never overwritten. */
export function draft(store: FileStore, path: string): Draft {
  if (store.facts(path)?.kind !== 'file') misuse(`${path} is not a file.`);
  if (!/\.csv$/i.test(path)) misuse(`${path} is not a CSV file; save the sheet as CSV first.`);
  const { meta, metaName, measure, measureName, questions } = draftReturn(readReturnFile(store, '', path, []), path);
  const files = [
    [metaName, meta],
    [measureName, measure],
  ] as const;
  const taken = files.map(([name]) => name).find((name) => store.facts(name) !== undefined);
  if (taken !== undefined)
    refuse('file_exists', taken, `${taken} is there already and is left as it is; move it away to have a new draft.`);
  const written: string[] = [];
  try {
    for (const [name, text] of files) {
      store.create(name, toBytes(text));
      written.push(name);
    }
  } catch (cause) {
    for (const name of written) removeQuietly(store, name);
    throw cause;
  }
  return { written, questions };
}

export function formatDraft({ written, questions }: Draft): string {
  const asks =
    questions.length === 0 ? [] : ['', 'To be answered before it can be published:', ...questions.map((q) => `- ${q}`)];
  return [...written.map((name) => `Written: ${name}`), ...asks].join('\n');
}
