import { Benchmarks, RowNames, TopAxis } from '#charts/RowParts.tsx';
import { Whisker } from '#charts/ranked/RankedFigure.tsx';
import { THEMES } from '#charts/theme.ts';
import type { ReferenceModel } from './referenceModel.ts';

interface ReferenceFigureProps {
  readonly model: ReferenceModel;
  readonly alt: string;
}

/** Groups against one figure that stands for all: the distance as a bar, in points and in children. */
export function ReferenceFigure({ model, alt }: ReferenceFigureProps) {
  const { width, height, look, top, bottom, marks, ticks, reference, heads, gapX, intervalX, peopleX } = model;
  const theme = THEMES[look];
  return (
    <svg
      className="chart gap"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <RowNames rows={marks} width={width} theme={theme} />
      <TopAxis ticks={ticks} top={top} bottom={bottom} theme={theme} />
      {heads.map(({ text, x }) => (
        <text key={text} className="chart-tick" fontSize={theme.text} x={x} y={top - 8} textAnchor="end">
          {text}
        </text>
      ))}
      {marks.map((mark) => (
        <path key={mark.id} className="gap-bar" d={`M${reference.x} ${mark.y}H${mark.x}`} />
      ))}
      <Benchmarks lines={[reference]} top={top} bottom={bottom} theme={theme} />
      {marks.map(({ id, x, y, whisker, gap, interval, people }) => (
        <g key={id}>
          {whisker && <Whisker x1={whisker.x1} x2={whisker.x2} y={y} width={theme.whisker} />}
          <circle className="gap-filled" cx={x} cy={y} r={theme.mark * 0.95} />
          <text className="row-strong" fontSize={theme.text} x={gapX} y={y + theme.text * 0.35} textAnchor="end">
            {gap}
          </text>
          {interval !== undefined && (
            <text className="row-counts" fontSize={theme.text} x={intervalX} y={y + theme.text * 0.35} textAnchor="end">
              {interval}
            </text>
          )}
          {people !== undefined && (
            <text className="row-strong" fontSize={theme.text} x={peopleX} y={y + theme.text * 0.35} textAnchor="end">
              {people}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
