import type { Verdict } from '#domain/editions/edition.ts';

interface MarkProps {
  readonly verdict: Verdict;
  readonly x: number;
  readonly y: number;
  /** Half the height of the mark. */
  readonly r: number;
}

/**
 * One mark, one meaning: filled is tested, hollow is not. The shape tells verdicts apart without colour; the word always
 * stands beside it in the row.
 */
export function VerdictMark({ verdict, x, y, r }: MarkProps) {
  switch (verdict) {
    case 'better':
      return <circle className="mark mark-better" cx={x} cy={y} r={r * 0.92} />;
    case 'worse':
      return <path className="mark mark-worse" d={toDiamond(x, y, r * 1.15)} />;
    case 'similar':
      return (
        <g className="mark mark-similar">
          <circle cx={x} cy={y} r={r * 0.85} />
          <path d={`M${x - r * 0.85} ${y}h${r * 1.7}`} />
        </g>
      );
    case 'not_tested':
      return <circle className="mark mark-untested" cx={x} cy={y} r={r * 0.85} />;
    case 'no_judgement':
      return <rect className="mark mark-unjudged" x={x - r * 0.8} y={y - r * 0.8} width={r * 1.6} height={r * 1.6} />;
    case 'no_figure':
      return <path className="mark mark-dash" d={`M${x - r} ${y}h${r * 2}`} />;
    case 'not_comparable':
      return <path className="mark mark-cross" d={toCross(x, y, r * 0.8)} />;
    case 'target_short':
      return <path className="mark mark-target" d={toShort(x, y, r)} />;
    case 'target_met':
      return <path className="mark mark-target" d={toMet(x, y, r)} />;
  }
}

export function toDiamond(x: number, y: number, r: number): string {
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
}

export function toCross(x: number, y: number, r: number): string {
  return `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`;
}

/** A bar that ends before its tick. */
function toShort(x: number, y: number, r: number): string {
  return `M${x - r} ${y - r / 3}h${r * 1.2}v${(r * 2) / 3}h${-r * 1.2}ZM${x + r * 0.7} ${y - r}h${r * 0.35}v${2 * r}h${-r * 0.35}Z`;
}

/** A bar through its tick. */
function toMet(x: number, y: number, r: number): string {
  return `M${x - r} ${y - r / 3}h${r * 2}v${(r * 2) / 3}h${-r * 2}ZM${x - r * 0.17} ${y - r}h${r * 0.35}v${2 * r}h${-r * 0.35}Z`;
}
