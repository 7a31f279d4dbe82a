import type { ContractError } from '#contract/issue.ts';

export type DataFault =
  | 'offline'
  | 'stalled'
  | 'refused'
  | 'missing'
  | 'busy'
  | 'server'
  | 'too_large'
  | 'wrong_encoding'
  | ContractError['code'];

/** Faults that may pass by themselves: worth another try. All others would come out the same. */
const PASSING: readonly DataFault[] = ['offline', 'busy', 'server'];

/** Why a file could not be read, as a sentence for the reader and a line for whoever mends it. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly file: string;
  readonly fault: DataFault;
  /** What a technician needs: file, and the exact fault. */
  readonly details: string;
  readonly retryAfterMs: number | undefined;

  constructor(file: string, fault: DataFault, sentence: string, details = fault as string, retryAfterMs?: number) {
    super(sentence);
    this.file = file;
    this.fault = fault;
    this.details = `${file} · ${details}`;
    this.retryAfterMs = retryAfterMs;
  }

  get mayPass(): boolean {
    return PASSING.includes(this.fault);
  }
}

const CONTRACT_SENTENCES: Readonly<Record<ContractError['code'], string>> = {
  not_json: 'The file arrived damaged: it breaks off or is not the figures it should be.',
  html_instead: 'A web page stands where the figures should be. Whoever runs this site can mend it.',
  other_contract: 'The file is written for another version of this page. Reload the page to get the current one.',
  not_as_described: 'The file does not have the shape that this page reads.',
  wrong_hash: 'The file arrived damaged: its fingerprint is not the one that it was published with.',
};

/** A file that came whole and is not what it should be. */
export function toContentError(file: string, code: ContractError['code'], details: string): DataError {
  return new DataError(file, code, CONTRACT_SENTENCES[code], details);
}

/** An answer of the server that is not the file. */
export function toHttpError(file: string, response: Pick<Response, 'status' | 'headers'>): DataError {
  const { status } = response;
  const details = `status ${status}`;
  if (status === 404 || status === 410) {
    return new DataError(file, 'missing', 'The file is not there. It may not have been published yet.', details);
  }
  if (status === 401 || status === 403)
    return new DataError(file, 'refused', 'The site refused to give the file.', details);
  if (status === 408 || status === 429) {
    return new DataError(file, 'busy', 'The site is busy.', details, readRetryAfter(response.headers));
  }
  if (status >= 500) return new DataError(file, 'server', 'The site could not give the file just now.', details);
  return new DataError(file, 'refused', 'The site did not give the file.', details);
}

/** `Retry-After` in seconds; a date would need a clock that may be wrong, so it reads as not given. */
function readRetryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
