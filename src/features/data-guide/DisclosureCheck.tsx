import { formatNumber } from '#domain/format/formatNumber.ts';
import type { DryRunDataset } from '#returns/dryRun.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { Mark } from '#ui/Status.tsx';

interface DisclosureCheckProps {
  readonly datasets: readonly DryRunDataset[];
}

/** How many figures the publisher would withhold, and whether any could still be worked out. Never which. */
export function DisclosureCheck({ datasets }: DisclosureCheckProps) {
  if (datasets.length === 0) return null;
  return (
    <section className="data-section" aria-labelledby="disclosure-check">
      <SectionHead id="disclosure-check" title="Disclosure check" />
      <ul className="disclosure-list">
        {datasets.map((dataset) => (
          <li key={dataset.dataset}>
            <strong>{dataset.title}.</strong> {describe(dataset)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe({ policy }: DryRunDataset) {
  if (policy === undefined) {
    return 'Its disclosure policy is one of the partnership’s own that no published dataset names, so it was not applied here. The publisher applies it.';
  }
  const { title, withheld, exact } = policy;
  return (
    <>
      {title}.{' '}
      {withheld === 0
        ? 'No figure would be withheld.'
        : `${formatNumber(withheld, 0)} ${withheld === 1 ? 'figure' : 'figures'} would be withheld, those that are small and others so that none can be worked out from totals; neither this page nor the file says which.`}{' '}
      {exact > 0 && (
        <>
          <Mark kind="not_comparable" /> {formatNumber(exact, 0)} withheld {exact === 1 ? 'figure' : 'figures'} could
          still be worked out from the others: publish less detail.
        </>
      )}
    </>
  );
}
