import { type DryRunInput, type DryRunOutcome, dryRun } from '#returns/dryRun.ts';

/** What comes back from the worker: the outcome, or that the check itself broke. */
export type DryRunAnswer =
  | { readonly ok: true; readonly outcome: DryRunOutcome }
  | { readonly ok: false; readonly message: string };

self.addEventListener('message', (event: MessageEvent<DryRunInput>) => {
  dryRun(event.data).then(
    (outcome) => answer({ ok: true, outcome }),
    (cause: unknown) => answer({ ok: false, message: cause instanceof Error ? cause.message : String(cause) }),
  );
});

function answer(message: DryRunAnswer): void {
  self.postMessage(message, {});
}
