import { useState } from 'react';
import { type Slide, setSlides, useDeck } from '#state/presentationStore.ts';
import type { Reading } from '#state/reading.ts';
import { toDefaultDeck } from './defaultDeck.ts';

export interface DeckEditor {
  readonly slides: readonly Slide[];
  /** Nobody has picked slides: the deck is made from the report. */
  readonly isDefault: boolean;
  readonly edit: (change: (slides: readonly Slide[]) => readonly Slide[]) => void;
  readonly reset: () => void;
  /** Absent where there is nothing to take back. */
  readonly undo?: () => void;
}

const MOST_UNDO = 50;

/** The deck of this device, or the one made from the report; each change can be taken back. */
export function useDeckEditor(reading: Reading): DeckEditor {
  const stored = useDeck((deck) => deck.slides);
  const [past, setPast] = useState<readonly (readonly Slide[])[]>([]);
  const isDefault = stored.length === 0;
  const slides = isDefault ? toDefaultDeck(reading) : stored;
  const replace = (next: readonly Slide[]) => {
    setPast([...past, stored].slice(-MOST_UNDO));
    setSlides(next);
  };
  const last = past.at(-1);
  return {
    slides,
    isDefault,
    edit: (change) => {
      const next = change(slides);
      if (next !== slides) replace(next);
    },
    reset: () => replace([]),
    ...(last !== undefined && {
      undo: () => {
        setPast(past.slice(0, -1));
        setSlides(last);
      },
    }),
  };
}
