import { DataError, toContentError, toHttpError } from './dataError.ts';
import { toSha256 } from './sha256.ts';

export interface BytesRequest {
  /** Its name as the reader is told it, such as `datasets/attendance-by-plan-type`. */
  readonly file: string;
  readonly url: string;
  readonly maxBytes: number;
  /** What the bytes must hash to; absent for the index, which nothing vouches for. */
  readonly sha256?: string;
  readonly signal?: AbortSignal;
}

export interface FileRequest<T> extends BytesRequest {
  /** Loads what reads the file's text. It comes beside the file, not before it. */
  readonly loadReader: () => Promise<(text: string, file: string) => T>;
}

export interface FetchedText {
  readonly text: string;
  readonly sha256: string;
}

/** A body of which nothing arrives for this long is given up. */
const STALLED_AFTER_MS = 9_000;

/** Fetches a published file, checks its bytes and reads it by the contract. Throws a `DataError` for whatever is not right. */
export async function fetchFile<T>(request: FileRequest<T>): Promise<T> {
  const [{ text }, read] = await Promise.all([fetchText(request), request.loadReader()]);
  return read(text, request.file);
}

/** The text of a published file whose bytes are the ones that were published. */
export async function fetchText(request: BytesRequest): Promise<FetchedText> {
  const { file, sha256 } = request;
  const bytes = await fetchBytes(request);
  const actual = await toSha256(bytes);
  if (sha256 !== undefined && actual !== sha256) throw toHashError(file, bytes, actual, sha256);
  return { text: decode(bytes, file), sha256: actual };
}

async function fetchBytes({ file, url, maxBytes, sha256, signal }: BytesRequest): Promise<Uint8Array<ArrayBuffer>> {
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), STALLED_AFTER_MS);
  const onProgress = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), STALLED_AFTER_MS);
  };
  try {
    const response = await fetch(url, {
      // The index may change at any moment; whatever carries a hash in its name never does.
      cache: sha256 === undefined ? 'no-cache' : 'default',
      signal: signal === undefined ? stall.signal : AbortSignal.any([signal, stall.signal]),
    });
    if (!response.ok) throw toHttpError(file, response);
    if (response.headers.get('Content-Type')?.startsWith('text/html')) throw toWebPageError(file);
    return await readBytes(response, file, maxBytes, onProgress);
  } catch (cause) {
    if (cause instanceof DataError || signal?.aborted) throw cause;
    if (stall.signal.aborted) throw new DataError(file, 'stalled', 'The site stopped answering.');
    throw new DataError(file, 'offline', 'The site could not be reached.', 'no connection');
  } finally {
    clearTimeout(timer);
  }
}

async function readBytes(
  response: Response,
  file: string,
  maxBytes: number,
  onProgress: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    onProgress();
    length += part.value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      throw new DataError(
        file,
        'too_large',
        'The file is larger than it was published.',
        `more than ${maxBytes} bytes`,
      );
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** A web page or a broken-off file has a wrong hash too: what it is tells more. */
function toHashError(file: string, bytes: Uint8Array<ArrayBuffer>, actual: string, expected: string): DataError {
  const text = new TextDecoder().decode(bytes.subarray(0, 200));
  if (/^\s*</.test(text)) return toWebPageError(file);
  const details = `hash differs (${actual.slice(0, 16)} instead of ${expected.slice(0, 16)})`;
  return toContentError(file, 'wrong_hash', details);
}

function toWebPageError(file: string): DataError {
  return toContentError(file, 'html_instead', 'a web page stands in its place');
}

function decode(bytes: Uint8Array<ArrayBuffer>, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DataError(file, 'wrong_encoding', 'The file arrived damaged: its text cannot be read.', 'not UTF-8');
  }
}
