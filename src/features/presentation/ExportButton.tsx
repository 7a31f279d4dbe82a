import { useState } from 'react';
import { formatDay } from '#domain/day.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { toFileName } from '#export/fileName.ts';
import { PPTX } from '#export/pptx/mediaType.ts';
import { saveFile } from '#export/saveFile.ts';
import type { DeckSlide } from '#export/slide.ts';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';
import type { ShownSlide } from './useSlides.ts';

interface ExportButtonProps {
  readonly shown: readonly ShownSlide[];
  readonly reading: Reading;
}

/** The deck as a PowerPoint file. The writer is loaded when it is first asked for. */
export function ExportButton({ shown, reading }: ExportButtonProps) {
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const slides = shown.flatMap(toDeckSlide);
  const missing = shown.length - slides.length;

  const write = async () => {
    setBusy(true);
    setSaid(`Making ${countOf(slides.length, 'slide', 'slides')}…`);
    try {
      const { toPptx } = await import('#export/pptx/pptx.ts');
      const { partnership, entry } = reading;
      const title = `${partnership.name}, ${formatDay(entry.meeting)}`;
      const bytes = await toPptx({ title, author: partnership.name, slides });
      const marks = { isIllustrative: slides.some(({ content }) => content.isIllustrative), isDraft: entry.draft };
      saveFile(
        toFileName({ title: 'Slides', place: partnership.id, edition: entry.id, ...marks }, 'pptx'),
        new Blob([bytes], { type: PPTX }),
      );
      setSaid(
        missing === 0 ? 'Saved.' : `Saved without ${countOf(missing, 'slide that was', 'slides that were')} not made.`,
      );
    } catch {
      setSaid('The PowerPoint file could not be made. Check the connection and try again.');
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button onClick={() => void write()} disabled={isBusy || slides.length === 0}>
        Export to PowerPoint
      </Button>
      <span className="secondary present-said" role="status">
        {said}
      </span>
    </>
  );
}

function toDeckSlide(shown: ShownSlide): DeckSlide[] {
  if (shown.kind !== 'ready') return [];
  const { notes, hash, text } = shown.slide;
  const address = text === undefined ? { address: new URL(hash, location.href).href } : {};
  return [{ content: shown.content, ...address, ...(notes === undefined ? {} : { notes }) }];
}
