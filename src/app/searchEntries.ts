import type { Edition } from '#domain/editions/edition.ts';
import { LEVEL_WORDS } from '#domain/geography.ts';
import { HELP_TOPICS } from '#features/help/topics.ts';
import type { Route } from '#state/filters.ts';
import { NAVIGATION } from './routes.tsx';

/** Something that can be opened by its name. */
export interface SearchEntry {
  readonly kind: 'measure' | 'dataset' | 'place' | 'page';
  readonly title: string;
  /** Other names that find it: aliases, codes, ids. */
  readonly also: readonly string[];
  /** What it is, in a few words: its dataset, its level. */
  readonly hint: string;
  readonly route: Route;
}

/** All that an edition lets a reader open: headline measures first, then the other measures, datasets, places and pages. */
export function toSearchEntries(edition: Edition): SearchEntry[] {
  const headlines = new Map(edition.scorecard.map((row) => [row.measure, row.title]));
  const measures = edition.datasets.flatMap(({ measures: own, label }) =>
    own.map((measure): SearchEntry => {
      const title = headlines.get(measure.id) ?? measure.title;
      const also = [measure.id, ...(measure.aliases ?? []), ...(title === measure.title ? [] : [measure.title])];
      return { kind: 'measure', title, also, hint: label, route: { kind: 'measure', measure: measure.id } };
    }),
  );
  return [
    ...measures.filter(({ route }) => route.kind === 'measure' && headlines.has(route.measure as never)),
    ...measures.filter(({ route }) => route.kind === 'measure' && !headlines.has(route.measure as never)),
    ...edition.datasets.map(
      ({ id, label }): SearchEntry => ({
        kind: 'dataset',
        title: label,
        also: [id],
        hint: 'rows of the dataset',
        route: { kind: 'explore', dataset: id },
      }),
    ),
    ...edition.geographies
      .filter(({ level }) => level === 'county' || level === 'district' || level === 'locality')
      .map(
        ({ code, name, level }): SearchEntry => ({
          kind: 'place',
          title: name,
          also: [code],
          hint: LEVEL_WORDS[level].one,
          route: { kind: 'area', code },
        }),
      ),
    ...NAVIGATION.map(
      ({ label, route }): SearchEntry => ({ kind: 'page', title: label, also: [], hint: 'page', route }),
    ),
    ...HELP_TOPICS.map(
      ({ id, title }): SearchEntry => ({
        kind: 'page',
        title,
        also: [],
        hint: 'help',
        route: { kind: 'help', topic: id },
      }),
    ),
  ];
}

/** Entries that hold all words of a text, those whose title begins with it first. */
export function searchEntries(entries: readonly SearchEntry[], text: string): SearchEntry[] {
  const words = toWords(text);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: toScore(entry, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** The names nearest to one that does not exist, by the pairs of letters that they share. */
export function selectNearest(entries: readonly SearchEntry[], name: string, count = 5): SearchEntry[] {
  const pairs = toPairs(name);
  return entries
    .map((entry) => ({
      entry,
      likeness: Math.max(...[entry.title, ...entry.also].map((own) => toLikeness(pairs, toPairs(own)))),
    }))
    .filter(({ likeness }) => likeness > 0.25)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ entry }) => entry);
}

function toScore({ title, also }: SearchEntry, words: readonly string[]): number {
  const own = toWords(title);
  const all = [...own, ...also.flatMap(toWords)];
  const scores = words.map((word) => {
    if (own.includes(word)) return 4;
    if (own.some((part) => part.startsWith(word))) return 3;
    if (all.some((part) => part.startsWith(word))) return 2;
    return all.some((part) => part.includes(word)) ? 1 : 0;
  });
  if (scores.includes(0)) return 0;
  return Math.min(...scores) + (own[0]?.startsWith(words[0] ?? '') ? 0.5 : 0);
}

/** Words without accents and marks, so that "EHC plans: 20 weeks" and "ehc_plans" find each other. */
function toWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}½]+/u).filter((word) => word !== '');
}

function toPairs(text: string): ReadonlySet<string> {
  const letters = ` ${toWords(text).join(' ')} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}

/** Sørensen–Dice: 1 for the same pairs, 0 for none in common. */
function toLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
