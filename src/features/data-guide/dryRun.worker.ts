import type { DatasetEntry } from '#domain/editions/edition.ts';
import { type DryRunInput, type DryRunOutcome, dryRun } from '#returns/dryRun.ts';
import type { ReturnFile } from '#returns/returnFiles.ts';
import { nameDatasets, selectConcerned, selectNameless } from './dryRunInput.ts';
import { openFile } from './openFile.ts';
import type { DroppedFile } from './readDropped.ts';

/** What the worker is asked: first which datasets the files are of, then to check them. */
export type DryRunQuestion =
  | {
      readonly kind: 'name';
      readonly files: readonly DroppedFile[];
      readonly datasets: readonly DatasetEntry[];
      /** Which dataset a file is of, where the reader has said. */
      readonly asked: Readonly<Record<string, string>>;
    }
  | ({ readonly kind: 'check' } & Pick<DryRunInput, 'partnership' | 'published' | 'today'>);

/** What it answers, or that the check itself broke. */
export type DryRunAnswer =
  | { readonly kind: 'named'; readonly concerned: readonly DatasetEntry[] }
  | { readonly kind: 'checked'; readonly nameless: readonly string[]; readonly outcome: DryRunOutcome }
  | { readonly kind: 'broken'; readonly message: string };

let files: readonly ReturnFile[] = [];
let names: Readonly<Record<string, string>> = {};

self.addEventListener('message', ({ data }: MessageEvent<DryRunQuestion>) => {
  toAnswer(data).then(answer, (cause: unknown) =>
    answer({ kind: 'broken', message: cause instanceof Error ? cause.message : String(cause) }),
  );
});

async function toAnswer(question: DryRunQuestion): Promise<DryRunAnswer> {
  if (question.kind === 'check') {
    const outcome = await dryRun({ ...question, files, names });
    return { kind: 'checked', nameless: selectNameless(files, names), outcome };
  }
  files = question.files.map(openFile);
  names = { ...nameDatasets(files, question), ...question.asked };
  return { kind: 'named', concerned: selectConcerned(files, names, question) };
}

function answer(message: DryRunAnswer): void {
  self.postMessage(message, {});
}
