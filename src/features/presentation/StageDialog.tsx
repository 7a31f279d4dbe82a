import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ShownSlideView } from './ShownSlideView.tsx';
import { type ShownSlide, toShownTitle } from './useSlides.ts';
import type { Stage } from './useStage.ts';

interface StageDialogProps {
  readonly stage: Stage;
  readonly shown: readonly ShownSlide[];
  readonly place: number;
  readonly goTo: (place: number) => void;
}

/** The deck as the room sees it: the whole screen where the browser gives it, else the whole window. */
export function StageDialog({ stage, ...props }: StageDialogProps) {
  return stage.isOn ? <OpenStage stage={stage} {...props} /> : null;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
};

function OpenStage({ stage, shown, place, goTo }: StageDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const [isBlank, setBlank] = useState(false);
  const { stop } = stage;
  const current = shown[place];

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    screen.current?.focus();
    // Where it is refused, or not there at all, the dialog fills the window.
    screen.current?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  useEffect(() => {
    // Escape leaves the full screen first: that ends the show.
    const onChange = () => {
      if (document.fullscreenElement === null) stop();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, [stop]);

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = event.target instanceof HTMLButtonElement;
    const step = isOnButton && (event.key === ' ' || event.key === 'Enter') ? undefined : STEPS[event.key];
    if (step !== undefined) goTo(place + step);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(shown.length - 1);
    else if (event.key.toLowerCase() === 'b') setBlank(!isBlank);
    else return;
    event.preventDefault();
  };

  return (
    <dialog ref={dialog} className="stage" aria-label="Presentation" onClose={stop}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of a presentation act wherever the focus is in it */}
      <div ref={screen} className="stage-screen" tabIndex={-1} onKeyDown={onKey} data-blank={isBlank || undefined}>
        {current !== undefined && <ShownSlideView shown={current} place={`${place + 1} of ${shown.length}`} />}
        <p className="visually-hidden" role="status">
          Slide {place + 1} of {shown.length}
          {current !== undefined && `: ${toShownTitle(current)}`}
        </p>
        <div className="stage-bar">
          <button type="button" onClick={() => goTo(place - 1)} disabled={place === 0}>
            Back
          </button>
          <span>
            {place + 1} of {shown.length}
          </span>
          <button type="button" onClick={() => goTo(place + 1)} disabled={place === shown.length - 1}>
            Next
          </button>
          <button type="button" onClick={() => setBlank(!isBlank)} aria-pressed={isBlank}>
            Blank
          </button>
          <button type="button" onClick={stop}>
            End
          </button>
        </div>
      </div>
    </dialog>
  );
}
