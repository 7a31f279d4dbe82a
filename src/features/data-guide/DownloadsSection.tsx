import { toFileAddress, toIndexAddress } from '#data/fileAddress.ts';
import { formatCount } from '#domain/format/formatNumber.ts';
import { type View, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead } from '#ui/Heads.tsx';

interface DownloadsSectionProps {
  readonly view: View;
  readonly reading: Reading;
}

/** Every dataset as the file that the pages themselves read, and as rows in Explore. */
export function DownloadsSection({ view, reading: { entry, edition, partnership } }: DownloadsSectionProps) {
  const base = toFileAddress(entry.href, toIndexAddress());
  return (
    <section className="data-section" aria-labelledby="data-downloads">
      <SectionHead id="data-downloads" title="Downloads">
        <p className="secondary">
          JSON-stat 2.0{partnership.illustrative && ', illustrative figures'}; all rows as CSV from Explore
        </p>
      </SectionHead>
      <div className="table-scroll">
        <table className="table data-stacked">
          <caption className="visually-hidden">Files of the datasets of {edition.label}</caption>
          <thead>
            <tr>
              <th scope="col">Dataset</th>
              <th scope="col">File</th>
              <th scope="col" className="number">
                Bytes
              </th>
              <th scope="col">Begins with (SHA-256)</th>
              <th scope="col">All rows</th>
            </tr>
          </thead>
          <tbody>
            {edition.datasets.map(({ id, label, href, bytes, sha256 }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td data-label="File">
                  <a href={toFileAddress(href, base)} type="application/json" download={`${id}.json`}>
                    {id}.json
                  </a>
                </td>
                <td data-label="Bytes" className="number">
                  {formatCount(bytes)}
                </td>
                <td data-label="SHA-256">
                  <code>{sha256.slice(0, 16)}</code>
                </td>
                <td data-label="All rows">
                  <a
                    href={toHash(withRoute(view, { kind: 'explore', dataset: id }))}
                    aria-label={`${label} as CSV, from Explore`}
                  >
                    CSV, from Explore
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
