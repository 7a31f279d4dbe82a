import type { ChartRefusal } from '#charts/refusal.ts';
import { formatTimed, type TimedPoint, toTimedPoint } from '#charts/series.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { isSameKind, type Period } from '#domain/period.ts';
import { selectSubjects, type TrendInput } from './trendInput.ts';

/** Nothing was published, or everything is withheld. */
export function refuseWithoutFigures(input: TrendInput): ChartRefusal {
  if (toSubjectPoints(input).some(({ symbol }) => symbol === 'c'))
    return {
      kind: 'refused',
      symbol: 'c',
      title: 'Every figure here is withheld',
      text: 'The publisher withholds them to protect children. They are not zero, and they cannot be worked out from others.',
    };
  return {
    kind: 'refused',
    symbol: 'x',
    title: 'No figures here',
    text: 'Nothing was published for this place and group, so nothing is drawn.',
  };
}

/** One period only: there is nothing to join. `undefined` where there are two. */
export function refuseOnePeriod(input: TrendInput, kind: Period): ChartRefusal | undefined {
  const known = toSubjectPoints(input).filter(({ amount, period }) => amount !== undefined && isSameKind(period, kind));
  const [only] = known;
  if (only === undefined || known.some(({ time }) => time !== only.time)) return undefined;
  const when = formatTimed(only, input.measure);
  const what =
    known.length === 1 ? `${formatAmount(only.amount ?? 0, input.measure)} for ${when}` : `Every figure is for ${when}`;
  return {
    kind: 'refused',
    title: 'One period only, so no trend',
    text: `${what}. A line needs two periods of the same kind.`,
  };
}

function toSubjectPoints({ series, measure }: TrendInput): TimedPoint[] {
  return selectSubjects(series).flatMap(({ points }) => points.map((point) => toTimedPoint(point, measure)));
}
