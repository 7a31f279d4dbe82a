import { deflateRawSync } from 'node:zlib';
import { toBytes } from './aReturn.ts';

/** A packed archive. `lie` changes the size that the archive states for a part. */
export function toZip(
  parts: ReadonlyMap<string, Uint8Array>,
  lie: (name: string, size: number) => number = (_, size) => size,
): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const path = toBytes(name);
    const packed = deflateRawSync(bytes);
    const header = (signature: number, length: number, sizesAt: number) => {
      const view = new DataView(new ArrayBuffer(length));
      view.setUint32(0, signature, true);
      view.setUint16(sizesAt - 10, 8, true);
      view.setUint32(sizesAt, packed.length, true);
      view.setUint32(sizesAt + 4, lie(name, bytes.length), true);
      view.setUint16(sizesAt + 8, path.length, true);
      return view;
    };
    const local = header(0x04034b50, 30, 18);
    const entry = header(0x02014b50, 46, 20);
    entry.setUint32(42, offset, true);
    locals.push(new Uint8Array(local.buffer), path, packed);
    directory.push(new Uint8Array(entry.buffer), path);
    offset += 30 + path.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  return join([...locals, ...directory, new Uint8Array(end.buffer)]);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
