import type { CardWords } from './figureTerms.ts';

/** Which figure was asked about, and where on the page it stands. */
export interface AskedCard {
  readonly anchor: HTMLElement;
  readonly words: CardWords;
}

export type OnCard = (asked: AskedCard) => void;
