import { useRef, useState } from 'react';
import { fetchDatasetText } from '#data/datasetText.ts';
import type { DatasetEntry, EditionEntry } from '#domain/editions/edition.ts';
import type { DryRunOutcome } from '#returns/dryRun.ts';
import type { Reading } from '#state/reading.ts';
import { toPartnershipReturn } from './dryRunInput.ts';
import type { DroppedFile } from './readDropped.ts';
import { runDryRun } from './runDryRun.ts';

export interface CheckedFiles {
  readonly files: readonly DroppedFile[];
  /** Which dataset a file is of, where the reader has said. */
  readonly asked: Readonly<Record<string, string>>;
  /** Data files of which nothing says which dataset they are. */
  readonly nameless: readonly string[];
  readonly outcome: DryRunOutcome;
}

type Settled =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'done' } & CheckedFiles)
  | { readonly kind: 'failed'; readonly message: string };

export type DryRunState =
  | Settled
  /** `before` is what the page goes back to when it is stopped. */
  | { readonly kind: 'checking'; readonly files: readonly DroppedFile[]; readonly before: Settled };

export interface DryRun {
  readonly state: DryRunState;
  /** The files whose check was stopped last; none when anything was done since. */
  readonly stopped: readonly DroppedFile[];
  readonly check: (files: Promise<readonly DroppedFile[]>) => void;
  readonly stop: () => void;
  /** The same files again, now that it is known which dataset one of them is of. */
  readonly name: (file: string, dataset: string) => void;
  readonly clear: () => void;
}

/** Checks dropped files against an edition. A newer check stops the one before it. */
export function useDryRun(reading: Reading, today: string): DryRun {
  const [state, setState] = useState<DryRunState>({ kind: 'idle' });
  const [stopped, setStopped] = useState<readonly DroppedFile[]>([]);
  const running = useRef<AbortController>(undefined);
  const before = state.kind === 'checking' ? state.before : state;

  const settle = (next: Settled, unfinished: readonly DroppedFile[] = []) => {
    running.current?.abort();
    setState(next);
    setStopped(unfinished);
  };
  const fail = (cause: unknown) =>
    settle({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });

  const start = async (files: readonly DroppedFile[], asked: Readonly<Record<string, string>>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'checking', files, before });
    setStopped([]);
    try {
      const { edition, partnership, entry } = reading;
      const { nameless, outcome } = await runDryRun(
        {
          files,
          asked,
          today,
          datasets: edition.datasets,
          partnership: toPartnershipReturn(partnership, edition),
          fetchPublished: (datasets) => fetchTexts(entry, datasets),
        },
        controller.signal,
      );
      if (!controller.signal.aborted) settle({ kind: 'done', files, asked, nameless, outcome });
    } catch (cause) {
      if (!controller.signal.aborted) fail(cause);
    }
  };

  return {
    state,
    stopped,
    check: (files) => void files.then((given) => (given.length === 0 ? undefined : start(given, {})), fail),
    stop: () => {
      if (state.kind === 'checking') settle(state.before, state.files);
    },
    name: (file, dataset) => {
      if (state.kind === 'done') void start(state.files, { ...state.asked, [file]: dataset });
    },
    clear: () => settle({ kind: 'idle' }),
  };
}

/** What cannot be fetched is compared with nothing; the checks need none of it. */
async function fetchTexts(
  entry: EditionEntry,
  datasets: readonly DatasetEntry[],
): Promise<Readonly<Record<string, string>>> {
  const texts = await Promise.allSettled(datasets.map((each) => fetchDatasetText(entry, each)));
  return Object.fromEntries(
    datasets.flatMap(({ id }, i) => (texts[i]?.status === 'fulfilled' ? [[id, texts[i].value]] : [])),
  );
}
