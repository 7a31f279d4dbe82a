import { Hatch } from '#charts/Hatch.tsx';
import { keepInside } from '#charts/text.ts';
import { THEMES } from '#charts/theme.ts';
import { ValueGrid } from '#charts/ValueGrid.tsx';
import type { ColumnsModel } from './columnsModel.ts';

interface ColumnsFigureProps {
  readonly model: ColumnsModel;
  readonly alt: string;
}

/** Counts as columns from 0: the counted part solid, the rest outlined, each number inside. */
export function ColumnsFigure({ model, alt }: ColumnsFigureProps) {
  const { width, height, look, plot, yTicks, xTicks, columns, ends, illustrative } = model;
  const { tick, text, line } = THEMES[look];
  return (
    <svg
      className="chart columns"
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <ValueGrid plot={plot} ticks={yTicks} isCut={false} size={tick} />
      {illustrative && (
        <text className="chart-illustrative" fontSize={30} x={illustrative.x} y={illustrative.y} textAnchor="middle">
          illustrative
        </text>
      )}
      {columns.map((column) => (
        <g key={column.id}>
          {column.symbol !== undefined && (
            <>
              <Hatch x={column.x} y={plot.top} width={column.width} height={plot.bottom - plot.top} />
              <text
                className="trend-symbol"
                fontSize={text}
                x={column.x + column.width / 2}
                y={plot.bottom - 10}
                textAnchor="middle"
              >
                {column.symbol}
              </text>
            </>
          )}
          {column.parts.map(({ kind, y, height: tall, text: count }) => (
            <g key={kind}>
              <rect className={`column-${kind}`} x={column.x} y={y} width={column.width} height={tall} />
              {count && (
                <text
                  className={count.isInside && kind === 'part' ? 'column-inside' : undefined}
                  fontSize={text}
                  x={column.x + column.width / 2}
                  y={count.y}
                  textAnchor="middle"
                >
                  {count.value}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      <path className="chart-base" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
      {xTicks.map(({ x, label }) => (
        <text
          key={x}
          className="chart-tick"
          fontSize={tick}
          x={keepInside(x, label, tick, width)}
          y={plot.bottom + line + 2}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
      {ends.map(({ kind, y, value, name, nameX }) => (
        <g key={kind} className="column-end" data-kind={kind}>
          {value !== undefined && (
            <text className="row-strong" fontSize={text} x={plot.right + 12} y={y}>
              {value}
            </text>
          )}
          <text fontSize={text} x={nameX} y={y}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
