import type { MeasureId } from '#domain/measure.ts';
import { known, type MissingKind, NOT_AVAILABLE, type Value } from '#domain/value.ts';
import { readCell } from './cellValue.ts';
import { GrowingValues } from './growing.ts';
import type { IssueLog } from './issueLog.ts';

const NUMBER = 0;
const KINDS: readonly (MissingKind | 'known')[] = ['known', 'suppressed', 'low', 'notApplicable', 'notAvailable'];
const VALUES: readonly Value[] = [
  known(0),
  { kind: 'suppressed' },
  { kind: 'low' },
  { kind: 'notApplicable' },
  NOT_AVAILABLE,
];

/** A mark that stood in a cell without a number, and where. */
export interface LoneMark {
  readonly mark: string;
  readonly row: number;
}

/** A column of figures while it is read, and what was learnt about it as a whole. */
export class ValueColumn {
  readonly name: string;
  readonly index: number;
  readonly measure: MeasureId | undefined;
  readonly loneMarks: LoneMark[] = [];
  decimals = 0;
  largest = Number.NEGATIVE_INFINITY;
  smallest = Number.POSITIVE_INFINITY;
  numbers = 0;
  readonly #values = new GrowingValues();

  constructor(name: string, index: number, measure: MeasureId | undefined) {
    this.name = name;
    this.index = index;
    this.measure = measure;
  }

  /** Judges the cell of a row; keeps it when the row itself is kept. */
  read(text: string, line: number, row: number | undefined, log: IssueLog): void {
    const cell = readCell(text);
    if (cell.kind === 'number') {
      if (cell.code !== undefined) this.#log(cell.code, text, line, log, { wanted: String(cell.amount) });
      this.#learn(cell.amount, cell.decimals);
      if (row !== undefined) this.#values.push(cell.amount, NUMBER);
      return;
    }
    if (cell.code !== undefined) this.#log(cell.code, text, line, log, cell.words);
    if (row === undefined) return;
    if (cell.kind === 'missing' && cell.mark !== undefined) this.loneMarks.push({ mark: cell.mark, row });
    this.#values.push(0, cell.kind === 'missing' ? KINDS.indexOf(cell.missing) : KINDS.indexOf('notAvailable'));
  }

  valueAt(row: number): Value {
    const kind = this.#values.kindAt(row);
    return kind === NUMBER ? known(this.#values.amountAt(row)) : (VALUES[kind] ?? NOT_AVAILABLE);
  }

  isSame(row: number, other: number): boolean {
    const values = this.#values;
    return values.kindAt(row) === values.kindAt(other) && values.amountAt(row) === values.amountAt(other);
  }

  /** The number of a row, `undefined` where there is none: for checks over many rows. */
  amountAt(row: number): number | undefined {
    return this.#values.kindAt(row) === NUMBER ? this.#values.amountAt(row) : undefined;
  }

  #learn(amount: number, decimals: number): void {
    this.numbers++;
    if (decimals > this.decimals) this.decimals = decimals;
    if (amount > this.largest) this.largest = amount;
    if (amount < this.smallest) this.smallest = amount;
  }

  #log(
    code: Parameters<IssueLog['add']>[0],
    found: string,
    line: number,
    log: IssueLog,
    words?: Readonly<Record<string, string>>,
  ): void {
    log.add(code, { line, column: this.index + 1, columnName: this.name, found }, words);
  }
}
