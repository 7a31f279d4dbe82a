import { useQueries } from '@tanstack/react-query';
import { editionQuery } from '#data/editionQuery.ts';
import { formatDay } from '#domain/day.ts';
import type { EditionEntry } from '#domain/editions/edition.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead } from '#ui/Heads.tsx';

interface EditionsSectionProps {
  readonly view: View;
  readonly reading: Reading;
}

/** What each meeting of the board saw: an edition never changes, a correction is a new one that says why. */
export function EditionsSection({ view, reading: { partnership } }: EditionsSectionProps) {
  const newestFirst = [...partnership.editions].reverse();
  // An edition's own file says as at which day it reads; one that cannot be had leaves its line without.
  const asAt = useQueries({
    queries: newestFirst.map((entry) => editionQuery(entry)),
    combine: (results) =>
      results.map(({ data, isError }) =>
        data === undefined ? (isError ? 'could not be read' : '') : formatDay(data.asAt),
      ),
  });
  return (
    <section className="data-section" aria-labelledby="data-editions">
      <SectionHead id="data-editions" title="Editions">
        <p className="secondary">{countOf(newestFirst.length, 'edition', 'editions')}, each kept as it was published</p>
      </SectionHead>
      <div className="table-scroll">
        <table className="table data-stacked">
          <caption className="visually-hidden">Editions of {partnership.name}</caption>
          <thead>
            <tr>
              <th scope="col">Edition</th>
              <th scope="col">Meeting</th>
              <th scope="col">Published</th>
              <th scope="col">Figures as at</th>
              <th scope="col">Replaces</th>
              <th scope="col">Begins with (SHA-256)</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((entry, i) => (
              <tr key={entry.id}>
                <th scope="row">
                  <a href={toEditionHash(view, partnership.id, entry)}>{entry.label}</a>
                  {entry.id === partnership.current && <span className="secondary"> current</span>}
                  {entry.draft && <span className="secondary"> draft</span>}
                </th>
                <td data-label="Meeting">{formatDay(entry.meeting)}</td>
                <td data-label="Published">{formatDay(entry.published.slice(0, 10))}</td>
                <td data-label="Figures as at">{asAt[i]}</td>
                <td data-label="Replaces">{describeReplaced(entry, partnership.editions)}</td>
                <td data-label="SHA-256">
                  <code>{entry.sha256.slice(0, 16)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function toEditionHash(view: View, partnership: string, { id }: EditionEntry): string {
  return toHash(withFilters(withRoute(view, { kind: 'board' }), { partnership, edition: id, since: undefined }));
}

function describeReplaced({ replaces, reason }: EditionEntry, all: readonly EditionEntry[]): string {
  if (replaces === null) return 'nothing';
  const label = all.find(({ id }) => id === replaces)?.label ?? replaces;
  return reason === undefined ? label : `${label}: ${reason}`;
}
