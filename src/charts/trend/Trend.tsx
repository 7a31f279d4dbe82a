import { Live } from '#charts/live/Live.tsx';
import { TrendFigure } from './TrendFigure.tsx';
import type { TrendModel } from './trendModel.ts';

interface TrendProps {
  readonly model: TrendModel;
  readonly alt: string;
  readonly isReading?: boolean;
}

const importTrendChart = () => import('./TrendChart.tsx').then(({ TrendChart }) => TrendChart);

/** A trend on the page: a picture first, live when somebody looks closer. */
export function Trend({ model, alt, isReading = false }: TrendProps) {
  return (
    <Live model={model} alt={alt} isReading={isReading} importChart={importTrendChart}>
      <TrendFigure model={model} alt={alt} />
    </Live>
  );
}
