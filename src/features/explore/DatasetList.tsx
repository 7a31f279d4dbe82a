import { formatDay } from '#domain/day.ts';
import type { DatasetEntry, Edition } from '#domain/editions/edition.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/geography.ts';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { Notice } from '#ui/Notice.tsx';

const MOST_NAMED = 3;

/** Every dataset of the edition by priority: what it holds, for which places, and when the next figures are due. */
export function DatasetList({ view, reading: { edition } }: PageProps) {
  const groups = toGroups(edition);
  return (
    <div className="wrap page explore-list">
      <h1>{edition.datasets.length} datasets, down to the row</h1>
      <p className="standfirst">
        Each opens as a grid: areas, then groups, by year. Sort it, filter it, open a row to see what is inside, copy or
        download what you see, and hand on the address.
      </p>
      {groups.length === 0 && (
        <Notice kind="empty" title="This edition holds no dataset">
          Nothing was handed in for it.
        </Notice>
      )}
      {groups.map(({ id, title, datasets }) => (
        <section key={id} aria-labelledby={`explore-${id}`}>
          <SectionHead id={`explore-${id}`} title={title} />
          <div className="table-scroll">
            <table className="table">
              <caption className="visually-hidden">Datasets of {title}</caption>
              <thead>
                <tr>
                  <th scope="col">Dataset</th>
                  <th scope="col">Holds</th>
                  <th scope="col">For</th>
                  <th scope="col">Held by</th>
                  <th scope="col">Next figures</th>
                </tr>
              </thead>
              <tbody>
                {datasets.map((dataset) => (
                  <tr key={dataset.id}>
                    <th scope="row">
                      <a href={toHash(withRoute(view, { kind: 'explore', dataset: dataset.id }))}>{dataset.label}</a>
                    </th>
                    <td>{describeMeasures(dataset)}</td>
                    <td>{describeLevels(dataset, edition)}</td>
                    <td>{dataset.heldBy ?? 'not stated'}</td>
                    <td>{describeDue(dataset, edition)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly datasets: readonly DatasetEntry[];
}

/** By priority, in the plan's order; a topic that is no priority comes last, so that nothing is out of reach. */
function toGroups({ priorities, datasets }: Edition): readonly Group[] {
  const known = new Set(priorities.map(({ id }) => id));
  const groups = [
    ...priorities.map(({ id, title }) => ({ id, title, datasets: datasets.filter(({ topic }) => topic === id) })),
    { id: 'others', title: 'Other datasets', datasets: datasets.filter(({ topic }) => !known.has(topic)) },
  ];
  return groups.filter((group) => group.datasets.length > 0);
}

function describeMeasures({ measures }: DatasetEntry): string {
  const named = measures.slice(0, MOST_NAMED).map(({ title }) => title);
  const rest = measures.length - named.length;
  return `${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

function describeLevels({ measures }: DatasetEntry, { geographies }: Edition): string {
  const levels = new Set(measures.flatMap((measure) => measure.levels));
  const nation = geographies.find(({ level }) => level === 'national')?.name;
  return LEVELS.filter((level) => levels.has(level))
    .map((level) => (level === 'national' ? (nation ?? LEVEL_WORDS[level].one) : LEVEL_WORDS[level].many))
    .join(', ');
}

function describeDue({ nextDue }: DatasetEntry, { asAt }: Edition): string {
  if (nextDue === undefined) return 'no date promised';
  return nextDue < asAt ? `were due on ${formatDay(nextDue)}` : `due on ${formatDay(nextDue)}`;
}
