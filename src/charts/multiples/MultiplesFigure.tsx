import { THEMES } from '#charts/theme.ts';
import { TrendDrawing } from '#charts/trend/TrendFigure.tsx';
import type { MultiplesModel, Panel } from './multiplesModel.ts';

interface MultiplesFigureProps {
  readonly model: MultiplesModel;
  readonly alt: string;
}

/** Small trends on one scale, each under its own name. */
export function MultiplesFigure({ model: { width, height, panels }, alt }: MultiplesFigureProps) {
  return (
    <svg
      className="chart multiples"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {panels.map((panel) => (
        <PanelDrawing key={panel.id} panel={panel} />
      ))}
    </svg>
  );
}

function PanelDrawing({ panel: { title, x, y, width, chart } }: { readonly panel: Panel }) {
  const { text } = THEMES.panel;
  return (
    <g transform={`translate(${x} ${y})`}>
      <text className="row-strong" fontSize={text} x={0} y={text}>
        {title}
      </text>
      <path className="chart-grid" d={`M0 ${text + 7}H${width}`} />
      <g transform="translate(0 30)">
        {chart.kind === 'trend' ? (
          <TrendDrawing model={chart} />
        ) : (
          <text className="row-missing" fontSize={text} x={0} y={28}>
            {chart.title}
          </text>
        )}
      </g>
    </g>
  );
}
