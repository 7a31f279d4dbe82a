import { useIsPrinting } from '#charts/useIsPrinting.ts';
import { ShownSlideView } from './ShownSlideView.tsx';
import type { ShownSlide } from './useSlides.ts';

/** Slides alone lie across the page; with notes they stand on upright pages. */
export type HandoutLayout = 'slides' | 'notes';

interface HandoutsProps {
  readonly shown: readonly ShownSlide[];
  readonly layout: HandoutLayout;
}

/** The deck on paper: a slide a page. Drawn only for the printer. */
export function Handouts({ shown, layout }: HandoutsProps) {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return (
    <div className="handouts" data-layout={layout}>
      {shown.map((one, i) => (
        <section key={one.slide.id} className="handout">
          <ShownSlideView shown={one} place={`${i + 1} of ${shown.length}`} />
          {layout === 'notes' && <HandoutNotes shown={one} />}
        </section>
      ))}
    </div>
  );
}

interface HandoutNotesProps {
  readonly shown: ShownSlide;
}

function HandoutNotes({ shown }: HandoutNotesProps) {
  const { notes = '' } = shown.slide;
  const caveats = shown.kind === 'ready' ? shown.content.caveats : '';
  return (
    <div className="handout-notes">
      {notes !== '' && (
        <>
          <h3>Notes</h3>
          <p className="slide-words">{notes}</p>
        </>
      )}
      {caveats !== '' && (
        <>
          <h3>What stands behind it</h3>
          <p className="slide-words">{caveats}</p>
        </>
      )}
    </div>
  );
}
