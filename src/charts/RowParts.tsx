import type { Tick } from './axis.ts';
import type { BenchmarkLine, RowFrame } from './rows.ts';
import type { Theme } from './theme.ts';

interface RowNamesProps {
  readonly rows: readonly RowFrame[];
  readonly width: number;
  readonly theme: Theme;
}

/** Names at the left; the row in focus tinted from edge to edge. */
export function RowNames({ rows, width, theme }: RowNamesProps) {
  return (
    <g>
      {rows.map(({ id, name, isFocus, top, height, y }) => (
        <g key={id}>
          {isFocus && <rect className="row-focus" x={0} y={top} width={width} height={height} />}
          {name.map((line, i) => (
            <text
              key={line}
              className={isFocus ? 'row-name row-strong' : 'row-name'}
              fontSize={theme.text}
              x={isFocus ? 6 : 0}
              y={y + theme.text * 0.35 + (i - (name.length - 1) / 2) * theme.line}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

interface TopAxisProps {
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly top: number;
  readonly bottom: number;
  readonly theme: Theme;
  readonly labels?: 'above' | 'below';
}

/** Ticks above the rows, or below them where heads stand above, with a hairline through all rows. */
export function TopAxis({ ticks, top, bottom, theme, labels = 'above' }: TopAxisProps) {
  const y = labels === 'above' ? top - 8 : bottom + theme.line;
  return (
    <g>
      {ticks.map(({ value, label, x }) => (
        <g key={value}>
          <path className="chart-grid" d={`M${x} ${top}V${bottom}`} />
          <text className="chart-tick" fontSize={theme.tick} x={x} y={y} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

interface BenchmarksProps {
  readonly lines: readonly BenchmarkLine[];
  readonly top: number;
  readonly bottom: number;
  readonly theme: Theme;
}

export function Benchmarks({ lines, top, bottom, theme }: BenchmarksProps) {
  return (
    <g>
      {lines.map(({ id, role, x, text, textX, anchor }) => (
        <g key={id}>
          <path className="row-benchmark" data-role={role} d={`M${x} ${top}V${bottom + 6}`} />
          <text fontSize={theme.text} x={textX} y={bottom + 8 + theme.text} textAnchor={anchor}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
