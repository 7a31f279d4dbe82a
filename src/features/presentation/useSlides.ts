import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { SlideContent } from '#export/slide.ts';
import type { Slide } from '#state/presentationStore.ts';
import type { Reading } from '#state/reading.ts';
import { slideQuery } from './slideQuery.ts';
import type { SlideRegistry } from './slideRegistry.ts';
import { toWordsSlide } from './slides/wordSlides.ts';

/** A slide of the deck and how far it has come. */
export type ShownSlide = { readonly slide: Slide } & (
  | { readonly kind: 'ready'; readonly content: SlideContent }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void }
);

/** All slides of a deck, made ahead: what is shown in the room never waits for the network. */
export function useSlides(
  slides: readonly Slide[],
  { index, partnership }: Reading,
  registry: SlideRegistry,
): readonly ShownSlide[] {
  const client = useQueryClient();
  const views = slides.filter(({ text }) => text === undefined);
  const queries = useQueries({
    queries: views.map((slide) => slideQuery(slide, { client, index, registry, partnership: partnership.id })),
  });
  return slides.map((slide): ShownSlide => {
    if (slide.text !== undefined)
      return { slide, kind: 'ready', content: toWordsSlide(slide, partnership.illustrative) };
    const query = queries[views.indexOf(slide)];
    if (query?.data !== undefined) return { slide, kind: 'ready', content: query.data };
    if (query?.isError) return { slide, kind: 'failed', error: query.error, retry: () => void query.refetch() };
    return { slide, kind: 'loading' };
  });
}

/** The sentence of a slide; until it is made, the name under which it was picked. */
export function toShownTitle(shown: ShownSlide): string {
  return shown.kind === 'ready' ? shown.content.title : shown.slide.title;
}
