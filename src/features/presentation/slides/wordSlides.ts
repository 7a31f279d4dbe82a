import type { SlideContent } from '#export/slide.ts';
import type { Slide } from '#state/presentationStore.ts';

/** A slide of words: a section where it has a title only. */
export function toWordsSlide({ title, text = '' }: Slide, isIllustrative: boolean): SlideContent {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    title,
    body:
      lines.length === 0 ? { kind: 'title', lines } : { kind: 'list', items: lines.map((line) => ({ text: line })) },
    source: '',
    kindWords: lines.length === 0 ? 'section' : 'text',
    caveats: '',
    isIllustrative,
    isDraft: false,
  };
}

/** A view that no slide is made of: its name and where it opens, to be shown live. */
export function toAddressSlide(
  { title }: Slide,
  address: string,
  marks: Pick<SlideContent, 'isIllustrative' | 'isDraft'>,
): SlideContent {
  return {
    ...marks,
    title,
    body: { kind: 'list', items: [{ text: 'This page is shown live.', detail: address }] },
    source: '',
    kindWords: 'page, opened live',
    leftOut: 'the page itself',
    caveats: '',
  };
}
