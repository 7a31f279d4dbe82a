import { type Geography, type GeographyCode, isLevel, type Level, toGeographyCode } from '#domain/geography.ts';
import type { ReturnTable } from './checkedReturn.ts';
import { findTextDefect } from './checkText.ts';
import { findCodeDefect } from './codeForm.ts';
import type { Header } from './header.ts';
import { type Naming, Namings } from './namings.ts';
import { findNearest } from './nearest.ts';
import type { PartnershipReturn } from './returnSchema.ts';
import { type CellMeaning, DEFECTIVE, type Defect, LEFT_OUT, readOnce, toMeaning } from './rowReader.ts';
import { withoutUnseen } from './showText.ts';
import { columnsOf, findStandardLevel, STANDARD_LEVELS, type StandardLevel } from './standardLevels.ts';

type TableGeography = ReturnTable['geographies'][number];

export interface GeographyReader {
  readonly read: ReturnType<typeof readOnce>;
  readonly geographies: readonly TableGeography[];
  /** Standard levels met in the rows. */
  readonly levels: ReadonlySet<StandardLevel>;
  readonly namings: Namings;
  /** Old codes met, with their successors. */
  readonly replaced: ReadonlyMap<string, GeographyCode>;
}

/** Codes of rows that belong to no place. */
const NO_PLACE: ReadonlySet<string> = new Set(['z', 'x', ':', '.']);
/** Set in the index of a row that names a unitary authority, or a borough, as a district. */
export const AS_DISTRICT = 1 << 24;
const UNITARY = /^(E0[689]|W06|S12|N09)/;

/** Reads geographic_level and the columns of codes and names; each different set of cells is judged once. */
export function openGeographyReader(header: Header, partnership: PartnershipReturn | undefined): GeographyReader {
  const indexOf = (column: string) => header.indexOf.get(column) ?? -1;
  const present = STANDARD_LEVELS.filter((level) => columnsOf(level).some((column) => header.indexOf.has(column)));
  const columns = [indexOf('geographic_level'), ...present.flatMap(columnsOf).map(indexOf)].filter((i) => i >= 0);
  const geographies: TableGeography[] = [];
  const indexes = new Map<string, number>();
  const levels = new Set<StandardLevel>();
  const replaced = new Map<string, GeographyCode>();
  const namings = new Namings();
  /** The pairs of code and name on the row that is being read. */
  let met: Naming[] = [];
  const successors = toSuccessors(partnership);
  const known = new Map<string, Geography>(partnership?.geographies.map((g) => [g.code, g]) ?? []);

  function read(cells: readonly string[], line: number): CellMeaning {
    met = [];
    return { ...judge(cells, line), counters: met };
  }

  function judge(cells: readonly string[], line: number): CellMeaning {
    const levelPlace = placeOf('geographic_level', cells);
    const levelText = cells[indexOf('geographic_level')] ?? '';
    const level = findStandardLevel(levelText);
    if (levelText.trim() === '') return toMeaning(DEFECTIVE, [{ code: 'level_blank', place: levelPlace }]);
    if (level === undefined)
      return toMeaning(DEFECTIVE, [
        { code: 'level_unknown', place: levelPlace, words: { wanted: suggestLevel(levelText) } },
      ]);
    levels.add(level);
    const words = { level: level.name };
    const defects: Defect[] = [...checkLower(level, cells)];
    if (level.isOurs && !partnership?.illustrative)
      defects.push({ code: 'level_not_for_dfe', place: levelPlace, words });
    if (level.level === undefined)
      return toMeaning(LEFT_OUT, [...defects, { code: 'level_left_out', place: levelPlace, words }]);
    const own = checkOwn(level, cells, line);
    const ancestors = level.within.flatMap((name) => checkAncestor(name, cells, line));
    defects.push(...own, ...ancestors);
    const code = cells[indexOf(level.code)] ?? '';
    // The missing column is told once, for the header.
    if (!header.indexOf.has(level.code)) return toMeaning(DEFECTIVE, defects);
    if (defects.some(({ code: rule }) => BREAKING.has(rule))) return toMeaning(DEFECTIVE, defects);
    if (isNoPlace(code)) {
      const place = placeOf(level.code, cells);
      return toMeaning(LEFT_OUT, [...defects, { code: 'geography_not_shown', place, words: { code } }]);
    }
    return toMeaning(add(level, level.level, cells, defects), defects);
  }

  function placeOf(column: string, cells: readonly string[]) {
    const i = indexOf(column);
    return { ...(i < 0 ? {} : { column: i + 1 }), columnName: column, found: cells[i] ?? '' };
  }

  /** A row of a level may name the places that it lies in, not places inside it. */
  function checkLower(level: StandardLevel, cells: readonly string[]): Defect[] {
    return present
      .filter((other) => other !== level && !level.within.includes(other.name))
      .flatMap((other) => columnsOf(other))
      .filter((column) => !columnsOf(level).includes(column) && !isNoPlace(cells[indexOf(column)] ?? ''))
      .map((column) => ({ code: 'level_column_filled', place: placeOf(column, cells), words: { level: level.name } }));
  }

  function checkOwn(level: StandardLevel, cells: readonly string[], line: number): Defect[] {
    const code = cells[indexOf(level.code)] ?? '';
    const name = cells[indexOf(level.title)] ?? '';
    const defects: Defect[] = [];
    if (header.indexOf.has(level.code) && code.trim() === '') {
      const hint = hintFor(name);
      defects.push({
        code: 'geography_code_missing',
        place: placeOf(level.code, cells),
        words: { level: level.name, wanted: level.form?.words ?? 'a code', hint },
      });
    }
    if (header.indexOf.has(level.title) && name.trim() === '') {
      defects.push({
        code: 'geography_name_missing',
        place: placeOf(level.title, cells),
        words: { level: level.name, code },
      });
    }
    for (const column of level.others) {
      if (level.level === undefined || !header.indexOf.has(column) || (cells[indexOf(column)] ?? '').trim() !== '')
        continue;
      defects.push({ code: 'old_code_missing', place: placeOf(column, cells) });
    }
    return defects.length > 0 && defects[0]?.code !== 'old_code_missing'
      ? defects
      : [...defects, ...checkPlace(level, cells, line)];
  }

  /** The place that a row lies in: its code and name must be right where they are given, and given together. */
  function checkAncestor(levelName: string, cells: readonly string[], line: number): Defect[] {
    const level = findStandardLevel(levelName);
    if (level === undefined || !present.includes(level)) return [];
    const code = cells[indexOf(level.code)] ?? '';
    const name = cells[indexOf(level.title)] ?? '';
    if (code === '' && name === '' && levelName !== 'National') return [];
    if (code === '' && !header.indexOf.has(level.code)) return [];
    if (name === '' && !header.indexOf.has(level.title)) return [];
    if (code === '')
      return [
        {
          code: 'geography_code_missing',
          place: placeOf(level.code, cells),
          words: { level: levelName, wanted: level.form?.words ?? 'a code', hint: hintFor(name) },
        },
      ];
    if (name === '')
      return [
        { code: 'geography_name_missing', place: placeOf(level.title, cells), words: { level: levelName, code } },
      ];
    return checkPlace(level, cells, line);
  }

  function checkPlace(level: StandardLevel, cells: readonly string[], line: number): Defect[] {
    const code = cells[indexOf(level.code)] ?? '';
    const name = cells[indexOf(level.title)] ?? '';
    if (isNoPlace(code)) return [];
    const unsafe = findTextDefect(name);
    if (unsafe) return [{ code: unsafe, place: placeOf(level.title, cells) }];
    if (name !== withoutUnseen(name)) {
      return [
        { code: 'geography_name_space', place: placeOf(level.title, cells), words: { wanted: withoutUnseen(name) } },
      ];
    }
    const defects = checkCode(level, code, name, cells);
    if (defects) return defects;
    const where = { line, codeColumn: indexOf(level.code) + 1, nameColumn: indexOf(level.title) + 1 };
    if (name !== '') met.push(namings.meet({ level, code, name, ...where }));
    return [];
  }

  function checkCode(level: StandardLevel, code: string, name: string, cells: readonly string[]): Defect[] | undefined {
    const { form } = level;
    const place = placeOf(level.code, cells);
    const words = { level: level.name, wanted: form?.words ?? 'letters, digits, hyphens or dots', hint: hintFor(name) };
    if (known.has(code) || successors.has(code)) return undefined;
    const defect = findCodeDefect(code, form, partnership?.illustrative === true);
    return defect && [{ code: defect, place, words }];
  }

  function hintFor(name: string): string {
    const place = partnership?.geographies.find((g) => g.name === name);
    return place ? `; ${place.name} is ${place.code}` : '';
  }

  function toSuccessor(code: string): string {
    return successors.get(code) ?? code;
  }

  function add(standard: StandardLevel, level: Level, cells: readonly string[], defects: Defect[]): number {
    const ownCode = cells[indexOf(standard.code)] ?? '';
    const code = toGeographyCode(toSuccessor(ownCode));
    if (code !== ownCode) {
      replaced.set(ownCode, code);
      defects.push({
        code: 'geography_replaced',
        place: placeOf(standard.code, cells),
        words: { code: ownCode, successor: code },
      });
    }
    const ours = known.get(code);
    const name = ours?.name ?? cells[indexOf(standard.title)] ?? '';
    const given = cells[indexOf(standard.title)] ?? '';
    if (ours && ours.name !== given && code === ownCode) {
      defects.push({
        code: 'geography_other_name',
        place: placeOf(standard.title, cells),
        words: { code, other: ours.name },
      });
    }
    const parent = findParent(standard, cells);
    if (
      ours?.parent !== undefined &&
      parent !== undefined &&
      ours.parent !== parent.code &&
      isSameLevel(ours.parent, parent.level)
    ) {
      defects.push({
        code: 'geography_other_parent',
        place: placeOf(parent.column, cells),
        words: { name, code, parent: parent.code, other: ours.parent },
      });
    }
    const parentCode = ours?.parent ?? parent?.code;
    const place = { code, name, level, ...(parentCode === undefined ? {} : { parent: parentCode }) };
    return level === 'district' && UNITARY.test(code) ? register(place) | AS_DISTRICT : register(place);
  }

  /** Index of a place. One that is an authority as well as a district is an authority. */
  function register(place: TableGeography): number {
    const index = indexes.get(place.code);
    if (index === undefined) {
      indexes.set(place.code, geographies.length);
      return geographies.push(place) - 1;
    }
    if (place.level === 'county') geographies[index] = place;
    return index;
  }

  function isSameLevel(code: string, level: Level): boolean {
    return known.get(code)?.level === level;
  }

  /** The nearest level above whose columns the row fills. */
  function findParent(standard: StandardLevel, cells: readonly string[]) {
    for (const name of [...standard.within].reverse()) {
      const level = findStandardLevel(name);
      const code = level ? (cells[indexOf(level.code)] ?? '') : '';
      if (level?.level === undefined || isNoPlace(code) || !isLevel(level.level)) continue;
      return { code: toGeographyCode(toSuccessor(code)), level: level.level, column: level.code };
    }
    return undefined;
  }

  return {
    read: readOnce(read, (cells) => {
      let key = '';
      for (const i of columns) key += `${cells[i] ?? ''}\u0000`;
      return key;
    }),
    geographies,
    levels,
    namings,
    replaced,
  };
}

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

function isNoPlace(code: string): boolean {
  return code === '' || NO_PLACE.has(code.trim().toLowerCase());
}

function toSuccessors(partnership: PartnershipReturn | undefined): ReadonlyMap<string, GeographyCode> {
  return new Map(
    partnership?.geographies.flatMap((g) => (g.replaces ?? []).map((old) => [old as string, g.code] as const)) ?? [],
  );
}

function suggestLevel(text: string): string {
  const near = findNearest(
    text,
    STANDARD_LEVELS.map(({ name }) => name),
  );
  return near === undefined
    ? 'a geographic level such as "National", "Regional", "Local authority" or "Local authority district"'
    : `"${near}"`;
}
