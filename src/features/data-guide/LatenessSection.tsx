import { formatDay } from '#domain/day.ts';
import { type View, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { Status } from '#ui/Status.tsx';
import { type AgeLine, toAgeLines } from './latenessModel.ts';
import type { PublishedDataset } from './usePublished.ts';

interface LatenessSectionProps {
  readonly view: View;
  readonly reading: Reading;
  readonly published: readonly PublishedDataset[];
}

/** How old the figures are that the board steers by: two clocks a dataset. */
export function LatenessSection({ view, reading: { edition }, published }: LatenessSectionProps) {
  const lines = toAgeLines(published, edition);
  return (
    <section className="data-section" aria-labelledby="data-lateness">
      <SectionHead id="data-lateness" title="How old are we steering?">
        <p className="secondary">reckoned on {formatDay(edition.asAt)}, the longest overdue first</p>
      </SectionHead>
      <div className="table-scroll">
        <table className="table data-stacked">
          <caption className="visually-hidden">Age and lateness of every dataset of {edition.label}</caption>
          <thead>
            <tr>
              <th scope="col">Dataset</th>
              <th scope="col">Newest figures cover</th>
              <th scope="col">Age</th>
              <th scope="col">Renewed</th>
              <th scope="col">Next due</th>
              <th scope="col">Late by</th>
              <th scope="col">Held by</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LatenessRow key={line.id} view={view} line={line} isPublished={isIn(published, line)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function isIn(published: readonly PublishedDataset[], { id }: AgeLine): boolean {
  return published.some(({ entry }) => entry.id === id);
}

interface LatenessRowProps {
  readonly view: View;
  readonly line: AgeLine;
  readonly isPublished: boolean;
}

function LatenessRow({ view, line, isPublished }: LatenessRowProps) {
  const { id, label, covers, age, published, due, lateBy, heldBy } = line;
  return (
    <tr>
      <th scope="row">
        {isPublished ? <a href={toHash(withRoute(view, { kind: 'explore', dataset: id }))}>{label}</a> : label}
      </th>
      <td data-label="Covers">{covers ?? 'not read'}</td>
      <td data-label="Age" className="data-short">
        {age ?? ''}
      </td>
      <td data-label="Renewed" className="data-short">
        {published ?? ''}
      </td>
      <td data-label="Next due" className="data-short">
        {due}
      </td>
      <td data-label="Late by" className="data-short">
        {lateBy !== undefined && <Status kind="late">{lateBy}</Status>}
      </td>
      <td data-label="Held by">{heldBy}</td>
    </tr>
  );
}
