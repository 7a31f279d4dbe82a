import { useEffect, useRef, useState } from 'react';
import type { Slide } from '#state/presentationStore.ts';
import { Button } from '#ui/Button.tsx';
import { readPlace } from './place.ts';
import type { PresentPageProps } from './presentProps.ts';
import { ShownSlideView } from './ShownSlideView.tsx';
import { openStageChannel, type StageChannel } from './stageChannel.ts';
import { useDeckEditor } from './useDeckEditor.ts';
import { toShownTitle, useSlides } from './useSlides.ts';

interface Heard {
  readonly place: number;
  readonly slides: readonly Slide[];
  readonly startedMs: number | null;
}

/** The speaker's window: notes of the open slide, what comes next, the time. It turns the stage and is turned by it. */
export function NotesWindow({ view, reading, registry }: PresentPageProps) {
  const own = useDeckEditor(reading);
  const [heard, setHeard] = useState<Heard>();
  const channel = useRef<StageChannel>(undefined);
  useEffect(() => {
    const opened = openStageChannel((message) => {
      if (message.kind === 'at') setHeard(message);
    });
    channel.current = opened;
    opened.post({ kind: 'ask' });
    return () => opened.close();
  }, []);

  const slides = heard?.slides ?? own.slides;
  const shown = useSlides(slides, reading, registry);
  const place = Math.min(heard?.place ?? readPlace(view, slides.length), Math.max(0, slides.length - 1));
  const goTo = (next: number) =>
    channel.current?.post({ kind: 'go', place: Math.max(0, Math.min(next, slides.length - 1)) });
  const [current, next] = [shown[place], shown[place + 1]];
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLButtonElement && key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      if (key === 'ArrowRight' || key === 'PageDown' || key === ' ') goTo(place + 1);
      if (key === 'ArrowLeft' || key === 'PageUp') goTo(place - 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <div className="wrap notes-window">
      <p className="kicker">
        Notes, slide {place + 1} of {slides.length}
        {heard === undefined && ' · the stage is not open in another window of this browser'}
      </p>
      {current !== undefined && <h1>{toShownTitle(current)}</h1>}
      <div className="notes-tools">
        <Button onClick={() => goTo(place - 1)} disabled={place === 0 || heard === undefined}>
          Back
        </Button>
        <Button
          kind="primary"
          onClick={() => goTo(place + 1)}
          disabled={place >= slides.length - 1 || heard === undefined}
        >
          Next
        </Button>
        <Clock startedMs={heard?.startedMs ?? null} />
      </div>
      <div className="notes-text">
        {(current?.slide.notes ?? '') === '' ? (
          <p className="secondary">No notes were written for this slide.</p>
        ) : (
          <p className="slide-words">{current?.slide.notes}</p>
        )}
      </div>
      {current?.kind === 'ready' && current.content.caveats !== '' && (
        <section className="notes-caveats">
          <h2>To be said if asked</h2>
          <p className="slide-words">{current.content.caveats}</p>
          {current.content.leftOut !== undefined && <p>Left out for the room: {current.content.leftOut}.</p>}
        </section>
      )}
      <section className="notes-next">
        <h2>Next</h2>
        {next === undefined ? (
          <p>This is the last slide.</p>
        ) : (
          <ShownSlideView shown={next} place={`${place + 2} of ${slides.length}`} />
        )}
      </section>
    </div>
  );
}

interface ClockProps {
  readonly startedMs: number | null;
}

/** How long the show has been on. */
function Clock({ startedMs }: ClockProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (startedMs === null) return <span className="secondary">not presenting yet</span>;
  const seconds = Math.max(0, Math.round((now - startedMs) / 1000));
  return (
    <span className="notes-clock">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
