/**
 * Expected trouble below the command line. `usage` tells a command that was called wrongly, `refused` one that could not do
 * what it was asked; the site is then as it was before unless the message says otherwise.
 */
export class PublisherError extends Error {
  readonly kind: 'usage' | 'refused';
  readonly code: string;
  readonly file: string;

  constructor(kind: PublisherError['kind'], code: string, file: string, message: string) {
    super(message);
    this.name = 'PublisherError';
    this.kind = kind;
    this.code = code;
    this.file = file;
  }
}

export function refuse(code: string, file: string, message: string): never {
  throw new PublisherError('refused', code, file, message);
}

export function misuse(message: string): never {
  throw new PublisherError('usage', 'usage', '', message);
}
