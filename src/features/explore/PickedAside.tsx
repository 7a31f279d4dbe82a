import { useRef } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import type { DatasetEntry } from '#domain/editions/edition.ts';
import type { GridColumn } from '#grid/gridModel.ts';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Notice } from '#ui/Notice.tsx';
import type { ExploreTable } from './exploreModel.ts';
import { PickedRanked, PickedTrend } from './PickedChart.tsx';
import { PictureButton } from './PictureButton.tsx';
import { toPickedTerms } from './pickedGaps.ts';
import { toPickedModel } from './pickedModel.ts';
import { toPickedTrend } from './pickedTrend.ts';
import type { RowState } from './rowState.ts';
import type { TreeNode } from './rowTree.ts';
import { findNode } from './visibleRows.ts';

interface PickedAsideProps extends PageProps {
  readonly entry: DatasetEntry;
  readonly table: ExploreTable;
  readonly state: RowState;
  readonly here: TreeNode | undefined;
  readonly focused: GridColumn | undefined;
}

/** Beside the grid: a chart of the picked rows, and what may be said of them together. One row is drawn over time. */
export function PickedAside({ view, reading, table, state, here, focused }: PickedAsideProps) {
  const figure = useRef<HTMLDivElement>(null);
  const picked = state.picked.flatMap((id) => findNode(table.tree, id) ?? []);
  const model = toPickedModel(table, picked, here, focused);
  const isIllustrative = reading.partnership.illustrative;
  if (model.kind === 'refused') {
    return (
      <aside className="explore-aside" aria-label="The rows that are picked">
        <Notice kind={model.title === 'Nothing to draw yet' ? 'empty' : 'refused'} title={model.title}>
          {model.text}
        </Notice>
      </aside>
    );
  }
  const only = picked.length === 1 ? picked[0] : undefined;
  const trend = only && toPickedTrend(table, only, focused);
  const { title, sub } = trend ?? model;
  return (
    <aside className="explore-aside" aria-label="The rows that are picked">
      <h2 className="exhibit-title">{title}</h2>
      <p className="exhibit-sub">
        {isIllustrative && 'Illustrative. '}
        {sub}
      </p>
      <div ref={figure}>
        <ChartFrame>
          {(size) =>
            trend === undefined ? (
              <PickedRanked model={model} size={size} />
            ) : (
              <PickedTrend trend={trend} size={size} isIllustrative={isIllustrative} />
            )
          }
        </ChartFrame>
      </div>
      <p className="explore-open">
        <a href={toHash(withRoute(view, { kind: 'measure', measure: model.measure.id }))}>Open as a measure</a>
        <PictureButton figure={figure} title={title} sub={sub} dataset={table.cube.dataset} reading={reading} />
      </p>
      {picked.length > 1 && (
        <>
          <h3 className="picked-title">Picked: {picked.length} rows</h3>
          <dl className="picked-terms">
            {toPickedTerms(model).map(({ term, text, isStrong }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{isStrong ? <strong>{text}</strong> : text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </aside>
  );
}
