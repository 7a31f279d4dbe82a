import type { ChartSize } from '#charts/ChartFrame.tsx';
import { RankedFigure } from '#charts/ranked/RankedFigure.tsx';
import { toRankedModel } from '#charts/ranked/rankedModel.ts';
import { toTrendHeight } from '#charts/theme.ts';
import { Trend } from '#charts/trend/Trend.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { toRankedAlternative } from '#domain/sentences/alternativeText.ts';
import { isKnown } from '#domain/value.ts';
import { Notice } from '#ui/Notice.tsx';
import type { PickedModel } from './pickedModel.ts';
import type { PickedTrendModel } from './pickedTrend.ts';

interface PickedRankedProps {
  readonly model: PickedModel;
  readonly size: ChartSize;
}

/** Rows in the order of their figures, each on its interval, with the row that holds them as a line. */
export function PickedRanked({ model, size: { width, look } }: PickedRankedProps) {
  const { measure, ranked, benchmark, title } = model;
  const drawn = toRankedModel({
    measure,
    rows: ranked,
    width,
    look,
    ...(benchmark === undefined
      ? {}
      : { benchmarks: [{ id: 'benchmark', role: 'national', label: benchmark.label, amount: benchmark.amount }] }),
  });
  if (drawn.kind === 'refused') {
    return (
      <Notice kind="empty" title={drawn.title}>
        {drawn.text}
      </Notice>
    );
  }
  const areas = ranked.flatMap(({ label, point }) =>
    isKnown(point.value) ? [{ name: label, amount: point.value.amount, direction: 'untested' as const }] : [],
  );
  return (
    <>
      <RankedFigure model={drawn} alt={toRankedAlternative(title, areas, measure)} />
      {drawn.axisStart !== undefined && <p className="secondary">{drawn.axisStart}</p>}
    </>
  );
}

interface PickedTrendProps {
  readonly trend: PickedTrendModel;
  readonly size: ChartSize;
  readonly isIllustrative: boolean;
}

/** One row through all its periods. */
export function PickedTrend({ trend: { input, alt }, size: { width, look }, isIllustrative }: PickedTrendProps) {
  const model = toTrendModel({ ...input, width, height: toTrendHeight(width), look, isIllustrative });
  if (model.kind === 'refused') {
    return (
      <Notice kind="empty" title={model.title}>
        {model.text}
      </Notice>
    );
  }
  return <Trend model={model} alt={alt} />;
}
