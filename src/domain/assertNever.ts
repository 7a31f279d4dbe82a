/** Ends a switch over a union: a new kind then fails to compile everywhere it matters. */
export function assertNever(value: never): never {
  throw new Error(`Not expected here: ${JSON.stringify(value)}`);
}
