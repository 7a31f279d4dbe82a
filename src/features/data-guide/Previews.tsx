import { ChartFrame } from '#charts/ChartFrame.tsx';
import type { ChartSeries } from '#charts/series.ts';
import { toTrendHeight } from '#charts/theme.ts';
import { TrendFigure } from '#charts/trend/TrendFigure.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { toTrendAlternative } from '#domain/sentences/alternativeText.ts';
import { toTrendTitle } from '#domain/sentences/trendTitle.ts';
import type { DryRunDataset, DryRunPreview } from '#returns/dryRun.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { Notice } from '#ui/Notice.tsx';

interface PreviewsProps {
  readonly datasets: readonly DryRunDataset[];
  readonly place: string;
  readonly isIllustrative: boolean;
}

/** How the trends of the home area would look on the figures of the return, over the published ones. */
export function Previews({ datasets, place, isIllustrative }: PreviewsProps) {
  const previews = datasets.flatMap((dataset) => dataset.previews);
  if (previews.length === 0) return null;
  return (
    <section className="data-section" aria-labelledby="previews">
      <SectionHead id="previews" title="How it would look">
        <p className="secondary">{place}; thin: as it is published now</p>
      </SectionHead>
      <div className="previews">
        {previews.map((preview) => (
          <Preview key={preview.measure.id} preview={preview} place={place} isIllustrative={isIllustrative} />
        ))}
      </div>
    </section>
  );
}

interface PreviewProps {
  readonly preview: DryRunPreview;
  readonly place: string;
  readonly isIllustrative: boolean;
}

function Preview({ preview: { measure, now, then, breaks }, place, isIllustrative }: PreviewProps) {
  const words = { measure, focus: { label: place, points: now }, breaks };
  const series: ChartSeries[] = [
    { id: 'now', label: 'in the return', role: 'focus', points: now },
    ...(then.length === 0 ? [] : [{ id: 'then', label: 'published', role: 'national' as const, points: then }]),
  ];
  return (
    <figure className="preview">
      <figcaption>
        <strong>{measure.title}</strong>
        <span className="secondary">{toTrendTitle(words)}</span>
      </figcaption>
      <ChartFrame>
        {({ width, look }) => {
          const model = toTrendModel({
            measure,
            series,
            breaks,
            width,
            height: toTrendHeight(width),
            look,
            isIllustrative,
          });
          if (model.kind === 'refused')
            return (
              <Notice kind="empty" title={model.title}>
                {model.text}
              </Notice>
            );
          return <TrendFigure model={model} alt={toTrendAlternative(words)} />;
        }}
      </ChartFrame>
    </figure>
  );
}
