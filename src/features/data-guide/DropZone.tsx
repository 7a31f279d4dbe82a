import { useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { type DroppedFile, readDropped, toDropped } from './readDropped.ts';

interface DropZoneProps {
  readonly onFiles: (files: Promise<readonly DroppedFile[]>) => void;
  /** What was dropped: "attendance-by-plan-type: 3 files, 1,365 rows". */
  readonly summary?: string;
}

/** Where a return is dropped, or chosen: single files, or a folder of them. */
export function DropZone({ onFiles, summary }: DropZoneProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const choose = (input: HTMLInputElement) => {
    if (input.files !== null && input.files.length > 0) onFiles(Promise.resolve([...input.files]).then(toDropped));
    // The same file, mended, may be chosen again.
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the buttons inside are everybody's
    <div
      className="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onFiles(readDropped(event.dataTransfer));
      }}
    >
      <Button kind="primary" onClick={() => files.current?.click()}>
        Choose files
      </Button>
      <Button onClick={() => folder.current?.click()}>Choose a folder</Button>
      <p>
        or drop <code>data.csv</code>, <code>data.meta.csv</code>, <code>measure.json</code>, a workbook or a whole
        folder here
      </p>
      {summary !== undefined && <p className="secondary drop-summary">{summary}</p>}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files of a return"
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label="Folder of returns"
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
    </div>
  );
}
