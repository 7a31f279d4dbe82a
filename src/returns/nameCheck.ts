import type { At } from '#domain/breakdown.ts';
import type { IssueLog } from './issueLog.ts';
import type { JsonPlace } from './json.ts';
import { findNearest } from './nearest.ts';

export type Path = readonly PropertyKey[];

/** Where issues of a file of settings go, and where its keys stand. */
export interface Where {
  readonly log: IssueLog;
  readonly placeOf: (path: Path) => JsonPlace;
}

/** What an entry may name. */
export interface KnownNames {
  readonly measures: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** False when the partnership is not known: a place that the data file has not may then still exist. */
  readonly hasAllPlaces: boolean;
  readonly periods: ReadonlySet<string>;
  readonly breakdowns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sources: ReadonlySet<string>;
}

/** What an entry is about. */
interface Anchor {
  readonly measure?: string | undefined;
  readonly geography?: string | undefined;
  readonly at?: At | undefined;
}

interface Selector {
  readonly measures?: readonly string[] | undefined;
  readonly geographies?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  readonly at?: At | undefined;
}

export type NameCheck = ReturnType<typeof openNameCheck>;

/** Checks that what a file of settings names exists; a name that is nearly right is suggested. */
export function openNameCheck(names: KnownNames, { log, placeOf }: Where) {
  function one(what: string, name: string | undefined, known: ReadonlySet<string>, path: Path): void {
    if (name !== undefined && !known.has(name)) add('name_unknown', what, name, known, path);
  }

  function add(
    code: 'name_unknown' | 'name_matches_nothing',
    what: string,
    name: string,
    known: ReadonlySet<string>,
    path: Path,
  ): void {
    const text = formatKeys(path);
    const wanted = suggest(name, known, what);
    log.add(code, { ...placeOf(path), columnName: text, found: name }, { what, wanted, path: text });
  }

  function place(name: string | undefined, path: Path): void {
    if (name === undefined || names.places.has(name)) return;
    add(names.hasAllPlaces ? 'name_unknown' : 'name_matches_nothing', 'place', name, names.places, path);
  }

  function at(value: At | undefined, path: Path): void {
    for (const [breakdown, category] of Object.entries(value ?? {})) {
      const categories = names.breakdowns.get(breakdown);
      if (categories === undefined) one('breakdown', breakdown, new Set(names.breakdowns.keys()), [...path, breakdown]);
      else one('category', category, categories, [...path, breakdown]);
    }
  }

  function anchor(entry: Anchor, path: Path): void {
    one('measure', entry.measure, names.measures, [...path, 'measure']);
    place(entry.geography, [...path, 'geography']);
    at(entry.at, [...path, 'at']);
  }

  /** Measures and places of an entry that is about more than the cells handed in. */
  function select(entry: Selector, path: Path): void {
    for (const [i, name] of (entry.measures ?? []).entries())
      one('measure', name, names.measures, [...path, 'measures', i]);
    for (const [i, name] of (entry.geographies ?? []).entries()) place(name, [...path, 'geographies', i]);
    at(entry.at, [...path, 'at']);
  }

  /** The same, and its periods: an entry about cells that are not there has no effect. */
  function cells(entry: Selector, path: Path): void {
    select(entry, path);
    for (const [i, name] of (entry.periods ?? []).entries()) {
      if (!names.periods.has(name)) add('name_matches_nothing', 'period', name, names.periods, [...path, 'periods', i]);
    }
  }

  /** Ids of a list: each once. */
  function unique(what: string, ids: readonly string[], toPath: (i: number) => Path): void {
    const firsts = new Map<string, number>();
    for (const [i, name] of ids.entries()) {
      const first = firsts.get(name);
      if (first === undefined) {
        firsts.set(name, i);
        continue;
      }
      const path = toPath(i);
      const words = { what, firstLine: placeOf(toPath(first)).line };
      log.add('id_repeated', { ...placeOf(path), columnName: formatKeys(path), found: name }, words);
    }
  }

  return { one, place, at, anchor, select, cells, unique };
}

export function formatKeys(path: Path): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
}

function suggest(name: string, known: ReadonlySet<string>, what: string): string {
  const near = findNearest(name, known);
  if (near !== undefined) return near;
  const few = [...known].slice(0, 6);
  if (few.length === 0) return `no ${what}: there are none`;
  return known.size > few.length ? `one of ${few.join(', ')} …` : `one of ${few.join(', ')}`;
}
