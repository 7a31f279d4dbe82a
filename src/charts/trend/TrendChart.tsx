import { LiveChart } from '#charts/live/LiveChart.tsx';
import { toLineWidth } from './lineWidth.ts';
import { TrendBack, TrendFront, TrendPoints } from './TrendFigure.tsx';
import type { TrendModel } from './trendModel.ts';

interface TrendChartProps {
  readonly model: TrendModel;
  readonly alt: string;
  readonly isReading: boolean;
}

/** The live trend. It brings the chart library with it, so it is only ever imported when somebody looks closer. */
export function TrendChart({ model, alt, isReading }: TrendChartProps) {
  return (
    <LiveChart
      model={model}
      className="chart trend"
      alt={alt}
      isReading={isReading}
      toLineWidth={(role) => toLineWidth(role, model.look)}
      back={<TrendBack model={model} />}
      points={<TrendPoints model={model} />}
      front={<TrendFront model={model} />}
    />
  );
}
