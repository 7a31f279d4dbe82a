import { MEETINGS } from '#mock-api/demonstration/calendar.ts';

/** What each meeting had before it, by edition. */
export function toBoards(): Map<string, unknown> {
  return new Map(
    MEETINGS.map(({ edition, label, meeting, asAt }) => [
      edition,
      { label, meeting, asAt, published: `${asAt}T09:00:00Z` },
    ]),
  );
}
