import { FailedNotice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { SlideView } from './SlideView.tsx';
import { type ShownSlide, toShownTitle } from './useSlides.ts';

interface ShownSlideViewProps {
  readonly shown: ShownSlide;
  readonly place: string;
}

/** A slide, or in its frame why it is not there yet. */
export function ShownSlideView({ shown, place }: ShownSlideViewProps) {
  if (shown.kind === 'ready') return <SlideView content={shown.content} place={place} />;
  return (
    <article className="slide">
      <div className="slide-page">
        {shown.kind === 'loading' ? (
          <Skeleton label={`Making the slide “${toShownTitle(shown)}”`} count={4} />
        ) : (
          <FailedNotice
            title={`“${toShownTitle(shown)}” could not be made`}
            message={shown.error.message}
            onRetry={shown.retry}
          />
        )}
      </div>
    </article>
  );
}
