import type { EditionEntry } from '#domain/editions/edition.ts';

/** What an edition is published as. `replaces` is the edition that it corrects. */
export interface EditionTarget {
  readonly id: string;
  readonly replaces: string | null;
}

/** An edition and its corrections as the index lists them: what is shown of it, and a draft that waits to be. */
export interface Revisions {
  readonly shown: EditionEntry | undefined;
  readonly draft: EditionEntry | undefined;
}

export function selectRevisions(editions: readonly EditionEntry[], id: string): Revisions {
  const own = editions.filter((e) => e.id === id || toRevision(e.id, id) > 0);
  const sorted = own.sort((a, b) => toRevision(a.id, id) - toRevision(b.id, id));
  return { shown: sorted.findLast((e) => !e.draft), draft: sorted.findLast((e) => e.draft) };
}

/** The first correction of `2026-04` is `2026-04-r1`, that of a correction `2026-04-r2`. */
export function toCorrection(id: string, { shown }: Revisions): EditionTarget {
  if (shown === undefined) return { id, replaces: null };
  return { id: `${id}-r${toRevision(shown.id, id) + 1}`, replaces: shown.id };
}

function toRevision(candidate: string, id: string): number {
  const number = candidate.startsWith(`${id}-r`) ? candidate.slice(id.length + 2) : '0';
  return /^\d+$/.test(number) ? Number(number) : 0;
}

/**
 * The edition that a board saw before this one: of all that may be shown, the newest by meeting before this meeting, as
 * corrected. `undefined` for a partnership's first.
 */
export function selectPrevious(editions: readonly EditionEntry[], meeting: string): EditionEntry | undefined {
  return selectNewest(editions.filter((e) => !e.draft && e.meeting < meeting));
}

/** The edition that the dashboard opens with: the newest by meeting that is no draft; a draft only where there is nothing else. */
export function selectCurrent(editions: readonly EditionEntry[]): EditionEntry | undefined {
  return selectNewest(editions.filter((e) => !e.draft)) ?? selectNewest(editions);
}

function selectNewest(editions: readonly EditionEntry[]): EditionEntry | undefined {
  const replaced = new Set(editions.map((e) => e.replaces));
  return editions
    .filter((e) => !replaced.has(e.id))
    .sort(byMeeting)
    .at(-1);
}

export function byMeeting(a: EditionEntry, b: EditionEntry): number {
  if (a.meeting !== b.meeting) return a.meeting < b.meeting ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
