const ENCODER = new TextEncoder();

/**
 * An archive of parts that are not packed, for a reader that expects an archive: what it unpacks is then exactly what was
 * unpacked and measured before. Checksums are left at 0, which the readers of workbooks do not look at.
 */
export function toStoredZip(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...parts].map(([name, bytes]) => ({ name: ENCODER.encode(name), bytes }));
  const length = named.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, 22);
  const zip = new Uint8Array(length);
  const view = new DataView(zip.buffer);
  let at = 0;
  const offsets = named.map(({ name, bytes }) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeSizes(view, at + 18, name.length, bytes.length);
    zip.set(name, at + 30);
    zip.set(bytes, at + 30 + name.length);
    at += 30 + name.length + bytes.length;
    return offset;
  });
  const directory = at;
  for (const [i, { name, bytes }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    writeSizes(view, at + 20, name.length, bytes.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    zip.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip.buffer;
}

/** Packed size, size and length of the name stand in a row in both kinds of header. */
function writeSizes(view: DataView, at: number, nameLength: number, size: number): void {
  view.setUint32(at, size, true);
  view.setUint32(at + 4, size, true);
  view.setUint16(at + 8, nameLength, true);
}
