import { findTextDefect } from './checkText.ts';
import { findCodeDefect } from './codeForm.ts';
import type { KnownPlaces } from './knownPlaces.ts';
import { isNoPlace, type PlaceColumns } from './placeColumns.ts';
import type { Defect } from './rowReader.ts';
import { withoutUnseen } from './showText.ts';
import { columnsOf, type StandardLevel } from './standardLevels.ts';

/** Breaches after which a row's place is not known. */
const BREAKING: ReadonlySet<string> = new Set([
  'geography_code_missing',
  'geography_name_missing',
  'geography_code_form',
  'geography_code_range',
  'geography_name_space',
  'text_direction',
  'text_stacked',
  'text_mixed_alphabets',
  'text_markup',
  'text_formula',
]);

export function isBreaking({ code }: Defect): boolean {
  return BREAKING.has(code);
}

/** Judges the cells of a row that name places, level by level. */
export class PlaceCheck {
  readonly #columns: PlaceColumns;
  readonly #known: KnownPlaces;

  constructor(columns: PlaceColumns, known: KnownPlaces) {
    this.#columns = columns;
    this.#known = known;
  }

  /** A row of a level may name the places that it lies in, not places inside it. */
  lower(level: StandardLevel, cells: readonly string[]): Defect[] {
    const own = columnsOf(level);
    return this.#columns.levels
      .filter((other) => other !== level && !level.within.includes(other.name))
      .flatMap((other) => columnsOf(other))
      .filter((column) => !own.includes(column) && !isNoPlace(this.#columns.textOf(column, cells)))
      .map((column) => this.#toDefect('level_column_filled', level, column, cells));
  }

  /** The place that a row is about. */
  own(level: StandardLevel, cells: readonly string[]): Defect[] {
    const columns = this.#columns;
    const isBlank = (column: string) => columns.has(column) && columns.textOf(column, cells).trim() === '';
    const missing = [
      ...(isBlank(level.code) ? [this.#toDefect('geography_code_missing', level, level.code, cells)] : []),
      ...(isBlank(level.title) ? [this.#toDefect('geography_name_missing', level, level.title, cells)] : []),
    ];
    const isOurs = level.level !== undefined;
    const old = isOurs
      ? level.others.filter(isBlank).map((c) => this.#toDefect('old_code_missing', level, c, cells))
      : [];
    return [...old, ...(missing.length > 0 ? missing : this.#pair(level, cells))];
  }

  /** A place that a row lies in: its code and name must be right where they are given, and given together. */
  ancestor(level: StandardLevel, cells: readonly string[]): Defect[] {
    const columns = this.#columns;
    const code = columns.textOf(level.code, cells);
    const name = columns.textOf(level.title, cells);
    if (!columns.levels.includes(level)) return [];
    if (code === '' && name === '' && level.name !== 'National') return [];
    // A column that is missing is told once, for the header.
    if ((code === '' && !columns.has(level.code)) || (name === '' && !columns.has(level.title))) return [];
    if (code === '') return [this.#toDefect('geography_code_missing', level, level.code, cells)];
    if (name === '') return [this.#toDefect('geography_name_missing', level, level.title, cells)];
    return this.#pair(level, cells);
  }

  #pair(level: StandardLevel, cells: readonly string[]): Defect[] {
    const code = this.#columns.textOf(level.code, cells);
    const name = this.#columns.textOf(level.title, cells);
    if (isNoPlace(code)) return [];
    const unsafe = findTextDefect(name);
    if (unsafe) return [this.#toDefect(unsafe, level, level.title, cells)];
    if (name !== withoutUnseen(name)) return [this.#toDefect('geography_name_space', level, level.title, cells)];
    if (this.#known.isAt(code, level.level)) return [];
    const defect = findCodeDefect(code, level.form, this.#known.isIllustrative);
    return defect ? [this.#toDefect(defect, level, level.code, cells)] : [];
  }

  #toDefect(code: Defect['code'], level: StandardLevel, column: string, cells: readonly string[]): Defect {
    const name = this.#columns.textOf(level.title, cells);
    const wanted =
      code === 'geography_name_space' ? withoutUnseen(name) : (level.form?.words ?? 'letters, digits, hyphens or dots');
    const words = {
      level: level.name,
      code: this.#columns.textOf(level.code, cells),
      wanted,
      hint: this.#known.hintFor(name),
    };
    return { code, place: this.#columns.placeOf(column, cells), words };
  }
}
