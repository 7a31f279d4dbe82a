import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import type { DatasetGeography } from '#domain/dataset.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { type Geography, LEVEL_WORDS } from '#domain/geography.ts';

/** A place and those inside it. `index` is absent for a heading that has no figures of its own. */
export interface PlaceNode {
  readonly id: string;
  readonly label: string;
  readonly index?: number;
  readonly children: readonly PlaceNode[];
  readonly isStrong: boolean;
}

export interface PlaceContext extends Pick<Edition, 'geographies' | 'comparators'> {
  readonly home: string;
  /** The districts that the reader has chosen; none means all. */
  readonly districts: readonly string[];
}

interface Taking {
  readonly places: readonly DatasetGeography[];
  readonly known: ReadonlyMap<string, Geography>;
  readonly indexes: ReadonlyMap<string, number>;
  /** What stands in the forest already: each place stands once. */
  readonly taken: Set<string>;
}

/**
 * The places of a dataset as a reader looks for them: the nation, the regions, the home area with its districts, the sets
 * that it is compared with, then every other place under the name of its level. Districts that were not chosen are left out.
 */
export function toPlaceForest(all: readonly DatasetGeography[], context: PlaceContext): readonly PlaceNode[] {
  const known = new Map(context.geographies.map((g) => [g.code as string, g]));
  const places = selectChosen(all, known, context.districts);
  const indexes = new Map(all.map(({ code }, i) => [code as string, i]));
  const taking: Taking = { places, known, indexes, taken: new Set() };

  const home = selectHome(places, known, context);
  const above = ['national', 'region', 'nhs_region'].flatMap((level) =>
    places.filter(({ code }) => code !== home && known.get(code)?.level === level),
  );
  return [
    ...above.map(({ code }) => takeAlone(taking, code)),
    ...take(taking, home, true),
    ...context.comparators.flatMap((comparator) => toSetNode(taking, comparator)),
    ...toRest(taking),
  ];
}

function selectChosen(
  places: readonly DatasetGeography[],
  known: ReadonlyMap<string, Geography>,
  districts: readonly string[],
): readonly DatasetGeography[] {
  if (districts.length === 0) return places;
  return places.filter(({ code }) => known.get(code)?.level !== 'district' || districts.includes(code));
}

/** A place with those inside it; nothing where it stands already, or neither it nor anything inside it is in the dataset. */
function take(taking: Taking, code: string, isStrong = false): PlaceNode[] {
  const { places, known, indexes, taken } = taking;
  if (taken.has(code)) return [];
  taken.add(code);
  const isHere = places.some((place) => place.code === code);
  const children = selectInside(taking, code).flatMap((child) => take(taking, child));
  if (!isHere && children.length === 0) return [];
  const index = isHere ? indexes.get(code) : undefined;
  const label = known.get(code)?.name ?? places.find((place) => place.code === code)?.name ?? code;
  return [{ id: code, label: capitalise(label), ...(index === undefined ? {} : { index }), children, isStrong }];
}

/** Nation and regions stand apart from what is inside them: only home areas and districts are opened. */
function takeAlone({ known, indexes, taken }: Taking, code: string): PlaceNode {
  taken.add(code);
  const index = indexes.get(code);
  return {
    id: code,
    label: known.get(code)?.name ?? code,
    ...(index === undefined ? {} : { index }),
    children: [],
    isStrong: true,
  };
}

function selectInside({ places, known }: Taking, code: string): readonly string[] {
  const own = places.find((place) => place.code === code)?.children ?? [];
  const inside = places.filter((place) => known.get(place.code)?.parent === code).map((place) => place.code);
  return [...new Set<string>([...own.filter((child) => places.some((p) => p.code === child)), ...inside])];
}

/** The home area, or the care board that stands for it where a dataset holds no counties. */
function selectHome(
  places: readonly DatasetGeography[],
  known: ReadonlyMap<string, Geography>,
  { home, comparators }: PlaceContext,
): string {
  const hasHome = places.some(({ code, children }) => code === home || children.some((child) => child === home));
  const isParent = places.some(({ code }) => known.get(code)?.parent === home);
  if (hasHome || isParent) return home;
  const members = new Set(comparators.flatMap((c) => c.members as readonly string[]));
  const single = places.find(({ code }) => known.get(code)?.level === 'icb' && !members.has(code));
  return single?.code ?? home;
}

/** A set that several places are in: its aggregate with them inside, or its name as a heading where it has none. */
function toSetNode(taking: Taking, comparator: Comparator): PlaceNode[] {
  if (comparator.members.length < 2 || comparator.kind === 'districts') return [];
  const children = comparator.members.flatMap((code) => take(taking, code));
  const code = toComparatorGeography(comparator);
  const index = code === undefined ? undefined : taking.indexes.get(code);
  if (code === undefined || index === undefined) {
    return children.length === 0 ? [] : [{ id: comparator.id, label: comparator.label, children, isStrong: false }];
  }
  taking.taken.add(code);
  return [{ id: code, label: capitalise(nameComparator(comparator)), index, children, isStrong: false }];
}

/** Whatever is left, under the name of its level where there are several of it. */
function toRest(taking: Taking): PlaceNode[] {
  const { places, known, taken } = taking;
  const left = places.filter(({ code }) => !taken.has(code));
  const levels = [...new Set(left.map(({ code }) => known.get(code)?.level))];
  return levels.flatMap((level) => {
    const children = left
      .filter(({ code }) => known.get(code)?.level === level)
      .flatMap(({ code }) => take(taking, code));
    if (children.length < 3) return children;
    const words = level === undefined ? 'places' : LEVEL_WORDS[level].many;
    return [{ id: `other-${level ?? 'places'}`, label: `Other ${words}`, children, isStrong: false }];
  });
}
