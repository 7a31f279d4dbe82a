interface HatchProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STEP = 7;

/** Diagonal lines inside a rectangle, as one path: a pattern would need an id of its own on the page. */
export function Hatch({ x, y, width, height }: HatchProps) {
  const strokes = Array.from({ length: Math.ceil((width + height) / STEP) }, (_, i) => {
    const along = (i + 0.5) * STEP;
    const from = `${round(x + Math.max(0, along - height))} ${round(y + Math.min(height, along))}`;
    const to = `${round(x + Math.min(width, along))} ${round(y + Math.max(0, along - width))}`;
    return `M${from}L${to}`;
  });
  return <path className="chart-hatch" d={strokes.join('')} />;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
