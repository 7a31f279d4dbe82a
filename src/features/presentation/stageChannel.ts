import { type Slide, toSlides } from '#state/presentationStore.ts';

/** What the windows of one presentation tell each other. */
export type StageMessage =
  | { readonly kind: 'ask' }
  | { readonly kind: 'go'; readonly place: number }
  | {
      readonly kind: 'at';
      readonly place: number;
      readonly startedMs: number | null;
      readonly slides: readonly Slide[];
    };

export interface StageChannel {
  readonly post: (message: StageMessage) => void;
  readonly close: () => void;
}

const NAME = 'dashboard.stage';

/** Between the stage and the window of notes, on this device only. Nothing where the browser has no such channel. */
export function openStageChannel(onMessage: (message: StageMessage) => void): StageChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parseStageMessage(data);
    if (message !== undefined) onMessage(message);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches no origin but its own
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

/** Another version of the page may be open: what is no message of ours is left aside. */
export function parseStageMessage(data: unknown): StageMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, place, startedMs, slides } = data as Record<string, unknown>;
  if (kind === 'ask') return { kind };
  if (typeof place !== 'number' || !Number.isInteger(place) || place < 0) return undefined;
  if (kind === 'go') return { kind, place };
  if (kind !== 'at') return undefined;
  return { kind, place, startedMs: typeof startedMs === 'number' ? startedMs : null, slides: toSlides(slides) };
}
