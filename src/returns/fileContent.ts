/** The bytes of a file that is too large to be held, read a stretch at a time. */
export interface Stretches {
  readonly length: number;
  /** The bytes from one position up to another, both within the file. */
  readonly read: (from: number, to: number) => Uint8Array;
}

/** A file as it reaches the checks: held in memory, or read where it lies. */
export type FileContent = Uint8Array | Stretches;

export function toStretches(content: FileContent): Stretches {
  if (!(content instanceof Uint8Array)) return content;
  return { length: content.length, read: (from, to) => content.subarray(from, to) };
}
