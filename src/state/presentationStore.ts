import { create } from 'zustand';

/** A slide is a saved view: the address that shows it, and the title it is listed under. */
export interface Slide {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly notes?: string;
  /** The lines of a slide that shows no view: a title, a section, a few words. */
  readonly text?: string;
}

const KEY = 'dashboard.slides';
const MOST_SLIDES = 200;

/** The deck of this device, in its order. It survives the visit where the browser allows storage. */
export const useDeck = create<{ readonly slides: readonly Slide[] }>(() => ({ slides: [] }));
useDeck.setState({ slides: readSlides() });

/** Adds a view at the end of the deck, once. */
export function addSlide(hash: string, title: string): void {
  const { slides } = useDeck.getState();
  if (slides.some((slide) => slide.hash === hash) || slides.length >= MOST_SLIDES) return;
  const id = String(1 + Math.max(0, ...slides.map((slide) => Number(slide.id))));
  setSlides([...slides, { id, hash, title }]);
}

export function setSlides(slides: readonly Slide[]): void {
  useDeck.setState({ slides });
  try {
    localStorage.setItem(KEY, JSON.stringify(slides));
  } catch {
    // Blocked or full: the deck lasts until the page is left.
  }
}

/** The slides of whatever is stored; parts that are no slides are dropped. */
export function toSlides(stored: unknown): readonly Slide[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MOST_SLIDES).flatMap((item: unknown, i) => {
    if (typeof item !== 'object' || item === null) return [];
    const { hash, title, notes, text } = item as Record<string, unknown>;
    if (typeof hash !== 'string' || !hash.startsWith('#/') || typeof title !== 'string') return [];
    const words = { ...(typeof notes === 'string' ? { notes } : {}), ...(typeof text === 'string' ? { text } : {}) };
    return [{ id: String(i + 1), hash, title, ...words }];
  });
}

function readSlides(): readonly Slide[] {
  try {
    return toSlides(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}
