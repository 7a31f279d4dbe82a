import { VerdictMark } from '#charts/marks.tsx';
import { Benchmarks, RowNames, TopAxis } from '#charts/RowParts.tsx';
import { THEMES, type Theme } from '#charts/theme.ts';
import type { RankedMark, RankedModel } from './rankedModel.ts';

interface RankedFigureProps {
  readonly model: RankedModel;
  readonly alt: string;
}

/** Places in order, each mark on its 95% interval, its value and counts at the right. */
export function RankedFigure({ model, alt }: RankedFigureProps) {
  const { width, height, look, marks, top, bottom, benchmarks, ticks } = model;
  const theme = THEMES[look];
  return (
    <svg
      className="chart ranked"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <RowNames rows={marks} width={width} theme={theme} />
      <TopAxis ticks={ticks} top={top} bottom={bottom} theme={theme} />
      <Benchmarks lines={benchmarks} top={top} bottom={bottom} theme={theme} />
      {marks.map((mark) => (
        <RankedLine key={mark.id} mark={mark} model={model} theme={theme} />
      ))}
    </svg>
  );
}

interface RankedLineProps {
  readonly mark: RankedMark;
  readonly model: RankedModel;
  readonly theme: Theme;
}

function RankedLine({ mark, model: { left, right, valueX, width, hasStems }, theme }: RankedLineProps) {
  const { x, y, whisker, verdict, value, counts, missing } = mark;
  const baseline = y + theme.text * 0.35;
  return (
    <g>
      {x !== undefined && hasStems && (
        <path className="ranked-stem" data-focus={mark.isFocus || undefined} d={`M${left} ${y}H${x}`} />
      )}
      {whisker && <Whisker x1={whisker.x1} x2={whisker.x2} y={y} width={theme.whisker} />}
      {x !== undefined &&
        (verdict === undefined ? (
          <circle className="ranked-dot" data-focus={mark.isFocus || undefined} cx={x} cy={y} r={theme.mark * 0.8} />
        ) : (
          <VerdictMark verdict={verdict} x={x} y={y} r={theme.mark} />
        ))}
      {missing !== undefined && (
        <text className="row-missing" fontSize={theme.text} x={right} y={baseline} textAnchor="end">
          {missing}
        </text>
      )}
      <text className="row-strong" fontSize={theme.text} x={valueX} y={baseline} textAnchor="end">
        {value}
      </text>
      {counts !== undefined && (
        <text className="row-counts" fontSize={theme.text} x={width - 6} y={baseline} textAnchor="end">
          {counts}
        </text>
      )}
    </g>
  );
}

interface WhiskerProps {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly width: number;
}

/** A 95% interval along a row. */
export function Whisker({ x1, x2, y, width }: WhiskerProps) {
  return <path className="whisker" strokeWidth={width} d={`M${x1} ${y}H${x2}M${x1} ${y - 5}v10M${x2} ${y - 5}v10`} />;
}
