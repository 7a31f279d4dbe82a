import type { ReactNode } from 'react';
import { toNativeChart } from '#export/pptx/nativeChart.ts';
import type { SlideBody } from '#export/slide.ts';
import { type Reading, selectChoice } from '#state/reading.ts';
import { parseHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { type ShownSlide, toShownTitle } from './useSlides.ts';

interface SlideFactsProps {
  readonly shown: ShownSlide;
  readonly next: ShownSlide | undefined;
  readonly reading: Reading;
  readonly onRemove: () => void;
}

/** What the open slide is made of, and what the room does not see. */
export function SlideFacts({ shown, next, reading, onRemove }: SlideFactsProps) {
  const { slide } = shown;
  const isWords = slide.text !== undefined;
  const { view } = parseHash(slide.hash);
  const choice = selectChoice(reading.index, view.filters, reading.partnership.id);
  const content = shown.kind === 'ready' ? shown.content : undefined;
  return (
    <section className="slide-facts" aria-labelledby="this-slide">
      <h2 id="this-slide">This slide</h2>
      <dl>
        <Fact term="view">{isWords ? 'none: words of yours' : <a href={slide.hash}>open it</a>}</Fact>
        {!isWords && <Fact term="figures of">{choice?.entry.label ?? 'an edition that is not here'}</Fact>}
        {content !== undefined && <Fact term="PowerPoint">{nameNative(content.body)}</Fact>}
        {content?.leftOut !== undefined && <Fact term="left out for the room">{content.leftOut}</Fact>}
      </dl>
      <p className="slide-next">
        <strong>Next:</strong> {next === undefined ? 'nothing; this is the last slide' : toShownTitle(next)}
      </p>
      <Button kind="link" onClick={onRemove}>
        Remove from the deck
      </Button>
    </section>
  );
}

function nameNative(body: SlideBody): string {
  if (body.kind === 'table') return 'native table, editable';
  if (body.kind !== 'chart') return 'text, editable';
  return toNativeChart(body) === undefined ? 'table of its figures' : 'native chart, editable';
}

interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
}

function Fact({ term, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
