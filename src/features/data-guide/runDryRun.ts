import type { DatasetEntry, Edition } from '#domain/editions/edition.ts';
import type { DryRunInput } from '#returns/dryRun.ts';
import { toTrustedScriptUrl } from '#ui/trustedScript.ts';
import type { DryRunAnswer, DryRunQuestion } from './dryRun.worker.ts';
// oxlint-disable-next-line import/default -- the bundler makes the address of the worker's file
import workerUrl from './dryRun.worker.ts?worker&url';
import type { DroppedFile } from './readDropped.ts';

export interface DryRunRequest extends Pick<DryRunInput, 'partnership' | 'today'>, Pick<Edition, 'datasets'> {
  readonly files: readonly DroppedFile[];
  /** Which dataset a file is of, where the reader has said. */
  readonly asked: Readonly<Record<string, string>>;
  /** The texts of published datasets, by id; those that can be had. */
  readonly fetchPublished: (datasets: readonly DatasetEntry[]) => Promise<Readonly<Record<string, string>>>;
}

export type DryRunChecked = Extract<DryRunAnswer, { kind: 'checked' }>;

/**
 * Reads and checks files in a worker of their own, which is closed when it has answered or is no longer wanted: then the
 * promise is never kept, and nothing of the files is left.
 */
export async function runDryRun(request: DryRunRequest, signal: AbortSignal): Promise<DryRunChecked> {
  const { files, asked, datasets, partnership, today, fetchPublished } = request;
  const worker = new Worker(toTrustedScriptUrl(workerUrl), { type: 'module', name: 'dry-run' });
  const close = () => worker.terminate();
  signal.addEventListener('abort', close, { once: true });
  try {
    const { concerned } = await ask(worker, { kind: 'name', files, datasets, asked }, 'named');
    const published = await fetchPublished(concerned);
    return await ask(worker, { kind: 'check', partnership, published, today }, 'checked');
  } finally {
    close();
  }
}

type Answer<K> = Extract<DryRunAnswer, { readonly kind: K }>;

function ask<K extends 'named' | 'checked'>(worker: Worker, question: DryRunQuestion, kind: K): Promise<Answer<K>> {
  return new Promise((resolve, reject) => {
    const answered = ({ data }: MessageEvent<DryRunAnswer>) => {
      if (isOfKind(data, kind)) resolve(data);
      else reject(new Error(data.kind === 'broken' ? data.message : `The check answered ${data.kind}.`));
    };
    worker.addEventListener('message', answered, { once: true });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message === '' ? 'The check could not be started.' : message)),
    );
    worker.postMessage(question, []);
  });
}

function isOfKind<K extends DryRunAnswer['kind']>(answer: DryRunAnswer, kind: K): answer is Answer<K> {
  return answer.kind === kind;
}
