import { useEffect, useRef, useState } from 'react';
import type { Slide } from '#state/presentationStore.ts';
import { openStageChannel, type StageChannel } from './stageChannel.ts';

export interface Stage {
  readonly isOn: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Whether the deck is being shown, and the wire to the window of notes: it hears which slide is open and may turn it. */
export function useStage(place: number, slides: readonly Slide[], goTo: (place: number) => void): Stage {
  const [startedMs, setStartedMs] = useState<number | null>(null);
  const channel = useRef<StageChannel>(undefined);
  const latest = useRef({ place, slides, startedMs, goTo });

  useEffect(() => {
    latest.current = { place, slides, startedMs, goTo };
    channel.current?.post({ kind: 'at', place, slides, startedMs });
  });

  useEffect(() => {
    const opened = openStageChannel((message) => {
      const { goTo: turn, ...state } = latest.current;
      if (message.kind === 'go') turn(message.place);
      if (message.kind === 'ask') opened.post({ kind: 'at', ...state });
    });
    channel.current = opened;
    return () => opened.close();
  }, []);

  return {
    isOn: startedMs !== null,
    start: () => setStartedMs(Date.now()),
    stop: () => setStartedMs(null),
  };
}
