import { Hatch } from '#charts/Hatch.tsx';
import { THEMES } from '#charts/theme.ts';
import { ValueGrid } from '#charts/ValueGrid.tsx';
import type { TrendModel } from './trendModel.ts';

interface PartProps {
  readonly model: TrendModel;
}

export function Grid({ model: { plot, yTicks, isCut, look } }: PartProps) {
  return <ValueGrid plot={plot} ticks={yTicks} isCut={isCut} size={THEMES[look].tick} />;
}

export function TimeAxis({ model: { plot, xTicks, look } }: PartProps) {
  const { tick, line } = THEMES[look];
  return (
    <g>
      {xTicks.map(({ x, label }) => (
        <g key={label}>
          <path className="chart-base" d={`M${x} ${plot.bottom}v4`} />
          <text className="chart-tick" fontSize={tick} x={x} y={plot.bottom + line + 2} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

export function Gaps({ model: { gaps, plot, look } }: PartProps) {
  const { text } = THEMES[look];
  return (
    <g>
      {gaps.map((gap) => (
        <g key={gap.x}>
          <Hatch x={gap.x} y={plot.top} width={gap.width} height={plot.bottom - plot.top} />
          {gap.symbols.map(({ x, y, symbol }) => (
            <text key={x} className="trend-symbol" fontSize={text} x={x} y={y} textAnchor="middle">
              {symbol}
            </text>
          ))}
          {gap.words?.lines.map((line) => (
            <text key={line.y} className="trend-words" fontSize={text} x={gap.words?.x} y={line.y} textAnchor="middle">
              {line.text}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

export function Targets({ model: { targets, look } }: PartProps) {
  const { target, point } = THEMES[look];
  return (
    <g>
      {targets.map(({ x1, x2, y, hasPoint }) => (
        <g key={y}>
          <path className="trend-target" strokeWidth={target} d={`M${x1} ${y}H${x2}`} />
          {hasPoint && <circle className="trend-target-point" cx={x2} cy={y} r={point + 0.5} />}
        </g>
      ))}
    </g>
  );
}

/** The double line of a break runs through the plot; a disruption only has a tick under its words. */
export function TopLines({ model: { top, plot, look } }: PartProps) {
  const { text, line } = THEMES[look];
  return (
    <g>
      {top.map((words) => (
        <g key={`${words.kind} ${words.x}`}>
          {words.kind === 'break' ? (
            <path
              className="trend-break"
              d={`M${words.x - 2} ${words.top + 6}V${plot.bottom}M${words.x + 2} ${words.top + 6}V${plot.bottom}`}
            />
          ) : (
            <path className="trend-disruption" d={`M${words.x} ${words.top + 6}V${plot.bottom}`} />
          )}
          {words.lines.map((content, i) => (
            <text
              key={content}
              className="trend-words"
              fontSize={text}
              x={words.textX}
              y={words.top + text + i * line}
              textAnchor={words.anchor}
            >
              {content}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

export function QuietWords({ model: { quiet, look } }: PartProps) {
  const { text } = THEMES[look];
  return (
    <g>
      {quiet.flatMap(({ x, lines }) =>
        lines.map((line) => (
          <text key={`${x} ${line.y}`} className="trend-words" fontSize={text} x={x} y={line.y} textAnchor="middle">
            {line.text}
          </text>
        )),
      )}
    </g>
  );
}

export function Events({ model: { events, plot } }: PartProps) {
  return (
    <g>
      {events.map(
        ({ number, x }) =>
          x !== undefined && (
            <g key={number} className="trend-event">
              <path d={`M${x} ${plot.top}V${plot.bottom - 20}`} />
              <circle cx={x} cy={plot.bottom - 11} r={9} />
              <text fontSize={13} x={x} y={plot.bottom - 6.5} textAnchor="middle">
                {number}
              </text>
            </g>
          ),
      )}
    </g>
  );
}

export function PointLabels({ model: { pointLabels, look } }: PartProps) {
  const { text } = THEMES[look];
  return (
    <g>
      {pointLabels.map((label) => (
        <text
          key={`${label.x} ${label.y}`}
          className="trend-value"
          fontSize={text}
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}

export function EndLabels({ model: { endLabels, look } }: PartProps) {
  const { text } = THEMES[look];
  return (
    <g>
      {endLabels.map((label) => (
        <g key={label.id} className="trend-end" data-role={label.role}>
          <path className="trend-leader" d={label.leader} />
          <text className="trend-end-value" fontSize={text} x={label.x} y={label.y}>
            {label.value}
          </text>
          {label.name.map((line) => (
            <text key={line.y} fontSize={text} x={line.x} y={line.y}>
              {line.text}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

/** Inside the chart, so that a picture of it says so too. */
export function Illustrative({ model: { illustrative } }: PartProps) {
  if (illustrative === undefined) return null;
  return (
    <text className="chart-illustrative" fontSize={30} x={illustrative.x} y={illustrative.y} textAnchor="middle">
      illustrative
    </text>
  );
}
