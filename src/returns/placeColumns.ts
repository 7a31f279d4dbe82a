import type { Header } from './header.ts';
import type { Place } from './issueLog.ts';
import { columnsOf, STANDARD_LEVELS, type StandardLevel } from './standardLevels.ts';

/** Codes of rows that belong to no place. */
const NO_PLACE: ReadonlySet<string> = new Set(['z', 'x', ':', '.']);

/** The columns of a data file that name places: what a row holds in them, and where. */
export class PlaceColumns {
  /** Levels of which the file has at least one column. */
  readonly levels: readonly StandardLevel[];
  readonly #header: Header;
  readonly #indexes: readonly number[];

  constructor(header: Header) {
    this.#header = header;
    this.levels = STANDARD_LEVELS.filter((level) => columnsOf(level).some((column) => this.has(column)));
    const columns = ['geographic_level', ...this.levels.flatMap(columnsOf)];
    this.#indexes = columns.map((column) => this.#indexOf(column)).filter((i) => i >= 0);
  }

  has(column: string): boolean {
    return this.#header.indexOf.has(column);
  }

  textOf(column: string, cells: readonly string[]): string {
    return cells[this.#indexOf(column)] ?? '';
  }

  /** Where a column stands on a row, and what it holds there. */
  placeOf(column: string, cells: readonly string[]): Place {
    const i = this.#indexOf(column);
    return { ...(i < 0 ? {} : { column: i + 1 }), columnName: column, found: cells[i] ?? '' };
  }

  numberOf(column: string): number {
    return this.#indexOf(column) + 1;
  }

  /** The same for rows with the same cells in these columns. */
  toKey(cells: readonly string[]): string {
    let key = '';
    for (const i of this.#indexes) key += `${cells[i] ?? ''}\u0000`;
    return key;
  }

  #indexOf(column: string): number {
    return this.#header.indexOf.get(column) ?? -1;
  }
}

export function isNoPlace(code: string): boolean {
  return code === '' || NO_PLACE.has(code.trim().toLowerCase());
}
