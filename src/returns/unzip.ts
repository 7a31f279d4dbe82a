/** A part of an archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: Uint8Array;
  /** Size that the archive says it has when unpacked; never believed beyond being a limit. */
  readonly size: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** Lists an archive by its central directory. `undefined` when it is none, is cut short, or is larger than workbooks are (ZIP64). */
export function listZip(bytes: Uint8Array, most: number): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < Math.min(count, most + 1); i++) {
    const entry =
      at + 46 <= bytes.length && view.getUint32(at, true) === DIRECTORY ? readEntry(view, bytes, at) : undefined;
    if (entry === undefined) return undefined;
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks a part. `undefined` when it is not what the archive says: damaged, or longer than its stated size. */
export async function unpack({ method, packed, size }: ZipEntry): Promise<Uint8Array | undefined> {
  if (method === 0) return packed.length === size ? packed : undefined;
  if (method !== 8) return undefined;
  const unpacked = new Uint8Array(size);
  let length = 0;
  const reader = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (length + chunk.value.length > size) {
        await reader.cancel();
        return undefined;
      }
      unpacked.set(chunk.value, length);
      length += chunk.value.length;
    }
  } catch {
    return undefined;
  }
  return length === size ? unpacked : undefined;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry | undefined {
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const nameLength = view.getUint16(at + 28, true);
  if (at + 46 + nameLength > bytes.length || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
    return undefined;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > bytes.length) return undefined;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: bytes.subarray(from, from + packedSize),
    size: view.getUint32(at + 24, true),
  };
}
