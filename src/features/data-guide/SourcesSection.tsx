import { formatDay } from '#domain/day.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { type View, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { DatasetLines } from './DatasetLines.tsx';
import { type SourceLine, toPublisherGroups } from './sourcesModel.ts';
import type { PublishedDataset } from './usePublished.ts';

interface SourcesSectionProps {
  readonly view: View;
  readonly published: readonly PublishedDataset[];
}

/** Where every figure of the edition comes from, by who published it. */
export function SourcesSection({ view, published }: SourcesSectionProps) {
  const groups = toPublisherGroups(published);
  const count = groups.flatMap(({ sources }) => sources).length;
  return (
    <section className="data-section" aria-labelledby="data-sources">
      <SectionHead id="data-sources" title="Sources and licences">
        <p className="secondary">
          {countOf(count, 'source', 'sources')} of {countOf(groups.length, 'publisher', 'publishers')}
        </p>
      </SectionHead>
      <DatasetLines published={published} what="Its sources" />
      {groups.map(({ publisher, sources }) => (
        <div key={publisher} className="table-scroll">
          <table className="table data-stacked data-sources">
            <caption>{publisher}</caption>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Retrieved</th>
                <th scope="col">Licence</th>
                <th scope="col">Datasets</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((line) => (
                <SourceRow
                  key={`${line.source.title} ${line.source.url} ${line.source.document} ${line.source.retrieved}`}
                  view={view}
                  line={line}
                />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

interface SourceRowProps {
  readonly view: View;
  readonly line: SourceLine;
}

function SourceRow({ view, line: { source, places, datasets } }: SourceRowProps) {
  const { title, url, document, retrieved, licence } = source;
  return (
    <tr>
      <th scope="row">
        {url === undefined ? (
          title
        ) : (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        )}
        {document !== undefined && <span className="secondary data-block">{document}</span>}
        {places.length > 0 && <span className="secondary data-block">{places.join('; ')}</span>}
      </th>
      <td data-label="Retrieved">{retrieved === undefined ? 'not stated' : formatDay(retrieved)}</td>
      <td data-label="Licence">{licence ?? 'not stated'}</td>
      <td data-label="Datasets">
        {datasets.map(({ id, label }, i) => (
          <span key={id}>
            {i > 0 && ', '}
            <a href={toHash(withRoute(view, { kind: 'explore', dataset: id }))}>{label}</a>
          </span>
        ))}
      </td>
    </tr>
  );
}
