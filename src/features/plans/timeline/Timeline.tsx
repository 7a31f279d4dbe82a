import { MARK_RADIUS, type TimelineMark, type TimelineModel } from './timelineModel.ts';

interface TimelineProps {
  readonly model: TimelineModel;
  readonly alt: string;
}

const TEXT = 14;

/** Milestones in lanes: a circle was reached, a dashed square is planned; the numbers are those of the list below. */
export function Timeline({ model, alt }: TimelineProps) {
  const { width, height, left, right, top, bottom, lanes, marks, ticks, boards } = model;
  return (
    <svg
      className="chart timeline"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {ticks.map(({ x, label }) => (
        <g key={label}>
          <path className="chart-grid" d={`M${x} ${top}V${bottom + 4}`} />
          <text className="chart-tick" fontSize={TEXT} x={x} y={bottom + 22} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {lanes.map(({ id, y, label, labelY }) => (
        <g key={id}>
          <path className="timeline-lane" d={`M${left} ${y}H${right}`} />
          {label.map((line, i) => (
            <text key={line} className="timeline-label" fontSize={TEXT} x={0} y={labelY + i * 18}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {boards.map(({ x, label, isOpen, anchor }) => (
        <g key={x} className="timeline-board" data-open={isOpen || undefined}>
          <path d={`M${x} ${top - 8}V${bottom}`} />
          {label !== undefined && (
            <text fontSize={TEXT} x={x} y={top - 15} textAnchor={anchor}>
              {label}
            </text>
          )}
        </g>
      ))}
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly mark: TimelineMark;
}

function Mark({ mark: { number, state, x, y, dueX } }: MarkProps) {
  const r = MARK_RADIUS;
  return (
    <g className="timeline-mark" data-state={state}>
      {dueX !== undefined && (
        <path className="timeline-slip" d={`M${dueX - 6} ${y - 6}h12v12h-12zM${dueX + 6} ${y}H${x - r}`} />
      )}
      {state === 'reached' ? <circle cx={x} cy={y} r={r} /> : <rect x={x - r} y={y - r} width={2 * r} height={2 * r} />}
      <text fontSize={TEXT} x={x} y={y + 5} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}
