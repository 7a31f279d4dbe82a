import type { DatasetEntry, Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { formatPointCounts, formatValue } from '#domain/format/formatAmount.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/geography.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead, TableHead } from '#ui/Heads.tsx';
import { Status } from '#ui/Status.tsx';
import { toHeadlineAt } from './choice.ts';
import { findMeasures } from './measuresModel.ts';
import './measure.css';

/** All measures of an edition: the headlines by priority, then every other one by the dataset that holds it. */
export function MeasuresPage({ view, reading }: PageProps) {
  const { edition, partnership } = reading;
  const words = view.filters.q ?? '';
  const { headlines, others } = findMeasures(edition, words);
  const total = edition.datasets.flatMap(({ measures }) => measures).length;
  return (
    <div className="wrap page measures">
      <p className="kicker">
        Measures, {edition.label}
        {partnership.illustrative && ', illustrative'}
      </p>
      <h1>
        {countOf(edition.scorecard.length, 'headline measure', 'headline measures')}, and {total} in all
      </h1>
      <p className="standfirst">
        The headlines are those of the scorecard, by priority. Every other measure stands below, with the dataset that
        it is part of.
      </p>
      <p className="measures-search">
        <label>
          Find a measure{' '}
          <input
            type="search"
            value={words}
            onChange={({ target: { value } }) =>
              showView(withFilters(view, { q: value === '' ? undefined : value }), 'replace')
            }
          />
        </label>
      </p>
      {edition.priorities.map(({ id, title }) => (
        <Headlines
          key={id}
          view={view}
          edition={edition}
          title={title}
          rows={headlines.filter(({ priority }) => priority === id)}
        />
      ))}
      <SectionHead title="All other measures" id="other-measures">
        <p className="secondary">{countOf(others.flatMap(({ measures }) => measures).length, 'measure', 'measures')}</p>
      </SectionHead>
      <div className="measures-others">
        {others.map((dataset) => (
          <OtherMeasures key={dataset.id} view={view} dataset={dataset} />
        ))}
        {others.length === 0 && <p>No other measure has these words in its title.</p>}
      </div>
    </div>
  );
}

interface HeadlinesProps {
  readonly view: View;
  readonly edition: Edition;
  readonly title: string;
  readonly rows: readonly ScorecardRow[];
}

function Headlines({ view, edition, title, rows }: HeadlinesProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <TableHead title={title} />
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col" className="number">
                Newest figure
              </th>
              <th scope="col" className="number" data-column="counts">
                n of d
              </th>
              <th scope="col" data-column="period">
                Period
              </th>
              <th scope="col">How it stands</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a
                    href={toHash(
                      withFilters(withRoute(view, { kind: 'measure', measure: row.measure }), {
                        at: toHeadlineAt(edition, row),
                      }),
                    )}
                  >
                    {row.title}
                  </a>
                </th>
                <td className="number">{formatValue(row.latest.value, row)}</td>
                <td className="number" data-column="counts">
                  {formatPointCounts(row.latest) ?? ''}
                </td>
                <td data-column="period">{formatPeriod(toPeriod(row.latest.period), row.on)}</td>
                <td>
                  <Status kind={row.verdict}>{VERDICT_WORDS[row.verdict]}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface OtherMeasuresProps {
  readonly view: View;
  readonly dataset: DatasetEntry;
}

function OtherMeasures({ view, dataset: { label, measures } }: OtherMeasuresProps) {
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <ul>
        {measures.map(({ id, title, levels }) => {
          const lowest = LEVELS.findLast((level) => levels.includes(level));
          return (
            <li key={id}>
              <a href={toHash(withRoute(view, { kind: 'measure', measure: id }))}>{title}</a>
              {lowest !== undefined && <span className="secondary"> to {LEVEL_WORDS[lowest].one}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
