import type { ChangeKind, Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { type FilterChange, NO_FILTERS, type Route, withFilters } from '#state/filters.ts';
import type { Slide } from '#state/presentationStore.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';

/** Which part of the board report a slide shows, as its address names it. */
export const BOARD_PARTS = {
  title: 'title',
  changes: 'changes',
  priority: 'priority',
  late: 'late',
  asked: 'asked',
  actions: 'actions',
} as const;

/** Changes that a board talks about: a figure that merely moved has its line in the list. */
const TOLD: readonly ChangeKind[] = [
  'signal',
  'target_met',
  'target_short',
  'turned_worse',
  'turned_better',
  'no_longer_worse',
  'no_longer_better',
];
/** Rows of which nothing changed and that a board must still see. */
const STANDING = ['worse', 'target_short'] as const;

/**
 * The deck that stands when nobody has picked slides: title, what changed, then each priority with its part of the scorecard
 * and a slide for every measure whose standing changed or is a concern, then what is late, asked and promised.
 */
export function toDefaultDeck({ edition, entry, partnership, since }: Reading): readonly Slide[] {
  const toAddress = (route: Route, change: FilterChange) =>
    toHash(
      withFilters(
        { route, filters: NO_FILTERS },
        {
          partnership: partnership.id,
          edition: entry.id,
          since: isOther(edition, since?.id) ? since?.id : undefined,
          ...change,
        },
      ),
    );
  const board = (chart: string) => toAddress({ kind: 'board' }, { chart });
  const slides: Omit<Slide, 'id'>[] = [
    { hash: board(BOARD_PARTS.title), title: `Board report, ${edition.label}` },
    ...(since === undefined ? [] : [{ hash: board(BOARD_PARTS.changes), title: 'Since the last board' }]),
    ...edition.priorities.flatMap(({ id, title }) => {
      const rows = edition.scorecard.filter(({ priority }) => priority === id);
      if (rows.length === 0) return [];
      return [
        { hash: board(`${BOARD_PARTS.priority}:${id}`), title },
        ...selectTold(rows, edition).map((row) => ({
          hash: toAddress({ kind: 'measure', measure: row.measure }, { chart: 'trend', at: toRowAt(row, edition) }),
          title: row.title,
        })),
      ];
    }),
    ...(edition.late.length === 0 ? [] : [{ hash: board(BOARD_PARTS.late), title: 'Late or missing' }]),
    { hash: board(BOARD_PARTS.asked), title: 'Asked of the board' },
    { hash: board(BOARD_PARTS.actions), title: 'Actions' },
  ];
  return slides.map((slide, i) => ({ id: String(i + 1), ...slide }));
}

function selectTold(rows: readonly ScorecardRow[], { changes }: Edition): ScorecardRow[] {
  return rows.filter(
    (row) =>
      STANDING.some((verdict) => verdict === row.verdict) ||
      changes.some(
        ({ kind, measure, at }) =>
          TOLD.includes(kind) && measure === row.measure && (at === undefined || sameAt(at, row.at)),
      ),
  );
}

/** The categories in the address: none where the row is the first of its measure, which its page opens by itself. */
function toRowAt(row: ScorecardRow, { scorecard }: Edition): ScorecardRow['at'] {
  return scorecard.find(({ measure }) => measure === row.measure)?.id === row.id ? {} : row.at;
}

function isOther({ previous }: Edition, since: string | undefined): boolean {
  return since !== undefined && since !== previous;
}

function sameAt(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}
