import { VerdictMark } from '#charts/marks.tsx';
import { type ChangeDistanceModel, type DistanceMark, type DistanceModel, toGridLines } from './distanceModel.ts';
import type { TargetBarModel } from './targetBarModel.ts';

interface DistanceScaleProps {
  readonly model: DistanceModel;
  readonly alt: string;
}

const MARK = 6;
const BELOW = 12;

/** One row of the England scale. Its lines come from `DistanceGrid`, so that they run through rows of any height. */
export function DistanceScale({ model, alt }: DistanceScaleProps) {
  if (model.kind === 'said') return <span className="distance-said">{model.text}</span>;
  const { width, height, range, whisker, mark } = model;
  const y = height / 2;
  return (
    <svg
      className="chart distance"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {range && (
        <g className="distance-range">
          <rect x={range.x1} y={y - 4} width={Math.max(1, range.x2 - range.x1)} height={8} />
          {range.isCutLeft && <path d={`M${range.x1 + 3} ${y - 4}l-4 4l4 4`} />}
          {range.isCutRight && <path d={`M${range.x2 - 3} ${y - 4}l4 4l-4 4`} />}
          {range.median !== undefined && <path className="distance-median" d={`M${range.median} ${y - 7}v14`} />}
        </g>
      )}
      <path className="distance-centre" d={`M${width / 2} 0V${height}`} />
      {whisker && (
        <path
          className="whisker"
          d={`M${whisker.x1} ${y}H${whisker.x2}${toEnd(whisker.x1, y, whisker.isCutLeft, 1)}${toEnd(whisker.x2, y, whisker.isCutRight, -1)}`}
        />
      )}
      <PlacedMark mark={mark} y={y} />
    </svg>
  );
}

interface DistanceChangeProps {
  readonly model: ChangeDistanceModel;
  readonly alt: string;
}

/** Then and now on the England scale: hollow, a line, the mark of now. */
export function DistanceChange({ model, alt }: DistanceChangeProps) {
  const { width, height, earlier, now } = model;
  if (now === undefined) return null;
  const y = height / 2 + 2;
  return (
    <svg
      className="chart distance"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {earlier && !earlier.isBelow && <path className="distance-way" d={`M${earlier.x} ${y}H${now.x}`} />}
      {earlier && <PlacedMark mark={earlier} y={earlier.isBelow ? y + BELOW : y} isEarlier />}
      <PlacedMark mark={now} y={y} />
    </svg>
  );
}

interface PlacedMarkProps {
  readonly mark: DistanceMark;
  readonly y: number;
  readonly isEarlier?: boolean;
}

function PlacedMark({ mark: { x, verdict, beyond }, y, isEarlier = false }: PlacedMarkProps) {
  const inward = beyond?.side === 'left' ? 1 : -1;
  const slashes = x + inward * 11;
  return (
    <>
      {isEarlier ? (
        <circle className="mark distance-earlier" cx={x} cy={y} r={4} />
      ) : (
        <VerdictMark verdict={verdict} x={x} y={y} r={MARK} />
      )}
      {beyond && (
        <>
          <path className="distance-slashes-gap" d={`M${slashes - 4} ${y}h8`} />
          <path className="distance-slashes" d={`M${slashes - 4.5} ${y + 4}l3 -8M${slashes + 0.5} ${y + 4}l3 -8`} />
          <text
            className="chart-tick"
            fontSize={12.5}
            x={x + (beyond.side === 'left' ? -6 : 6)}
            y={y - 9}
            textAnchor={beyond.side === 'left' ? 'start' : 'end'}
          >
            {beyond.text}
          </text>
        </>
      )}
    </>
  );
}

/** An interval ends with a bar; one that goes on beyond the scale ends with an arrow. */
function toEnd(x: number, y: number, isCut: boolean, inward: 1 | -1): string {
  return isCut ? `M${x + inward * 4} ${y - 3}l${-inward * 4} 3l${inward * 4} 3` : `M${x} ${y - 4}v8`;
}

interface DistanceGridProps {
  readonly width: number;
}

/** The lines of the scale behind a cell, as tall as it: England in the middle, five and ten points to either side. */
export function DistanceGrid({ width }: DistanceGridProps) {
  const toLines = (isCentre: boolean) =>
    toGridLines(width)
      .filter(({ points }) => (points === 0) === isCentre)
      .map(({ x }) => `M${x} 0V1`)
      .join('');
  return (
    <svg
      className="chart chart-behind"
      aria-hidden="true"
      width={width}
      height="100%"
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
    >
      <path className="distance-grid" d={toLines(false)} />
      <path className="distance-centre" d={toLines(true)} />
    </svg>
  );
}

/** The head of the scale: "−10 −5 0 +5 +10". */
export function DistanceAxis({ width }: DistanceGridProps) {
  return (
    <svg className="chart" aria-hidden="true" width={width} height={16} viewBox={`0 0 ${width} 16`}>
      {toGridLines(width).map(({ points, x, label }) => (
        <text key={points} className="chart-tick" fontSize={12.5} x={x} y={12} textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

interface TargetBarProps {
  readonly model: TargetBarModel;
  readonly alt: string;
}

/** A share of a target: the bar ends before the tick, or goes through it. */
export function TargetBar({ model: { width, height, bar, track, tick, text }, alt }: TargetBarProps) {
  const y = height / 2;
  return (
    <svg
      className="chart target-bar"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect className="target-track" x={0} y={y - 5} width={track} height={10} />
      <rect className="target-reached" x={0} y={y - 5} width={bar} height={10} />
      <path className="target-tick" d={`M${tick} ${y - 9}v18`} />
      <text className="target-share" fontSize={14} x={track + 6} y={y + 5}>
        {text}
      </text>
    </svg>
  );
}
