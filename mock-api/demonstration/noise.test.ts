import { describe, expect, it } from 'vitest';
import { cChart } from '#domain/statistics/cChart.ts';
import type { ControlChart, ControlChartKind } from '#domain/statistics/controlChart.ts';
import { toDispersion } from '#domain/statistics/dispersion.ts';
import { pChart } from '#domain/statistics/pChart.ts';
import { recentTrendOfProportions } from '#domain/statistics/recentTrend.ts';
import { RUN_LENGTH, SPC_RULES, type SpcRule, spcRules } from '#domain/statistics/spcRules.ts';
import { mean } from '#domain/statistics/summary.ts';
import { uChart } from '#domain/statistics/uChart.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { type NoiseSeries, toNoiseSeries } from './noise.ts';
import { USUAL_SIZE } from './world.ts';

const SERIES = 200;
const POINTS = 24;

/** Of all draws from a normal curve, the share beyond 3 and between 2 and 3 standard deviations on one side. */
const BEYOND_THREE = 0.00135;
const TWO_TO_THREE = 0.0214;

/** How often each rule speaks, by theory, in a series of 24 points in which nothing happens: at most so often. */
const KNOWN_RATES: Readonly<Record<SpcRule, number>> = {
  outside_limits: 1 - (1 - 2 * BEYOND_THREE) ** POINTS,
  // Each of 18 stretches of 7 points may rise or fall throughout, one order out of 7!.
  trend: ((POINTS - RUN_LENGTH + 1) * 2) / 5040,
  // Each of 22 stretches of 3 points on one side may have two or three of them near the limit.
  near_limit: (POINTS - 2) * 2 * (3 * TWO_TO_THREE ** 2 * (0.5 - TWO_TO_THREE) + TWO_TO_THREE ** 3),
  shift: chanceOfRun(RUN_LENGTH, POINTS),
};

/** The chance that a fair coin shows one side so often in a row: 1 less the sequences of which no run is that long. */
function chanceOfRun(length: number, flips: number): number {
  const without = [1];
  for (let n = 1; n <= flips; n++) {
    let count = n < length ? 2 : 0;
    for (let last = 1; last < Math.min(n, length); last++) count += without[n - last] ?? 0;
    without.push(count);
  }
  return 1 - (without[flips] ?? 0) / 2 ** flips;
}

/** The most that 200 series may show of a rate without being above it by more than chance (3 standard errors). */
function most(rate: number): number {
  return rate + 3 * Math.sqrt((rate * (1 - rate)) / SERIES);
}

/** The share of series in which a rule speaks at all. */
function shareWith(rule: SpcRule, series: readonly NoiseSeries[], toChart: (one: NoiseSeries) => ControlChart): number {
  const alarms = series.filter((one) => {
    const chart = toChart(one);
    return chart.kind === 'valid' && spcRules(chart.points).some(({ breaks }) => breaks.some((b) => b.rule === rule));
  });
  return alarms.length / series.length;
}

describe('200 series in which nothing happens', () => {
  const series = toNoiseSeries(USUAL_SIZE.seed, SERIES, POINTS);

  it('are the same for the same seed', () => {
    expect(series).toEqual(toNoiseSeries(USUAL_SIZE.seed, SERIES, POINTS));
    expect(series).toHaveLength(SERIES);
  });

  /** Every kind of chart that a page draws, each on noise of the kind that it is made for. */
  const charts: Readonly<Record<ControlChartKind, (one: NoiseSeries) => ControlChart>> = {
    xmr: ({ amounts }) => xmrChart(amounts),
    p: ({ counts }) => pChart(counts),
    u: ({ rates }) => uChart(rates, 10_000),
    c: ({ events }) => cChart(events),
  };
  const cases = Object.keys(charts).flatMap((kind) =>
    SPC_RULES.map((rule) => [kind as ControlChartKind, rule] as const),
  );

  it.each(cases)(
    'alarm on a chart %s the rule "%s" no more often than it is known to speak by chance',
    (kind, rule) => {
      expect(shareWith(rule, series, charts[kind])).toBeLessThanOrEqual(most(KNOWN_RATES[rule]));
    },
  );

  it('move as far as chance in their counts explains', () => {
    for (const kind of ['p', 'u', 'c'] as const) {
      const ratios = series.map((one) => {
        const chart = charts[kind](one);
        const found = chart.kind === 'valid' ? toDispersion(chart) : chart;
        return found.kind === 'valid' ? found.ratio : Number.NaN;
      });
      expect(Math.abs(mean(ratios) - 1), kind).toBeLessThan(0.1);
    }
  });

  it('have a recent trend in no more than two in a thousand', () => {
    const trends = series.filter(({ counts }) => {
      const found = recentTrendOfProportions(counts.slice(-5).map((one, at) => ({ ...one, at })));
      return found.kind === 'valid' && found.direction !== 'no_significant_change';
    });
    expect(trends.length / SERIES).toBeLessThanOrEqual(most(0.002));
  });
});
