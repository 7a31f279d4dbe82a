import { useState } from 'react';
import { toFileAddress, toIndexAddress } from '#data/fileAddress.ts';
import type { Dataset } from '#domain/dataset.ts';
import { formatCount } from '#domain/format/formatNumber.ts';
import { type View, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { saveRows } from './saveRows.ts';
import type { PublishedDataset } from './usePublished.ts';

interface DownloadsSectionProps {
  readonly view: View;
  readonly reading: Reading;
  readonly published: readonly PublishedDataset[];
}

/** Every dataset as the file that the pages themselves read, and as rows with symbols and sources. */
export function DownloadsSection({ view, reading, published }: DownloadsSectionProps) {
  const { entry, edition, partnership } = reading;
  const [said, setSaid] = useState('');
  const save = (dataset: Dataset) => {
    saveRows(dataset, reading);
    setSaid(`All rows of ${dataset.title} are being saved.`);
  };
  const base = toFileAddress(entry.href, toIndexAddress());
  return (
    <section className="data-section" aria-labelledby="data-downloads">
      <SectionHead id="data-downloads" title="Downloads">
        <p className="secondary">
          JSON-stat 2.0, and all rows as CSV with symbols and sources
          {partnership.illustrative && '; illustrative, and marked so in every row'}
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
            {published.map(({ entry: { id, label, href, bytes, sha256 }, dataset }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={toHash(withRoute(view, { kind: 'explore', dataset: id }))}>{label}</a>
                </th>
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
                  {dataset === undefined ? (
                    'when the dataset is read'
                  ) : (
                    <Button kind="link" onClick={() => save(dataset)} aria-label={`${label}, all rows as CSV`}>
                      CSV
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="secondary" role="status">
        {said}
      </p>
    </section>
  );
}
