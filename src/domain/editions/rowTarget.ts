import type { At } from '#domain/breakdown.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import { isSameKind, type Period, toPeriod } from '#domain/period.ts';
import type { Target } from '#domain/target.ts';
import type { ScorecardTarget } from './edition.ts';

/**
 * The target that a figure is read against: of the ambitions that are not yet past at its period the nearest, else such a
 * limit. A target is for one place and category where it names them; `at` must name the category of every breakdown.
 * `undefined` where all have passed or none is set.
 */
export function toRowTarget(
  measure: Measure,
  geography: GeographyCode,
  at: At,
  period: Period,
): ScorecardTarget | undefined {
  const inForce = (measure.targets ?? [])
    .filter((target) => isFor(target, geography, at) && isSameKind(toPeriod(target.to), period))
    .filter((target) => toPeriod(target.to).last >= period.last)
    .sort((a, b) => compareDays(a, b));
  const target = inForce.find((t) => t.kind === 'ambition') ?? inForce.find((t) => t.kind === 'limit');
  return target && { kind: target.kind, value: target.value, period: target.to, source: target.source };
}

/** Whether a figure reaches its ambition; `undefined` without polarity, for then nothing says which side is the right one. */
export function reaches(
  amount: number,
  { value }: ScorecardTarget,
  { polarity }: Pick<Measure, 'polarity'>,
): boolean | undefined {
  if (polarity === 'none') return undefined;
  return polarity === 'higher' ? amount >= value : amount <= value;
}

/** Before its period an ambition reads "so far". */
export function isAhead(target: ScorecardTarget, period: Period): boolean {
  return toPeriod(target.period).last > period.last;
}

function isFor(target: Target, geography: GeographyCode, at: At): boolean {
  const wanted = Object.entries(target.at ?? {});
  return (
    (target.geography ?? geography) === geography && wanted.every(([breakdown, category]) => at[breakdown] === category)
  );
}

function compareDays(a: Target, b: Target): number {
  const [first, second] = [toPeriod(a.to).last, toPeriod(b.to).last];
  if (first !== second) return first < second ? -1 : 1;
  const [from, otherFrom] = [toPeriod(a.from).last, toPeriod(b.from).last];
  return from === otherFrom ? 0 : from > otherFrom ? -1 : 1;
}
