import { toPixel } from '#charts/scale.ts';

export interface TargetBarModel {
  readonly width: number;
  readonly height: number;
  readonly bar: number;
  readonly track: number;
  readonly tick: number;
  /** "84%": the share of the target that was reached; 100% only where it was. */
  readonly text: string;
}

/** Room for the share at the right of the tick. */
const TEXT_ROOM = 48;

/**
 * How much of its target a figure has reached: a bar, and the target as a tick through it. A figure past its target makes
 * the bar longer than the tick is far. `undefined` for a target of 0 or less, of which there is no share.
 */
export function toTargetBarModel(
  amount: number,
  target: number,
  width: number,
  height: number,
): TargetBarModel | undefined {
  if (!(target > 0) || !Number.isFinite(amount)) return undefined;
  const share = Math.max(0, amount / target);
  const longest = Math.max(1, share);
  const room = width - TEXT_ROOM;
  const tick = toPixel(room / longest);
  return {
    width,
    height,
    bar: toPixel((room * share) / longest),
    track: toPixel(Math.max(tick, (room * share) / longest)),
    tick,
    text: `${toWholePercent(share)}%`,
  };
}

/** A share in whole per cent; 100 only where it was reached. */
export function toWholePercent(share: number): number {
  const rounded = Math.round(share * 100);
  return share < 1 ? Math.min(99, rounded) : rounded;
}
