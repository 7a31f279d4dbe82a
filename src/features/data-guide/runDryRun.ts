import type { DryRunInput, DryRunOutcome } from '#returns/dryRun.ts';
import { toTrustedScriptUrl } from '#ui/trustedScript.ts';
import type { DryRunAnswer } from './dryRun.worker.ts';
// oxlint-disable-next-line import/default -- the bundler makes the address of the worker's file
import workerUrl from './dryRun.worker.ts?worker&url';

/** Checks files in a worker of their own, which is closed when it has answered or is no longer wanted. */
export function runDryRun(input: DryRunInput, signal: AbortSignal): Promise<DryRunOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(toTrustedScriptUrl(workerUrl), { type: 'module', name: 'dry-run' });
    const close = () => worker.terminate();
    signal.addEventListener('abort', close, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<DryRunAnswer>) => {
      close();
      if (data.ok) resolve(data.outcome);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) => {
      close();
      reject(new Error(event.message === '' ? 'The check could not be started.' : event.message));
    });
    worker.postMessage(input, []);
  });
}
