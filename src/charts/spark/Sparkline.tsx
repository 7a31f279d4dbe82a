import type { SparkModel } from './sparkModel.ts';

interface SparklineProps {
  readonly model: SparkModel;
  readonly alt: string;
}

/** Ten years of one measure: grey England behind, a cross for a year without a figure, a double line where the series breaks. */
export function Sparkline({ model, alt }: SparklineProps) {
  const { width, height, end, target } = model;
  return (
    <svg
      className="chart spark"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {model.breaks.map((x) => (
        <path key={x} className="spark-break" d={`M${x - 1.5} 4V${height - 4}M${x + 1.5} 4V${height - 4}`} />
      ))}
      {target && <path className="spark-target" d={`M${target.x1} ${target.y}H${target.x2}`} />}
      {model.national !== '' && <path className="spark-line" data-role="national" d={model.national} />}
      {model.focus !== '' && <path className="spark-line" data-role="focus" d={model.focus} />}
      {model.crosses.map(({ x, y }) => (
        <path key={x} className="spark-cross" d={`M${x - 2} ${y - 2}l4 4m0 -4l-4 4`} />
      ))}
      {model.dots.map(({ x, y }) => (
        <circle key={x} className="spark-dot" cx={x} cy={y} r={1.8} />
      ))}
      {end && (
        <circle className={end.isHollow ? 'spark-end spark-hollow' : 'spark-end'} cx={end.x} cy={end.y} r={2.8} />
      )}
    </svg>
  );
}

interface SparkAxisProps {
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly width: number;
}

/** The years of the shared axis, for the head of the column. */
export function SparkAxis({ ticks, width }: SparkAxisProps) {
  return (
    <svg className="chart spark-axis" aria-hidden="true" width={width} height={16} viewBox={`0 0 ${width} 16`}>
      {ticks.map(({ x, label }) => (
        <text key={label} className="chart-tick" fontSize={12.5} x={x} y={12} textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

interface SparkBoardLineProps {
  readonly x: number;
  readonly width: number;
}

/** The dotted line of the last board, as tall as the cell that it lies behind. */
export function SparkBoardLine({ x, width }: SparkBoardLineProps) {
  return (
    <svg className="chart chart-behind" aria-hidden="true" width={width} height="100%">
      <line className="spark-board" x1={x} x2={x} y1="0" y2="100%" />
    </svg>
  );
}
