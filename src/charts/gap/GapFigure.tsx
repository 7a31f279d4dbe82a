import { RowNames, TopAxis } from '#charts/RowParts.tsx';
import { THEMES, type Theme } from '#charts/theme.ts';
import type { GapMark, GapModel } from './gapModel.ts';

interface GapFigureProps {
  readonly model: GapModel;
  readonly alt: string;
}

/** Two groups of each place, open and filled, and the distance between them. */
export function GapFigure({ model, alt }: GapFigureProps) {
  const { width, height, look, marks, top, bottom, ticks, heads } = model;
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
      {heads.map(({ text, x, y, anchor }) => (
        <text key={text} className="chart-tick" fontSize={theme.text} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      <TopAxis ticks={ticks} top={top} bottom={bottom} theme={theme} labels="below" />
      {marks.map((mark) => (
        <GapLine key={mark.id} mark={mark} model={model} theme={theme} />
      ))}
    </svg>
  );
}

interface GapLineProps {
  readonly mark: GapMark;
  readonly model: GapModel;
  readonly theme: Theme;
}

function GapLine({ mark, model: { gapX, intervalX, peopleX }, theme }: GapLineProps) {
  const { y, group, others, gap, interval, people } = mark;
  const baseline = y + theme.text * 0.35;
  return (
    <g>
      <path className="gap-bar" d={`M${group.x} ${y}H${others.x}`} />
      <circle className="gap-open" cx={group.x} cy={y} r={theme.mark * 0.85} />
      <circle className="gap-filled" cx={others.x} cy={y} r={theme.mark * 0.95} />
      {[group, others].map(({ x, text, side }) => (
        <text
          key={side}
          className="row-counts"
          fontSize={theme.text}
          x={x + (side === 'left' ? -11 : 11)}
          y={baseline}
          textAnchor={side === 'left' ? 'end' : 'start'}
        >
          {text}
        </text>
      ))}
      <text className="row-strong" fontSize={theme.text} x={gapX} y={baseline} textAnchor="end">
        {gap}
      </text>
      {interval !== undefined && (
        <text className="row-counts" fontSize={theme.text} x={intervalX} y={baseline} textAnchor="end">
          {interval}
        </text>
      )}
      {people !== undefined && (
        <text className="row-strong" fontSize={theme.text} x={peopleX} y={baseline} textAnchor="end">
          {people}
        </text>
      )}
    </g>
  );
}
