import { keepInside } from '#charts/text.ts';
import { THEMES } from '#charts/theme.ts';
import { ValueGrid } from '#charts/ValueGrid.tsx';
import { ControlShapeMark } from './ControlShapeMark.tsx';
import type { ControlModel } from './controlModel.ts';

interface ControlFigureProps {
  readonly model: ControlModel;
  readonly alt: string;
}

interface PartProps {
  readonly model: ControlModel;
}

/** A control chart as plain SVG: solid mean, dotted limits with their numbers, every signal by shape and word. */
export function ControlFigure({ model, alt }: ControlFigureProps) {
  const { width, height, line } = model;
  return (
    <svg
      className="chart control"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <ControlBack model={model} />
      <path className="control-line" d={line} />
      <ControlMarks model={model} />
      <ControlFront model={model} />
    </svg>
  );
}

export function ControlBack({ model }: PartProps) {
  const { width, plot, look, yTicks, xTicks, isCut, band, centre, limits, illustrative } = model;
  const { tick, line } = THEMES[look];
  return (
    <>
      <path className="control-band" d={band} />
      <ValueGrid plot={plot} ticks={yTicks} isCut={isCut} size={tick} />
      {illustrative && (
        <text className="chart-illustrative" fontSize={30} x={illustrative.x} y={illustrative.y} textAnchor="middle">
          illustrative
        </text>
      )}
      <path className="control-centre" d={centre} />
      <path className="control-limits" d={limits} />
      {xTicks.map(({ x, label }) => (
        <g key={label}>
          <path className="chart-base" d={`M${x} ${plot.bottom}v4`} />
          <text
            className="chart-tick"
            fontSize={tick}
            x={keepInside(x, label, tick, width)}
            y={plot.bottom + line + 2}
            textAnchor="middle"
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

export function ControlMarks({ model: { marks, look } }: PartProps) {
  return (
    <>
      {marks.map(({ x, y, shape, tone }) => (
        <ControlShapeMark
          key={x}
          x={x}
          y={y}
          shape={shape}
          tone={tone}
          r={shape === 'dot' ? THEMES[look].point * 0.8 : THEMES[look].mark}
        />
      ))}
    </>
  );
}

export function ControlFront({ model: { words, ends, look } }: PartProps) {
  const { text } = THEMES[look];
  return (
    <>
      {words.map((word) => (
        <text
          key={`${word.x} ${word.y}`}
          className="control-words"
          fontSize={text}
          x={word.x}
          y={word.y}
          textAnchor="middle"
        >
          {word.text}
        </text>
      ))}
      {ends.map(({ name, value, x, nameX, y }) => (
        <g key={name} className="control-end">
          <text className="row-strong" fontSize={text} x={x} y={y}>
            {value}
          </text>
          <text fontSize={text} x={nameX} y={y}>
            {name}
          </text>
        </g>
      ))}
    </>
  );
}
