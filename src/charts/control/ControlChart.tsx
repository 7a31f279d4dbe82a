import { LiveChart } from '#charts/live/LiveChart.tsx';
import { ControlBack, ControlFront, ControlMarks } from './ControlFigure.tsx';
import type { ControlModel } from './controlModel.ts';

interface ControlChartProps {
  readonly model: ControlModel;
  readonly alt: string;
  readonly isReading: boolean;
}

const LINE_WIDTH = 1.4;

/** The live control chart; like the live trend, imported only when somebody looks closer. */
export function ControlChart({ model, alt, isReading }: ControlChartProps) {
  return (
    <LiveChart
      model={model}
      className="chart control"
      alt={alt}
      isReading={isReading}
      toLineWidth={() => LINE_WIDTH}
      back={<ControlBack model={model} />}
      points={<ControlMarks model={model} />}
      front={<ControlFront model={model} />}
    />
  );
}
