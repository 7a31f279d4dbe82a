import { useRef, useState } from 'react';
import { fetchDatasetText } from '#data/datasetText.ts';
import type { DryRunOutcome } from '#returns/dryRun.ts';
import type { ReturnFile } from '#returns/returnFiles.ts';
import type { Reading } from '#state/reading.ts';
import { nameDatasets, selectConcerned, selectNameless, toPartnershipReturn } from './dryRunInput.ts';
import { runDryRun } from './runDryRun.ts';

export interface CheckedFiles {
  readonly files: readonly ReturnFile[];
  readonly names: Readonly<Record<string, string>>;
  /** Data files of which nothing says which dataset they are. */
  readonly nameless: readonly string[];
  readonly outcome: DryRunOutcome;
}

export type DryRunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly files: number }
  | ({ readonly kind: 'done' } & CheckedFiles)
  | { readonly kind: 'failed'; readonly message: string };

export interface DryRun {
  readonly state: DryRunState;
  readonly check: (files: Promise<readonly ReturnFile[]>) => void;
  /** The same files again, now that it is known which dataset one of them is of. */
  readonly name: (file: string, dataset: string) => void;
  readonly clear: () => void;
}

/** Checks dropped files against an edition. A newer check stops the one before it. */
export function useDryRun(reading: Reading, today: string): DryRun {
  const [state, setState] = useState<DryRunState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);

  const start = async (files: readonly ReturnFile[], asked: Readonly<Record<string, string>>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'checking', files: files.length });
    try {
      const { edition, partnership, entry } = reading;
      const names = { ...nameDatasets(files, edition), ...asked };
      const concerned = selectConcerned(files, names, edition);
      const texts = await Promise.allSettled(concerned.map((each) => fetchDatasetText(entry, each)));
      // What cannot be fetched is compared with nothing; the checks need none of it.
      const published = Object.fromEntries(
        concerned.flatMap(({ id }, i) => (texts[i]?.status === 'fulfilled' ? [[id, texts[i].value]] : [])),
      );
      const outcome = await runDryRun(
        {
          files,
          names,
          published,
          today,
          partnership: toPartnershipReturn(partnership, edition),
          geographies: edition.geographies,
          comparators: edition.comparators,
        },
        controller.signal,
      );
      if (controller.signal.aborted) return;
      setState({ kind: 'done', files, names, nameless: selectNameless(files, names), outcome });
    } catch (cause) {
      if (controller.signal.aborted) return;
      setState({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    }
  };

  return {
    state,
    check: (files) => {
      files.then(
        (read) => (read.length === 0 ? undefined : start(read, {})),
        (cause: unknown) =>
          setState({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) }),
      );
    },
    name: (file, dataset) => {
      if (state.kind === 'done') void start(state.files, { ...state.names, [file]: dataset });
    },
    clear: () => {
      running.current?.abort();
      setState({ kind: 'idle' });
    },
  };
}
