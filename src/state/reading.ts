import { compareDays } from '#domain/day.ts';
import type { Edition, EditionEntry, Index, Partnership } from '#domain/editions/edition.ts';
import type { Point } from '#domain/observation.ts';
import type { Filters, View } from '#state/filters.ts';

/** What is open before the reader: whose figures, which edition of them, and the edition it is compared with. */
export interface Reading {
  readonly index: Index;
  readonly partnership: Partnership;
  readonly entry: EditionEntry;
  readonly edition: Edition;
  /** Absent for the first edition of a partnership. */
  readonly since?: EditionEntry;
  /** Headline figures that the current edition prints otherwise: row id → its point. Absent until that edition is at hand. */
  readonly revised?: ReadonlyMap<string, Point>;
}

/** What every page is given. */
export interface PageProps {
  readonly view: View;
  readonly reading: Reading;
}

/** A partnership or edition that a link asked for and that is not there; what was opened instead. */
export interface ChoiceIssue {
  readonly kind: 'partnership' | 'edition' | 'since' | 'district';
  readonly found: string;
}

export interface Choice {
  readonly partnership: Partnership;
  readonly entry: EditionEntry;
  readonly issues: readonly ChoiceIssue[];
}

/** Which edition of which partnership to open. `undefined` where the index holds no edition at all. */
export function selectChoice(index: Index, filters: Filters, remembered?: string): Choice | undefined {
  const readable = index.partnerships.filter((partnership) => partnership.editions.length > 0);
  const asked = readable.find(({ id }) => id === filters.partnership);
  const partnership = asked ?? readable.find(({ id }) => id === remembered) ?? readable[0];
  if (partnership === undefined) return undefined;

  const edition = partnership.editions.find(({ id }) => id === filters.edition);
  const entry = edition ?? selectCurrent(partnership);
  if (entry === undefined) return undefined;
  const issues: ChoiceIssue[] = [
    ...(filters.partnership !== undefined && asked === undefined
      ? [{ kind: 'partnership' as const, found: filters.partnership }]
      : []),
    ...(filters.edition !== undefined && edition === undefined
      ? [{ kind: 'edition' as const, found: filters.edition }]
      : []),
  ];
  return { partnership, entry, issues };
}

/** The edition that is shown when none is asked for. */
export function selectCurrent(partnership: Partnership): EditionEntry | undefined {
  return partnership.editions.find(({ id }) => id === partnership.current) ?? selectListed(partnership)[0];
}

/** Editions that a reader may pick, newest first: no drafts, and of corrected ones the correction. */
export function selectListed(partnership: Partnership): readonly EditionEntry[] {
  const replaced = new Set(partnership.editions.map(({ replaces }) => replaces));
  return partnership.editions
    .filter(({ id, draft }) => !draft && !replaced.has(id))
    .toSorted((a, b) => compareDays(b.meeting, a.meeting) || compareDays(b.published, a.published));
}

/** The edition that this one is compared with: the one asked for, else the one before it. */
export function selectSince(partnership: Partnership, edition: Edition, filters: Filters): EditionEntry | undefined {
  const find = (id: string | null | undefined) =>
    partnership.editions.find((entry) => entry.id === id && id !== edition.id);
  return find(filters.since) ?? find(edition.previous);
}

/** Parts of a link that are well formed and yet name nothing in this edition. */
export function selectChoiceIssues(
  { partnership, edition }: Pick<Reading, 'partnership' | 'edition'>,
  filters: Filters,
): ChoiceIssue[] {
  const { since, districts } = filters;
  const isThere = since === undefined || partnership.editions.some(({ id }) => id === since);
  const known = new Set(edition.geographies.map(({ code }) => code));
  return [
    ...(isThere ? [] : [{ kind: 'since' as const, found: since }]),
    ...districts.filter((code) => !known.has(code)).map((found) => ({ kind: 'district' as const, found })),
  ];
}
