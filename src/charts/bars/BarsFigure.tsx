import { RowNames, TopAxis } from '#charts/RowParts.tsx';
import { THEMES } from '#charts/theme.ts';
import type { BarsModel } from './barsModel.ts';

interface BarsFigureProps {
  readonly model: BarsModel;
  readonly alt: string;
}

const BAR = 17;

/** Categories of one whole, a bar each, with the benchmark as a tick. */
export function BarsFigure({ model, alt }: BarsFigureProps) {
  const { width, height, look, top, bottom, left, bars, ticks, countHead, benchmarkHead } = model;
  const theme = THEMES[look];
  return (
    <svg
      className="chart bars"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <RowNames rows={bars} width={width} theme={theme} />
      <TopAxis ticks={ticks} top={top} bottom={bottom} theme={theme} labels="below" />
      {countHead !== undefined && (
        <text className="chart-tick" fontSize={theme.text} x={width - 4} y={theme.text} textAnchor="end">
          {countHead}
        </text>
      )}
      {benchmarkHead && (
        <text className="row-counts" fontSize={theme.text} x={benchmarkHead.x} y={theme.text} textAnchor="end">
          {benchmarkHead.text}
        </text>
      )}
      {bars.map(({ id, y, width: long, text, benchmark, count }) => (
        <g key={id}>
          {long !== undefined && <rect className="column-part" x={left} y={y - BAR / 2} width={long} height={BAR} />}
          <text
            className={text.isInside ? 'column-inside' : 'row-strong'}
            fontSize={theme.text}
            x={text.x}
            y={y + theme.text * 0.35}
            textAnchor={text.isInside ? 'end' : 'start'}
          >
            {text.value}
          </text>
          {benchmark && <path className="row-benchmark" d={`M${benchmark.x} ${y - 12}v24`} />}
          {benchmark?.text && (
            <text className="row-counts" fontSize={theme.text} x={benchmark.text.x} y={y + theme.text * 0.35}>
              {benchmark.text.value}
            </text>
          )}
          {count !== undefined && (
            <text className="row-counts" fontSize={theme.text} x={width - 4} y={y + theme.text * 0.35} textAnchor="end">
              {count}
            </text>
          )}
        </g>
      ))}
      <path className="chart-base" d={`M${left} ${top}V${bottom}`} />
    </svg>
  );
}
