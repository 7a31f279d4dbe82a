/** Turns a number of a domain into a position of a range, in a straight line and beyond both ends. */
export type Scale = (value: number) => number;

/** A domain without width puts everything in the middle of the range. */
export function toScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  if (d0 === d1) return () => (r0 + r1) / 2;
  return (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}

/** A position to a tenth of a pixel: sharp enough, and pictures stay the same on every machine. */
export function toPixel(position: number): number {
  const rounded = Math.round(position * 10) / 10;
  return Object.is(rounded, -0) ? 0 : rounded;
}

/** A rectangle of a drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The path of a polyline; empty for no points. */
export function toPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${toPixel(x)} ${toPixel(y)}`).join('');
}
