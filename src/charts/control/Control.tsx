import { Live } from '#charts/live/Live.tsx';
import { ControlFigure } from './ControlFigure.tsx';
import type { ControlModel } from './controlModel.ts';

interface ControlProps {
  readonly model: ControlModel;
  readonly alt: string;
  readonly isReading?: boolean;
}

const importControlChart = () => import('./ControlChart.tsx').then(({ ControlChart }) => ControlChart);

/** A control chart on the page: a picture first, live when somebody looks closer. */
export function Control({ model, alt, isReading = false }: ControlProps) {
  return (
    <Live model={model} alt={alt} isReading={isReading} importChart={importControlChart}>
      <ControlFigure model={model} alt={alt} />
    </Live>
  );
}
