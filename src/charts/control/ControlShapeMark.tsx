import type { ControlMark } from './controlModel.ts';

interface ControlShapeMarkProps extends ControlMark {
  readonly r: number;
}

/** ● ordinary · ■ outside the limits · ◧ seven on one side · △ two of three near a limit · ▲ ▼ seven rising or falling. */
export function ControlShapeMark({ x, y, r, shape, tone }: ControlShapeMarkProps) {
  const side = r * 1.6;
  switch (shape) {
    case 'dot':
      return <circle className="control-dot" cx={x} cy={y} r={r} />;
    case 'outside':
      return (
        <rect className="control-solid" data-tone={tone} x={x - side / 2} y={y - side / 2} width={side} height={side} />
      );
    case 'shift':
      return (
        <g className="control-open" data-tone={tone}>
          <rect x={x - side / 2} y={y - side / 2} width={side} height={side} />
          <rect className="control-half" x={x - side / 2} y={y - side / 2} width={side / 2} height={side} />
        </g>
      );
    case 'near':
      return <path className="control-open" data-tone={tone} d={toTriangle(x, y, r * 1.1, 1)} />;
    case 'rising':
      return <path className="control-solid" data-tone={tone} d={toTriangle(x, y, r, 1)} />;
    case 'falling':
      return <path className="control-solid" data-tone={tone} d={toTriangle(x, y, r, -1)} />;
  }
}

function toTriangle(x: number, y: number, r: number, up: 1 | -1): string {
  const point = (dx: number, dy: number) =>
    `${Math.round((x + dx * r) * 10) / 10} ${Math.round((y + dy * r * up) * 10) / 10}`;
  return `M${point(0, -1.05)}L${point(1.05, 0.8)}L${point(-1.05, 0.8)}Z`;
}
