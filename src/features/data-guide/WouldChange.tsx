import { useState } from 'react';
import type { Change, Edition } from '#domain/editions/edition.ts';
import { formatBare } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import type { DryRunDataset, DryRunOutcome } from '#returns/dryRun.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { Notice } from '#ui/Notice.tsx';
import { type MarkKind, Status } from '#ui/Status.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';

interface WouldChangeProps {
  readonly view: View;
  readonly outcome: DryRunOutcome;
  readonly edition: Edition;
}

const KINDS: Partial<Record<Change['kind'], { readonly mark: MarkKind; readonly word: string }>> = {
  new: { mark: 'new', word: 'New' },
  revised: { mark: 'revised', word: 'Revised' },
  withdrawn: { mark: 'no_figure', word: 'Withdrawn' },
  hidden: { mark: 'no_figure', word: 'Hidden' },
  shown: { mark: 'new', word: 'Shown' },
};

const FEW = 12;

/** Every figure that readers would see differently, against the current edition. */
export function WouldChange({ view, outcome, edition }: WouldChangeProps) {
  return (
    <section className="data-section" aria-labelledby="would-change">
      <SectionHead id="would-change" title="What would change">
        <p className="secondary">against the edition of {edition.label}, after disclosure control</p>
      </SectionHead>
      {!outcome.isAccepted && outcome.datasets.length > 0 && (
        <Notice kind="empty" title="Nothing of it can be published before the errors are mended">
          What would change is told of the datasets that have no error. The others are left out: a figure that may be
          wrong is compared with nothing.
        </Notice>
      )}
      {!outcome.isAccepted && outcome.datasets.length === 0 && (
        <Notice kind="empty" title="Not worked out yet">
          What would change is told once the errors are mended: a figure that may be wrong is compared with nothing.
        </Notice>
      )}
      {outcome.isAccepted && outcome.datasets.length === 0 && (
        <Notice kind="empty" title="Nothing of this return is public yet">
          Every figure in it is to be published on a later day.
        </Notice>
      )}
      {outcome.datasets.map((dataset) => (
        <DatasetChanges key={dataset.dataset} view={view} edition={edition} dataset={dataset} />
      ))}
    </section>
  );
}

interface DatasetChangesProps {
  readonly view: View;
  readonly edition: Edition;
  readonly dataset: DryRunDataset;
}

function DatasetChanges({ view, edition, dataset }: DatasetChangesProps) {
  const { title, changes, count, measures, isNew, rows } = dataset;
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? changes : changes.slice(0, FEW);
  const all = formatNumber(count, 0);
  return (
    <>
      <h3 className="change-title">
        {title}:{' '}
        {isNew
          ? 'new to this partnership'
          : count === 0
            ? 'nothing would change'
            : `${all} ${count === 1 ? 'figure' : 'figures'}`}
        <span className="secondary"> from {formatNumber(rows, 0)} rows</span>
      </h3>
      {shown.length > 0 && (
        <table className="table data-stacked would-change">
          <caption className="visually-hidden">Changes in {title}</caption>
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col">Figure</th>
              <th scope="col" className="number">
                Published now
              </th>
              <th scope="col" className="number">
                In the return
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name than their place
              <tr key={i}>
                <th scope="row">
                  <Status kind={KINDS[change.kind]?.mark ?? 'revised'}>
                    {KINDS[change.kind]?.word ?? change.kind}
                  </Status>
                </th>
                <td>
                  <ChangeSentence view={view} edition={edition} change={change} />
                </td>
                <Figure label="Published now" point={change.then} measures={measures} change={change} />
                <Figure label="In the return" point={change.now} measures={measures} change={change} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > shown.length && (
        <p>
          {isAll ? (
            <span className="secondary">
              The first {shown.length} of {all}.
            </span>
          ) : (
            <Button kind="link" onClick={() => setIsAll(true)}>
              All {all} changes
            </Button>
          )}
        </p>
      )}
    </>
  );
}

interface ChangeSentenceProps {
  readonly view: View;
  readonly edition: Edition;
  readonly change: Change;
}

/** The change in a sentence that opens the measure's page, where the edition has one. */
function ChangeSentence({ view, edition, change: { sentence, measure, at } }: ChangeSentenceProps) {
  const isOpen = edition.datasets.some(({ measures }) => measures.some(({ id }) => id === measure));
  if (measure === undefined || !isOpen) return sentence;
  return <a href={toHash(withFilters(withRoute(view, { kind: 'measure', measure }), { at }))}>{sentence}</a>;
}

interface FigureProps {
  readonly label: string;
  readonly point: Point | undefined;
  readonly measures: readonly Measure[];
  readonly change: Change;
}

function Figure({ label, point, measures, change }: FigureProps) {
  const measure = measures.find(({ id }) => id === change.measure);
  const symbol = point === undefined ? 'x' : toSymbol(point.value);
  return (
    <td className="number" data-label={label}>
      {point !== undefined && isKnown(point.value) && (
        <strong>{formatBare(point.value, measure ?? { unit: '', decimals: 1 })}</strong>
      )}
      {symbol !== undefined && (
        <>
          {' '}
          <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} />
        </>
      )}
    </td>
  );
}
