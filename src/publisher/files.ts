/** Paths in the data folder and their bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;
