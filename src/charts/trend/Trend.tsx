import { useEffect } from 'react';
import { useLive } from '#charts/useLive.ts';
import { TrendFigure } from './TrendFigure.tsx';
import type { TrendModel } from './trendModel.ts';

interface TrendProps {
  readonly model: TrendModel;
  readonly alt: string;
  /** "Point by point" was chosen: the live chart takes the keyboard. */
  readonly isReading?: boolean;
}

const importTrendChart = () => import('./TrendChart.tsx').then(({ TrendChart }) => TrendChart);

/** A trend: plain at first, live from the moment a pointer enters it or a reader asks for it. */
export function Trend({ model, alt, isReading = false }: TrendProps) {
  const { Chart, load } = useLive(importTrendChart);
  useEffect(() => {
    if (isReading) load();
  }, [isReading, load]);

  if (Chart !== undefined) return <Chart model={model} alt={alt} isReading={isReading} />;
  return (
    <div className="chart-sleeping" onPointerEnter={load}>
      <TrendFigure model={model} alt={alt} />
    </div>
  );
}
