import type { Polarity } from '#domain/measure.ts';
import type { PointSignals, SignalDirection } from './spcRules.ts';

/** What a signal means for a measure: by its polarity, or only where it points where neither side is better. */
export type SpecialCause = 'improvement' | 'concern' | 'high' | 'low' | 'common_cause';

/** The icon of a whole chart: what its latest point signals, and in which direction. */
export type VariationIcon =
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'high'
  | 'low'
  | 'common_cause';

/**
 * The type of one point: improvement or concern where the measure has a polarity, high or low where it has none, common
 * cause where no rule is broken. A rise is an improvement where higher is better, also while it is still below the mean.
 *
 * Source: NHS England, Making Data Count; NHSRplotthedots 0.2. Worked: falling where lower is better: improvement.
 */
export function toSpecialCause(signals: PointSignals, polarity: Polarity): SpecialCause {
  if (signals.direction === 'none') return 'common_cause';
  if (polarity === 'none') return signals.direction;
  return isTowards(signals.direction, polarity) ? 'improvement' : 'concern';
}

/**
 * The variation icon of a chart: the type of its latest point with its direction, as Making Data Count prints it.
 * No points: common cause. Worked: the latest point low where higher is better: concern_low.
 */
export function toVariationIcon(signals: readonly PointSignals[], polarity: Polarity): VariationIcon {
  const latest = signals.at(-1);
  if (latest === undefined || latest.direction === 'none') return 'common_cause';
  if (polarity === 'none') return latest.direction;
  const cause = isTowards(latest.direction, polarity) ? 'improvement' : 'concern';
  return `${cause}_${latest.direction}`;
}

function isTowards(direction: SignalDirection, polarity: 'higher' | 'lower'): boolean {
  return (direction === 'high') === (polarity === 'higher');
}
