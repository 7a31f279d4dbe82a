import { useRef } from 'react';
import { toFileName } from '#export/fileName.ts';
import { saveFile } from '#export/saveFile.ts';
import type { Slide } from '#state/presentationStore.ts';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';
import { parseDeck, writeDeck } from './deck.ts';

interface DeckFilesProps {
  readonly slides: readonly Slide[];
  readonly reading: Reading;
  readonly edit: (change: (slides: readonly Slide[]) => readonly Slide[]) => void;
  readonly onSaid: (said: string) => void;
}

/** A deck goes to another device as a file; one that is opened takes the place of this one, and Undo brings that back. */
export function DeckFiles({ slides, reading: { partnership, entry }, edit, onSaid }: DeckFilesProps) {
  const save = () => {
    const words = { title: 'Deck', place: partnership.id, edition: entry.id, isIllustrative: partnership.illustrative };
    saveFile(toFileName(words, 'json'), new Blob([writeDeck(slides)], { type: 'application/json' }));
  };
  const open = async (file: File) => {
    const opened = parseDeck(await file.text());
    if (opened === undefined) {
      onSaid(`“${file.name}” is no deck of this dashboard; nothing was changed.`);
      return;
    }
    edit(() => opened);
    onSaid(`Opened “${file.name}”: ${opened.length} slides.`);
  };
  return (
    <>
      <Button kind="link" onClick={save}>
        Save deck to a file
      </Button>
      <FileButton label="Open a deck from a file" onFile={(file) => void open(file)} />
    </>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="link" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
