import type { FileContent } from '#returns/fileContent.ts';
import { type ReturnFile, toReturnFile } from '#returns/returnFiles.ts';
import type { DroppedFile } from './readDropped.ts';

/** What workers have to read a file at once; the types of a page do not know it. */
declare const FileReaderSync: new () => { readAsArrayBuffer(part: Blob): ArrayBuffer };

/** Files up to this size are held; a larger one is read a stretch at a time. */
const HELD_BYTES = 8_000_000;

/** A dropped file for the checks, in a worker. The browser refuses to read on in one that was changed meanwhile. */
export function openFile({ name, file }: DroppedFile): ReturnFile {
  const read = (from: number, to: number): Uint8Array => {
    try {
      return new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.slice(from, to)));
    } catch {
      throw new Error(`${name} cannot be read. It was changed, moved or locked after it was chosen: choose it again.`);
    }
  };
  const content: FileContent = file.size > HELD_BYTES ? { length: file.size, read } : read(0, file.size);
  return toReturnFile(name, content);
}
