import { VerdictMark } from '#charts/marks.tsx';
import { Whisker } from '#charts/ranked/RankedFigure.tsx';
import { THEMES } from '#charts/theme.ts';
import type { SpineModel } from './spineModel.ts';

interface SpineFigureProps {
  readonly model: SpineModel;
  readonly alt: string;
}

/** Where one area stands among all: both ends printed, the middle half dark, the benchmark a line. */
export function SpineFigure({ model, alt }: SpineFigureProps) {
  if (model.kind === 'said') return <span className="distance-said">{model.text}</span>;
  const { width, height, bar, middleHalf, benchmarkX, markX, verdict, whisker, left, right, leftX, rightX } = model;
  const y = height / 2;
  const { text, whisker: whiskerWidth, mark } = THEMES.screen;
  return (
    <svg
      className="chart spine"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect className="spine-all" x={bar.x1} y={y - 5} width={bar.x2 - bar.x1} height={10} />
      <rect className="spine-half" x={middleHalf.x1} y={y - 5} width={middleHalf.x2 - middleHalf.x1} height={10} />
      <path className="row-benchmark" d={`M${benchmarkX} ${y - 11}v22`} />
      {whisker && <Whisker x1={whisker.x1} x2={whisker.x2} y={y} width={whiskerWidth} />}
      <VerdictMark verdict={verdict} x={markX} y={y} r={mark} />
      <text className="row-counts" fontSize={text} x={leftX} y={y + text * 0.35} textAnchor="end">
        {left}
      </text>
      <text className="row-counts" fontSize={text} x={rightX} y={y + text * 0.35}>
        {right}
      </text>
    </svg>
  );
}
