import { useState } from 'react';
import { formatDay } from '#domain/day.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { withFilters } from '#state/filters.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { DeckFiles } from './DeckFiles.tsx';
import { DeckList } from './DeckList.tsx';
import { insertWords } from './deck.ts';
import { ExportButton } from './ExportButton.tsx';
import { type HandoutLayout, Handouts } from './Handouts.tsx';
import { openNotesWindow } from './notesAddress.ts';
import { readPlace, writePlace } from './place.ts';
import { PACK_VIEW, type PresentPageProps } from './presentProps.ts';
import { QuestionList } from './QuestionList.tsx';
import { ShownSlideView } from './ShownSlideView.tsx';
import { SlideEditor } from './SlideEditor.tsx';
import { SlideFacts } from './SlideFacts.tsx';
import { StageDialog } from './StageDialog.tsx';
import { useDeckEditor } from './useDeckEditor.ts';
import { useKey } from './useKey.ts';
import { useSlides } from './useSlides.ts';
import { useStage } from './useStage.ts';

/** The deck at the left, the open slide and its notes at the right; questions of members below. */
export function DeckPage({ view, reading, registry }: PresentPageProps) {
  const { edition, entry, partnership } = reading;
  const editor = useDeckEditor(reading);
  const { slides, edit, undo } = editor;
  const shown = useSlides(slides, reading, registry);
  const place = readPlace(view, slides.length);
  const goTo = (next: number) =>
    showView(withFilters(view, { chart: writePlace(Math.max(0, Math.min(next, slides.length - 1))) }), 'replace');
  const stage = useStage(place, slides, goTo);
  const [notice, setNotice] = useState('');
  const [layout, setLayout] = useState<HandoutLayout>('notes');
  const print = (chosen: HandoutLayout) => {
    setLayout(chosen);
    // After the layout has been drawn: the printer takes what is there.
    setTimeout(() => window.print(), 0);
  };
  const current = shown[place];
  const loading = shown.filter(({ kind }) => kind === 'loading').length;
  const failed = shown.filter(({ kind }) => kind === 'failed').length;
  useKey('f', stage.start, !stage.isOn);

  return (
    <div className="wrap page present">
      <p className="kicker">
        Present:{' '}
        <strong>{editor.isDefault ? `${edition.label}, made from the report` : 'slides picked on this device'}</strong>,{' '}
        {countOf(slides.length, 'slide', 'slides')}
        {partnership.illustrative && <strong>, illustrative</strong>}
      </p>
      <div className="present-head">
        <h1>Deck for {formatDay(entry.meeting)}</h1>
        <div className="present-tools">
          <Button kind="primary" onClick={stage.start} aria-keyshortcuts="F">
            Present <kbd className="present-key">F</kbd>
          </Button>
          <ExportButton shown={shown} reading={reading} />
          <Button onClick={() => openNotesWindow(view)}>Notes in a second window</Button>
          <Button onClick={() => undo?.()} disabled={undo === undefined}>
            Undo
          </Button>
        </div>
      </div>
      <div className="present-columns">
        <section className="present-deck" aria-label="Slides">
          <p className="present-hint">
            Drag, or <kbd className="kbd">Alt</kbd> <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd>.{' '}
            <Button
              kind="link"
              onClick={() => {
                edit((all) => insertWords(all, place, 'A title', ''));
                goTo(place + 1);
              }}
            >
              Add a title, section or text slide
            </Button>
          </p>
          <DeckList shown={shown} place={place} edit={edit} onOpen={goTo} />
          <div className="tools present-files">
            {!editor.isDefault && (
              <Button kind="link" onClick={editor.reset}>
                Make the deck again from the report
              </Button>
            )}
            <Button kind="link" onClick={() => print('slides')}>
              Print slides
            </Button>
            <Button kind="link" onClick={() => print('notes')}>
              Print handouts
            </Button>
            <a href={toHash(withFilters(view, { by: PACK_VIEW, chart: undefined }))}>The whole report as a pack</a>
            <DeckFiles slides={slides} reading={reading} edit={edit} onSaid={setNotice} />
          </div>
          <p className="secondary" role="status">
            {notice}
          </p>
        </section>
        <div className="present-stage">
          {current !== undefined && <ShownSlideView shown={current} place={`${place + 1} of ${slides.length}`} />}
          <p className="secondary present-ready" role="status">
            {toReadySentence(slides.length, loading, failed)}
          </p>
          {current !== undefined && (
            <div className="present-below">
              <SlideEditor key={current.slide.id} slide={current.slide} place={place} edit={edit} />
              <SlideFacts
                shown={current}
                next={shown[place + 1]}
                reading={reading}
                onRemove={() => edit((all) => all.filter(({ id }) => id !== current.slide.id))}
              />
            </div>
          )}
        </div>
      </div>
      <QuestionList
        reading={reading}
        onSlide={(title, text) => edit((all) => insertWords(all, all.length - 1, title, text))}
      />
      <StageDialog stage={stage} shown={shown} place={place} goTo={goTo} />
      <Handouts shown={shown} layout={layout} />
    </div>
  );
}

function toReadySentence(count: number, loading: number, failed: number): string {
  if (failed > 0) return `${countOf(failed, 'slide', 'slides')} could not be made; the others are on this device.`;
  if (loading > 0) return `Making ${loading} of ${countOf(count, 'slide', 'slides')}…`;
  return `${count === 1 ? 'The slide is' : `All ${count} slides are`} on this device: presenting needs no network.`;
}
