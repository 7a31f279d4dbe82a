import { type RefObject, useState } from 'react';
import { toCitation } from '#domain/citation.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { PictureWords } from '#export/svg.ts';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';

interface PictureButtonProps {
  readonly figure: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly sub: string;
  readonly dataset: Dataset;
  readonly reading: Reading;
}

/** Saves the chart of the picked rows with its title and source baked in. */
export function PictureButton({ figure, title, sub, dataset, reading }: PictureButtonProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const { partnership, edition, entry } = reading;
  const save = async () => {
    if (figure.current === null) return;
    const { savePicture } = await import('#export/picture.ts');
    const words: PictureWords = {
      title,
      sub,
      source: dataset.provenance.sources.map(toCitation).join(' '),
      edition: `Edition ${edition.label}`,
      isIllustrative: partnership.illustrative,
    };
    const file = { title: dataset.title, place: partnership.name, edition: edition.id, isDraft: entry.draft };
    await savePicture(figure.current, words, file, 'png');
  };
  return (
    <>
      <Button
        kind="link"
        onClick={() => {
          setHasFailed(false);
          save().catch(() => setHasFailed(true));
        }}
      >
        Picture
      </Button>
      <span className="secondary" role="status">
        {hasFailed && 'That did not work in this browser.'}
      </span>
    </>
  );
}
