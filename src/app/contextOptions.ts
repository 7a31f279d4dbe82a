import type { Edition } from '#domain/editions/edition.ts';
import { formatList } from '#domain/format/formatList.ts';
import type { Filters, View } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

const SEVERAL: Option = { value: 'several', label: 'Several districts…' };

/** The home area, each district, and several of them. */
export function toPlaceOptions(
  { partnership, edition }: Pick<Reading, 'partnership' | 'edition'>,
  { districts }: Pick<Filters, 'districts'>,
): Option[] {
  const { home, districts: own } = partnership.geographies;
  const several = districts.length > 1 ? { ...SEVERAL, label: `${districts.length} districts…` } : SEVERAL;
  const unknown = districts.length === 1 ? districts.filter((code) => !own.includes(code)) : [];
  return [
    { value: '', label: toPlaceName(edition, home) },
    ...[...own, ...unknown].map((code) => ({ value: code as string, label: toPlaceName(edition, code) })),
    ...(own.length > 1 || districts.length > 1 ? [several] : []),
  ];
}

/**
 * The comparators that serve the home area, the national one first: it is what everything is held against unless the reader
 * chooses.
 */
export function toComparatorOptions(
  { partnership, edition }: Pick<Reading, 'partnership' | 'edition'>,
  { compare }: Pick<Filters, 'compare'>,
): Option[] {
  const level = edition.geographies.find(({ code }) => code === partnership.geographies.home)?.level;
  const named = edition.comparators
    .filter((comparator) => level === undefined || comparator.for.includes(level))
    .toSorted((a, b) => Number(b.kind === 'national') - Number(a.kind === 'national'))
    .map(({ id, label }) => ({ value: id, label }));
  const isNamed = compare.length === 0 || (compare.length === 1 && named.some(({ value }) => value === compare[0]));
  return isNamed ? named : [...named, { value: compare.join(','), label: nameChosen(edition, compare) }];
}

/** "Devon and Somerset"; more than two would not fit the sentence of the bar. */
function nameChosen(edition: Edition, codes: readonly string[]): string {
  return codes.length > 2
    ? `${codes.length} chosen places`
    : formatList(codes.map((code) => toPlaceName(edition, code)));
}

export function selectComparator(
  reading: Pick<Reading, 'partnership' | 'edition'>,
  filters: Pick<Filters, 'compare'>,
): string {
  return filters.compare.length === 0
    ? (toComparatorOptions(reading, filters)[0]?.value ?? '')
    : filters.compare.join(',');
}

/** The choices of the bar as paper states them: "Compared with September 2022, for Redditch, against England." */
export function toChosenWords({ since, ...reading }: Reading, { route, filters }: View): string {
  const { home } = reading.partnership.geographies;
  const places = route.kind === 'board' || filters.districts.length === 0 ? [home] : filters.districts;
  const against = toComparatorOptions(reading, filters).find(
    ({ value }) => value === selectComparator(reading, filters),
  );
  return [
    since === undefined ? 'For ' : `Compared with ${since.label}, for `,
    formatList(places.map((code) => toPlaceName(reading.edition, code))),
    against === undefined ? '.' : `, against ${against.label}.`,
  ].join('');
}

export function toPlaceName({ geographies }: Pick<Edition, 'geographies'>, code: string): string {
  return geographies.find((geography) => geography.code === code)?.name ?? code;
}
