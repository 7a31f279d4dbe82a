import { THEMES } from '#charts/theme.ts';
import { toLineWidth } from './lineWidth.ts';
import {
  EndLabels,
  Events,
  Gaps,
  Grid,
  Illustrative,
  PointLabels,
  QuietWords,
  Targets,
  TimeAxis,
  TopLines,
} from './TrendParts.tsx';
import type { TrendModel } from './trendModel.ts';

interface TrendFigureProps {
  readonly model: TrendModel;
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly alt: string;
}

interface PartProps {
  readonly model: TrendModel;
}

/** A trend as plain SVG: drawn on a server, on paper and on the first view alike. */
export function TrendFigure({ model, alt }: TrendFigureProps) {
  const { width, height } = model;
  return (
    <svg
      className="chart trend"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <TrendDrawing model={model} />
    </svg>
  );
}

/** All of a trend but its frame, to be put into another drawing. */
export function TrendDrawing({ model }: PartProps) {
  return (
    <>
      <TrendBack model={model} />
      <TrendLines model={model} />
      <TrendPoints model={model} />
      <TrendFront model={model} />
    </>
  );
}

/** What lies behind the lines: grid, hatched gaps, targets, breaks. */
export function TrendBack({ model }: PartProps) {
  return (
    <>
      <Illustrative model={model} />
      <Grid model={model} />
      <Gaps model={model} />
      <QuietWords model={model} />
      <Targets model={model} />
      <TopLines model={model} />
    </>
  );
}

/** The lines themselves, which the live chart draws in its own way. */
function TrendLines({ model: { bands, lines, look } }: PartProps) {
  return (
    <>
      {bands.map((d) => (
        <path key={d} className="trend-band" d={d} />
      ))}
      {lines.map(({ id, role, index, d }) => (
        <path
          key={id}
          className="trend-line"
          data-role={role}
          data-index={index % 4}
          strokeWidth={toLineWidth(role, look)}
          d={d}
        />
      ))}
    </>
  );
}

/** Points on the lines: filled where the figure can be tested, hollow where no counts are published. */
export function TrendPoints({ model: { whiskers, dots, look } }: PartProps) {
  const { whisker, point } = THEMES[look];
  return (
    <>
      {whiskers.map(({ x, y1, y2 }) => (
        <path key={x} className="trend-whisker" strokeWidth={whisker} d={`M${x} ${y1}V${y2}`} />
      ))}
      {dots.map(({ id, role, x, y, isHollow }) => (
        <circle
          key={`${id} ${x}`}
          className={isHollow ? 'trend-dot trend-hollow' : 'trend-dot'}
          data-role={role}
          cx={x}
          cy={y}
          r={role === 'focus' ? point : point * 0.55}
        />
      ))}
    </>
  );
}

/** What lies before the lines: axis of time, values at points and at line ends, numbered events. */
export function TrendFront({ model }: PartProps) {
  return (
    <>
      <TimeAxis model={model} />
      <Events model={model} />
      <PointLabels model={model} />
      <EndLabels model={model} />
    </>
  );
}
