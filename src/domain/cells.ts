import { isMark, isMissingSymbol, known, NOT_AVAILABLE, type StatusSymbol, type Value } from '#domain/value.ts';

const STATUS_CODES: readonly (StatusSymbol | '')[] = ['', 'c', 'low', 'z', 'x', 'p', 'e', 'u', 'b'];
/** By code, so that a scan over millions of cells asks no dictionary. */
const IS_MISSING = STATUS_CODES.map((symbol) => isMissingSymbol(symbol));
const NEVER_HANDED_IN = 255;

/**
 * The cells of a cube as two typed arrays, so that a million of them open and are read at once. An amount is meaningful only
 * where its status is not a missing symbol; nothing outside this file sees the arrays.
 */
export class Cells {
  readonly length: number;
  readonly #amounts: Float64Array;
  readonly #statuses: Uint8Array;

  constructor(length: number) {
    this.length = length;
    this.#amounts = new Float64Array(length);
    this.#statuses = new Uint8Array(length).fill(NEVER_HANDED_IN);
  }

  /** The value at a row-major position. A cell that was never handed in reads as not available. */
  at(position: number): Value {
    const code = this.#statuses[position];
    if (code === undefined || code === NEVER_HANDED_IN) return NOT_AVAILABLE;
    const status = STATUS_CODES[code] ?? '';
    if (status === '') return known(this.#amounts[position] ?? 0);
    if (isMark(status)) return known(this.#amounts[position] ?? 0, status);
    return MISSING[status];
  }

  wasHandedIn(position: number): boolean {
    return this.#statuses[position] !== NEVER_HANDED_IN;
  }

  /** The number at a position, or `undefined` where there is none: for scans over many cells. */
  amountAt(position: number): number | undefined {
    const code = this.#statuses[position];
    if (code === undefined || code === NEVER_HANDED_IN || IS_MISSING[code] === true) return undefined;
    return this.#amounts[position];
  }

  setAmount(position: number, amount: number, mark?: StatusSymbol): void {
    this.#amounts[position] = amount;
    this.#statuses[position] = STATUS_CODES.indexOf(mark ?? '');
  }

  setMissing(position: number, symbol: StatusSymbol): void {
    this.#amounts[position] = 0;
    this.#statuses[position] = STATUS_CODES.indexOf(symbol);
  }
}

const MISSING = {
  c: { kind: 'suppressed' },
  low: { kind: 'low' },
  z: { kind: 'notApplicable' },
  x: NOT_AVAILABLE,
} as const satisfies Record<'c' | 'low' | 'z' | 'x', Value>;

/** Writes a value into cells under construction: only the reader of a file and the publisher do this. */
export function writeValue(cells: Cells, position: number, value: Value): void {
  switch (value.kind) {
    case 'known':
      cells.setAmount(position, value.amount, value.mark);
      return;
    case 'suppressed':
      cells.setMissing(position, 'c');
      return;
    case 'low':
      cells.setMissing(position, 'low');
      return;
    case 'notApplicable':
      cells.setMissing(position, 'z');
      return;
    case 'notAvailable':
      cells.setMissing(position, 'x');
  }
}
