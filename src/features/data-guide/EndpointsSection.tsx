import { toFileAddress, toIndexAddress } from '#data/fileAddress.ts';
import type { Reading } from '#state/reading.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { toEndpoints } from './endpoints.ts';
import { toRecipes } from './recipes.ts';

interface EndpointsSectionProps {
  readonly reading: Reading;
}

/** The addresses that machines read, and how to read one in R or Python. */
export function EndpointsSection({ reading }: EndpointsSectionProps) {
  const { edition, entry } = reading;
  const first = edition.datasets[0];
  return (
    <section className="data-section" aria-labelledby="data-endpoints">
      <SectionHead id="data-endpoints" title="Endpoints">
        <p className="secondary">plain files; a name with a hash in it never changes</p>
      </SectionHead>
      <div className="table-scroll">
        <table className="table data-stacked">
          <caption className="visually-hidden">Addresses of the published files</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Holds</th>
              <th scope="col">Address</th>
            </tr>
          </thead>
          <tbody>
            {toEndpoints(reading).map(({ title, holds, address }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td data-label="Holds">{holds}</td>
                <td data-label="Address" className="data-address">
                  <a href={address}>{address}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {first !== undefined && (
        <>
          <h3>To read a dataset elsewhere</h3>
          {toRecipes(toFileAddress(first.href, toFileAddress(entry.href, toIndexAddress()))).map(({ title, code }) => (
            <figure key={title} className="data-recipe">
              <figcaption>{title}</figcaption>
              <pre>
                <code>{code}</code>
              </pre>
            </figure>
          ))}
        </>
      )}
    </section>
  );
}
