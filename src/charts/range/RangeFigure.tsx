import { RowNames, TopAxis } from '#charts/RowParts.tsx';
import { THEMES } from '#charts/theme.ts';
import type { RangeModel } from './rangeModel.ts';

interface RangeFigureProps {
  readonly model: RangeModel;
  readonly alt: string;
}

/** From lowest to highest within each year: thick for the place, thin for what it is compared with. */
export function RangeFigure({ model, alt }: RangeFigureProps) {
  const { width, height, look, top, bottom, marks, ticks, heads, ownX, benchmarkX } = model;
  const theme = THEMES[look];
  return (
    <svg
      className="chart range"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <RowNames rows={marks} width={width} theme={theme} />
      <TopAxis ticks={ticks} top={top} bottom={bottom} theme={theme} labels="below" />
      {heads.map(({ text, x, isOwn }) => (
        <text
          key={text}
          className={isOwn ? 'row-strong' : 'chart-tick'}
          fontSize={theme.text}
          x={x}
          y={theme.text + 1}
          textAnchor="end"
        >
          {text}
        </text>
      ))}
      {marks.map(({ id, y, own, benchmark, text, benchmarkText }) => (
        <g key={id}>
          {own && <path className="range-own" d={`M${own.x1} ${y - 3}H${Math.max(own.x2, own.x1 + 2)}`} />}
          {benchmark && (
            <path
              className="range-benchmark"
              d={`M${benchmark.x1} ${y + 6}H${Math.max(benchmark.x2, benchmark.x1 + 2)}`}
            />
          )}
          <text className="row-strong" fontSize={theme.text} x={ownX} y={y + theme.text * 0.35} textAnchor="end">
            {text}
          </text>
          {benchmarkX !== undefined && benchmarkText !== undefined && (
            <text
              className="row-counts"
              fontSize={theme.text}
              x={benchmarkX}
              y={y + theme.text * 0.35}
              textAnchor="end"
            >
              {benchmarkText}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
