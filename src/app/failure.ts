import { DataError } from '#data/dataError.ts';

export interface Failure {
  readonly title: string;
  readonly message: string;
  readonly details: string;
}

/** What is told of figures that could not be read: which, why in plain words, and a line for whoever mends it. */
export function toFailure(what: string, error: Error): Failure {
  return {
    title: `${what} could not be read`,
    message: error.message,
    details: error instanceof DataError ? error.details : error.name,
  };
}
