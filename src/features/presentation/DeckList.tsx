import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { Slide } from '#state/presentationStore.ts';
import { IconButton } from '#ui/Button.tsx';
import { moveSlide, removeSlide } from './deck.ts';
import { type ShownSlide, toShownTitle } from './useSlides.ts';

interface DeckListProps {
  readonly shown: readonly ShownSlide[];
  readonly place: number;
  readonly edit: (change: (slides: readonly Slide[]) => readonly Slide[]) => void;
  readonly onOpen: (place: number) => void;
}

/** The slides in their order: opened by a click, moved by dragging, by their arrows or by Alt with an arrow key. */
export function DeckList({ shown, place, edit, onOpen }: DeckListProps) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    if (to < 0 || to >= shown.length) return;
    edit((slides) => moveSlide(slides, from, to));
    onOpen(to);
    const moved = shown[from];
    if (moved !== undefined) setSaid(`${toShownTitle(moved)}: now ${to + 1} of ${shown.length}`);
  };
  const onKey = (event: KeyboardEvent, i: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      move(i, i + step);
    } else if (event.key === 'Delete') {
      const slide = shown[i]?.slide;
      if (slide !== undefined) edit((slides) => removeSlide(slides, slide.id));
    }
  };
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined) move(dragged, to);
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <>
      <ol className="deck">
        {shown.map((one, i) => (
          <li
            key={one.slide.id}
            className="deck-item"
            draggable
            data-over={over === i && dragged !== i ? ((dragged ?? 0) < i ? 'below' : 'above') : undefined}
            aria-current={i === place ? 'true' : undefined}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', toShownTitle(one));
              event.dataTransfer.effectAllowed = 'move';
              setDragged(i);
            }}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(i);
            }}
            onDragEnd={() => {
              setDragged(undefined);
              setOver(undefined);
            }}
            onDrop={(event) => onDrop(event, i)}
          >
            <SectionName shown={one} before={shown[i - 1]} />
            <div className="deck-row">
              <Grip />
              <span className="deck-number" aria-hidden="true">
                {i + 1}
              </span>
              <button
                type="button"
                className="deck-open"
                aria-label={`Slide ${i + 1}: ${toShownTitle(one)}, ${toKindWords(one)}`}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                onClick={() => onOpen(i)}
                onKeyDown={(event) => onKey(event, i)}
              >
                <span className="deck-title">{toShownTitle(one)}</span>
                <span className="secondary deck-kind">{toKindWords(one)}</span>
              </button>
              <IconButton label={`Move slide ${i + 1} up`} onClick={() => move(i, i - 1)}>
                <Arrow direction="up" />
              </IconButton>
              <IconButton label={`Move slide ${i + 1} down`} onClick={() => move(i, i + 1)}>
                <Arrow direction="down" />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function toKindWords(shown: ShownSlide): string {
  switch (shown.kind) {
    case 'ready':
      return shown.content.kindWords;
    case 'loading':
      return 'being made';
    case 'failed':
      return 'could not be made';
  }
}

interface SectionNameProps {
  readonly shown: ShownSlide;
  readonly before: ShownSlide | undefined;
}

/** Over the first slide of a section its name. */
function SectionName({ shown, before }: SectionNameProps) {
  const section = sectionOf(shown);
  if (section === undefined || section === sectionOf(before)) return null;
  return <p className="deck-section">{section}</p>;
}

function sectionOf(shown: ShownSlide | undefined): string | undefined {
  return shown?.kind === 'ready' ? shown.content.section : undefined;
}

function Grip() {
  return (
    <svg className="deck-grip" width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
      {[2, 8, 14].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.4" />))}
    </svg>
  );
}

interface ArrowProps {
  readonly direction: 'up' | 'down';
}

function Arrow({ direction }: ArrowProps) {
  return (
    <svg
      width="10"
      height="12"
      viewBox="0 0 10 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d={direction === 'up' ? 'M5 11V1M1.5 4.5 5 1l3.5 3.5' : 'M5 1v10M1.5 7.5 5 11l3.5-3.5'} />
    </svg>
  );
}
