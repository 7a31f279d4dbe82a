import type { Slide } from '#state/presentationStore.ts';
import { toSlides } from '#state/presentationStore.ts';

/** A slide at another place; places beyond either end are the end. */
export function moveSlide(slides: readonly Slide[], from: number, to: number): readonly Slide[] {
  const place = Math.max(0, Math.min(to, slides.length - 1));
  const moved = slides[from];
  if (moved === undefined || from === place) return slides;
  const others = slides.filter((_, i) => i !== from);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

export function removeSlide(slides: readonly Slide[], id: string): readonly Slide[] {
  return slides.filter((slide) => slide.id !== id);
}

export function changeSlide(
  slides: readonly Slide[],
  id: string,
  change: Partial<Pick<Slide, 'title' | 'notes' | 'text'>>,
): readonly Slide[] {
  return slides.map((slide) => (slide.id === id ? { ...slide, ...change } : slide));
}

/** A slide of words, after the one at `after`: a title, a section, a few lines. */
export function insertWords(slides: readonly Slide[], after: number, title: string, text: string): readonly Slide[] {
  const id = String(1 + Math.max(0, ...slides.map((slide) => Number(slide.id))));
  const words: Slide = { id, hash: '#/present', title, text };
  return [...slides.slice(0, after + 1), words, ...slides.slice(after + 1)];
}

const KIND = 'dashboard.deck';

/** A deck as a file for another device. */
export function writeDeck(slides: readonly Slide[]): string {
  return `${JSON.stringify({ kind: KIND, version: 1, slides: slides.map(({ id: _, ...slide }) => slide) }, null, 2)}\n`;
}

/** The slides of a file; `undefined` for a file that is no deck. */
export function parseDeck(text: string): readonly Slide[] | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || Reflect.get(file, 'kind') !== KIND) return undefined;
    const slides = toSlides(Reflect.get(file, 'slides'));
    return slides.length === 0 ? undefined : slides;
  } catch {
    return undefined;
  }
}
