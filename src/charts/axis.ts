import { formatNumber } from '#domain/format/formatNumber.ts';
import { toTextWidth } from './text.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** An axis of values. One that does not start at 0 is cut: it is drawn with a zigzag and says so. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
  readonly isCut: boolean;
}

export interface ValueAxisInput {
  readonly values: readonly number[];
  /** Lengths start at 0. Positions start elsewhere when the figures fill less than `cutBelow` of the way from 0. */
  readonly from: 'zero' | 'figures';
  readonly cutBelow?: number;
  readonly unit: string;
  /** To how many decimals the figures are published: ticks are no finer. */
  readonly decimals?: number;
  readonly intervals?: number;
}

const STEPS = [1, 2, 4, 5, 10];
const QUARTERS = [0, 25, 50, 75, 100];
const DEFAULT_CUT_BELOW = 0.2;

/** Round ticks that hold all values. All equal, or none at all, still give an axis with width. */
export function toValueAxis(input: ValueAxisInput): ValueAxis {
  const { low, high } = toExtent(input.values);
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const canCut =
    input.from === 'figures' && low > 0 && high > low && high - low < reach * (input.cutBelow ?? DEFAULT_CUT_BELOW);
  if (!canCut && isWholePercentage(input.unit, low, high)) return toAxis(QUARTERS, false);

  const bottom = canCut ? low : Math.min(0, low);
  const top = Math.max(canCut ? high : Math.max(0, high), bottom);
  const finest = input.decimals === undefined ? 0 : 10 ** -input.decimals;
  const ticks = top === bottom ? [0, 1] : toRoundTicks(bottom, top, input.intervals ?? 5, finest);
  return toAxis(ticks, (ticks[0] ?? 0) > 0);
}

/** "The axis starts at 60." for the line below a title; nothing for an axis that starts at 0. */
export function formatAxisStart(axis: ValueAxis): string | undefined {
  return axis.isCut ? `The axis starts at ${axis.ticks[0]?.label ?? axis.min}.` : undefined;
}

/** Ticks at a round step, no smaller than `finest`, from at or below `low` to at or above `high`, which is the larger. */
export function toRoundTicks(low: number, high: number, intervals: number, finest = 0): number[] {
  const span = high - low;
  for (const step of roundSteps(Math.max(span / intervals, finest))) {
    const first = Math.floor(low / step + 1e-9);
    const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
    if (last - first <= intervals) return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step));
  }
  throw new Error(`No round step from ${low} to ${high}`);
}

/** Labels share the decimals that the step needs; millions are said as such. */
export function formatTicks(values: readonly number[]): Tick[] {
  const largest = Math.max(...values.map(Math.abs));
  const unit = largest >= 1e6 ? 1e6 : 1;
  const decimals = Math.max(0, ...values.map((value) => decimalsOf(value / unit)));
  return values.map((value) => ({
    value,
    label:
      unit === 1 || value === 0
        ? formatNumber(value, unit === 1 ? decimals : 0)
        : `${formatNumber(value / unit, decimals)}m`,
  }));
}

/** Ticks that stand apart by more than their labels are wide; the first is always kept. */
export function thinTicks<T extends Tick & { readonly x: number }>(ticks: readonly T[], size: number): readonly T[] {
  const widest = Math.max(0, ...ticks.map(({ label }) => toTextWidth(label, size))) + 8;
  const room = Math.abs((ticks[1]?.x ?? widest) - (ticks[0]?.x ?? 0));
  const step = Math.max(1, Math.ceil(widest / Math.max(room, 1)));
  // Half of 100 is a rounder place than a third of it.
  const even = step > 1 && (ticks.length - 1) % step !== 0 && (ticks.length - 1) % (step + 1) === 0 ? step + 1 : step;
  return ticks.filter((_, i) => i % even === 0);
}

function toAxis(values: readonly number[], isCut: boolean): ValueAxis {
  return { min: values[0] ?? 0, max: values.at(-1) ?? 1, ticks: formatTicks(values), isCut };
}

function toExtent(values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 1 };
  return { low: Math.min(...values), high: Math.max(...values) };
}

function isWholePercentage(unit: string, low: number, high: number): boolean {
  return unit.startsWith('%') && low >= 0 && high > 75 && high <= 100;
}

function* roundSteps(atLeast: number): Generator<number> {
  const start = Math.floor(Math.log10(atLeast));
  for (let power = start; power < start + 4; power++) {
    for (const step of STEPS) if (step * 10 ** power >= atLeast * (1 - 1e-9)) yield clean(step * 10 ** power);
  }
}

/** 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

function decimalsOf(value: number): number {
  const text = String(clean(value));
  return text.includes('.') ? Math.min(6, text.length - text.indexOf('.') - 1) : 0;
}
