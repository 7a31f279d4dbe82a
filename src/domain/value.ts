import { assertNever } from '#domain/assertNever.ts';

/** Qualifies a number that is there: provisional, estimated, low reliability (few children), first after a break in series. */
export type Mark = 'p' | 'e' | 'u' | 'b';

/** Why there is no number. */
export type MissingKind = 'suppressed' | 'low' | 'notApplicable' | 'notAvailable';

/** What one published cell holds. An absent number always says why it is absent. */
export type Value =
  | { readonly kind: 'known'; readonly amount: number; readonly mark?: Mark }
  | { readonly kind: 'suppressed' } //    c
  | { readonly kind: 'low' } //           rounds to 0 but is not 0
  | { readonly kind: 'notApplicable' } // z
  | { readonly kind: 'notAvailable' }; // x

export type KnownValue = Extract<Value, { kind: 'known' }>;
export type MissingValue = Exclude<Value, KnownValue>;

/** The symbols of official statistics that stand for a missing number in our files. */
export type MissingSymbol = 'c' | 'low' | 'z' | 'x';
export type StatusSymbol = MissingSymbol | Mark;

export const NOT_AVAILABLE: Value = { kind: 'notAvailable' };

/** When two marks apply to one number, the first of these is its status and a note carries the other. */
export const MARK_PRECEDENCE: readonly Mark[] = ['b', 'u', 'e', 'p'];

export const SYMBOL_WORDS: Readonly<Record<StatusSymbol, string>> = {
  c: 'withheld to protect children',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to zero, is not zero',
  p: 'provisional',
  e: 'estimated',
  u: 'rests on few children',
  b: 'first after a break in the series',
};

export function known(amount: number, mark?: Mark): KnownValue {
  return mark === undefined ? { kind: 'known', amount } : { kind: 'known', amount, mark };
}

export function isKnown(value: Value | undefined): value is KnownValue {
  return value?.kind === 'known';
}

export function isMark(symbol: string): symbol is Mark {
  return symbol === 'p' || symbol === 'e' || symbol === 'u' || symbol === 'b';
}

/** The symbol printed for a value: its mark when there is a number (none for a plain one), the reason when there is not. */
export function toSymbol(value: Value): StatusSymbol | undefined {
  switch (value.kind) {
    case 'known':
      return value.mark;
    case 'suppressed':
      return 'c';
    case 'low':
      return 'low';
    case 'notApplicable':
      return 'z';
    case 'notAvailable':
      return 'x';
    default:
      return assertNever(value);
  }
}

const MISSING_BY_SYMBOL: Readonly<Record<MissingSymbol, MissingValue>> = {
  c: { kind: 'suppressed' },
  low: { kind: 'low' },
  z: { kind: 'notApplicable' },
  x: { kind: 'notAvailable' },
};

/**
 * The value of a published cell from its number (or null) and its status.
 * A cell with neither was never handed in and reads as not available. `undefined` for a pair the contract does not know.
 */
export function toValue(amount: number | null, status: string | undefined): Value | undefined {
  if (amount !== null) {
    if (!Number.isFinite(amount)) return undefined;
    if (status === undefined) return known(amount);
    return isMark(status) ? known(amount, status) : undefined;
  }
  if (status === undefined) return NOT_AVAILABLE;
  return isMissingSymbol(status) ? MISSING_BY_SYMBOL[status] : undefined;
}

export function isMissingSymbol(symbol: string): symbol is MissingSymbol {
  return Object.hasOwn(MISSING_BY_SYMBOL, symbol);
}
