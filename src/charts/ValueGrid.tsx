import type { Tick } from './axis.ts';
import type { Box } from './scale.ts';

interface ValueGridProps {
  readonly plot: Box;
  readonly ticks: readonly (Tick & { readonly y: number })[];
  readonly isCut: boolean;
  readonly size: number;
}

/** Hairlines with their values at the left, the line that the chart stands on, and the sign of a cut axis. */
export function ValueGrid({ plot, ticks, isCut, size }: ValueGridProps) {
  return (
    <g>
      {ticks.map(({ value, label, y }) => (
        <g key={value}>
          {y < plot.bottom && <path className="chart-grid" d={`M${plot.left} ${y}H${plot.right}`} />}
          <text className="chart-tick" fontSize={size} x={plot.left - 10} y={y + size * 0.34} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <path className="chart-base" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
      {isCut && <Zigzag x={plot.left} y={plot.bottom} />}
    </g>
  );
}

/** The sign of an axis that does not start at 0, on the line where it starts. */
function Zigzag({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <path className="chart-zigzag-gap" d={`M${x - 1} ${y}h12`} />
      <path className="chart-zigzag" d={`M${x - 3} ${y}l3.5 -4l4 8l4 -8l3.5 4`} />
    </>
  );
}
