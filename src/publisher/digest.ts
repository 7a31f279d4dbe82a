import { createHash } from 'node:crypto';

/** SHA-256 of bytes, in hex. */
export function toSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The part of a digest that stands in a file's name. */
export function toShortHash(sha256: string): string {
  return sha256.slice(0, 16);
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
