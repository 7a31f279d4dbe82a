import { type GeographyCode, type Level, toGeographyCode } from '#domain/geography.ts';
import type { ReturnTable } from './checkedReturn.ts';
import type { Header } from './header.ts';
import { KnownPlaces } from './knownPlaces.ts';
import { Namings } from './namings.ts';
import { findNearest } from './nearest.ts';
import { isBreaking, PlaceCheck } from './placeCheck.ts';
import { isNoPlace, PlaceColumns } from './placeColumns.ts';
import type { PartnershipReturn } from './returnSchema.ts';
import { type CellMeaning, DEFECTIVE, type Defect, LEFT_OUT, readOnce, toMeaning } from './rowReader.ts';
import { findStandardLevel, STANDARD_LEVELS, type StandardLevel } from './standardLevels.ts';

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

/** Set in the index of a row that names a unitary authority, or a borough, as a district. */
export const AS_DISTRICT = 1 << 24;
const UNITARY = /^(E0[689]|W06|S12|N09)/;

/** Reads geographic_level and the columns of codes and names; each different set of cells is judged once. */
export function openGeographyReader(header: Header, partnership: PartnershipReturn | undefined): GeographyReader {
  const columns = new PlaceColumns(header);
  const known = new KnownPlaces(partnership);
  const check = new PlaceCheck(columns, known);
  const namings = new Namings();
  const geographies: TableGeography[] = [];
  const indexes = new Map<string, number>();
  const levels = new Set<StandardLevel>();
  const replaced = new Map<string, GeographyCode>();

  function read(cells: readonly string[], line: number): CellMeaning {
    const place = columns.placeOf('geographic_level', cells);
    const text = columns.textOf('geographic_level', cells);
    const level = findStandardLevel(text);
    if (text.trim() === '') return toMeaning(DEFECTIVE, [{ code: 'level_blank', place }]);
    if (level === undefined) {
      return toMeaning(DEFECTIVE, [{ code: 'level_unknown', place, words: { wanted: suggestLevel(text) } }]);
    }
    levels.add(level);
    const words = { level: level.name };
    const defects = check.lower(level, cells);
    if (level.isOurs && !known.isIllustrative) defects.push({ code: 'level_not_for_dfe', place, words });
    if (level.level === undefined) return toMeaning(LEFT_OUT, [...defects, { code: 'level_left_out', place, words }]);
    return readPlace(level, level.level, defects, cells, line);
  }

  function readPlace(
    standard: StandardLevel,
    level: Level,
    defects: Defect[],
    cells: readonly string[],
    line: number,
  ): CellMeaning {
    const ancestors = standard.within.flatMap((name) => findStandardLevel(name) ?? []);
    defects.push(...check.own(standard, cells), ...ancestors.flatMap((ancestor) => check.ancestor(ancestor, cells)));
    if (!columns.has(standard.code) || defects.some(isBreaking)) return toMeaning(DEFECTIVE, defects);
    const counters = [standard, ...ancestors].flatMap((named) => meet(named, cells, line));
    const code = columns.textOf(standard.code, cells);
    if (!isNoPlace(code)) return { ...toMeaning(add(standard, level, cells, defects), defects), counters };
    const place = columns.placeOf(standard.code, cells);
    return { ...toMeaning(LEFT_OUT, [...defects, { code: 'geography_not_shown', place, words: { code } }]), counters };
  }

  /** The code and name of a level on a row, to be held against those of other rows. */
  function meet(level: StandardLevel, cells: readonly string[], line: number) {
    const [code, name] = [columns.textOf(level.code, cells), columns.textOf(level.title, cells)];
    if (isNoPlace(code) || name === '') return [];
    const where = { codeColumn: columns.numberOf(level.code), nameColumn: columns.numberOf(level.title) };
    return [namings.meet({ level, code, name, line, ...where })];
  }

  function add(standard: StandardLevel, level: Level, cells: readonly string[], defects: Defect[]): number {
    const own = toGeographyCode(columns.textOf(standard.code, cells));
    const given = columns.textOf(standard.title, cells);
    const code = known.toSuccessor(own);
    const ours = known.get(code);
    const tell = (rule: Defect['code'], column: string, words: Defect['words']) =>
      defects.push({ code: rule, place: columns.placeOf(column, cells), ...(words ? { words } : {}) });

    if (code !== own) {
      replaced.set(own, code);
      tell('geography_replaced', standard.code, { code: own, successor: code });
    } else if (ours && columns.has(standard.title) && ours.name !== given)
      tell('geography_other_name', standard.title, { code, other: ours.name });
    const name = ours?.name ?? given;
    const parent = findParent(standard, cells);
    if (ours?.parent !== undefined && parent && ours.parent !== parent.code && known.isAt(ours.parent, parent.level)) {
      tell('geography_other_parent', parent.column, { name, code, parent: parent.code, other: ours.parent });
    }
    const parentCode = ours?.parent ?? parent?.code;
    const index = register({ code, name, level, ...(parentCode === undefined ? {} : { parent: parentCode }) });
    return level === 'district' && UNITARY.test(code) ? index | AS_DISTRICT : index;
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

  /** The nearest level above whose columns the row fills. */
  function findParent(standard: StandardLevel, cells: readonly string[]) {
    for (const name of [...standard.within].reverse()) {
      const level = findStandardLevel(name);
      const code = level ? columns.textOf(level.code, cells) : '';
      if (level?.level === undefined || isNoPlace(code)) continue;
      return { code: known.toSuccessor(code), level: level.level, column: level.code };
    }
    return undefined;
  }

  return { read: readOnce(read, (cells) => columns.toKey(cells)), geographies, levels, namings, replaced };
}

function suggestLevel(text: string): string {
  const names = STANDARD_LEVELS.map(({ name }) => name);
  const near = findNearest(text, names);
  return near === undefined
    ? `a geographic level such as ${names
        .slice(0, 4)
        .map((name) => `"${name}"`)
        .join(', ')}`
    : `"${near}"`;
}
