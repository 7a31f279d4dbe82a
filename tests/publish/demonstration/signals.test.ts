import { describe, expect, it } from 'vitest';
import { againstBenchmark } from '#domain/statistics/againstBenchmark.ts';
import { cChart } from '#domain/statistics/cChart.ts';
import type { ControlChart, ValidControlChart } from '#domain/statistics/controlChart.ts';
import { decomposition } from '#domain/statistics/decomposition.ts';
import { differenceOfProportions } from '#domain/statistics/differenceOfProportions.ts';
import { movingAverage } from '#domain/statistics/movingAverage.ts';
import { pChart } from '#domain/statistics/pChart.ts';
import { rank } from '#domain/statistics/rank.ts';
import { recentTrendOfProportions } from '#domain/statistics/recentTrend.ts';
import { type SignalDirection, type SpcRule, spcRules } from '#domain/statistics/spcRules.ts';
import { suggestRecalculation } from '#domain/statistics/suggestRecalculation.ts';
import { mean } from '#domain/statistics/summary.ts';
import { uChart } from '#domain/statistics/uChart.ts';
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { COUNTY, DISTRICTS, NATION } from '#mock-api/demonstration/places.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import { countsOf, shipped, shippedDataset, shippedSeries } from './shipped.ts';

/** Positions of the points that break a rule in a direction. */
function breaking(chart: ValidControlChart, rule: SpcRule, direction: SignalDirection): number[] {
  return spcRules(chart.points).flatMap(({ breaks }, i) =>
    breaks.some((b) => b.rule === rule && b.direction === direction) ? [i] : [],
  );
}

function valid(chart: ControlChart): ValidControlChart {
  if (chart.kind === 'refused') throw new Error(`The chart is refused: ${chart.code}`);
  return chart;
}

describe('planted signals in the published cubes', () => {
  it('finds the shift in EHC plans within 20 weeks, where it begins and which way it goes', () => {
    const { shift } = SIGNALS;
    const { points, amounts, periods, refusal } = shippedSeries(shift);
    expect(refusal('xmr_chart')).toBeUndefined();
    expect(refusal('p_chart')).toBeUndefined();
    for (const chart of [valid(xmrChart(amounts)), valid(pChart(countsOf(points)))]) {
      const low = breaking(chart, 'shift', 'low');
      expect(low.at(-1)).toBe(periods.indexOf(shift.to));
      // A month before it may lie below the centre by chance and join the run.
      expect(Math.abs((low[0] ?? 0) - periods.indexOf(shift.from))).toBeLessThanOrEqual(1);
    }
    const suggestion = suggestRecalculation(valid(xmrChart(amounts)));
    if (suggestion.kind === 'none') throw new Error('no recalculation is suggested');
    expect(suggestion.direction).toBe('low');
    expect(Math.abs(periods.indexOf(shift.from) - suggestion.at)).toBeLessThanOrEqual(1);
    const before = mean(amounts.slice(0, periods.indexOf(shift.from)));
    const since = mean(amounts.slice(periods.indexOf(shift.from)));
    expect(since - before).toBeLessThan(shift.size * 0.6);
  });

  it('finds the one month of many referrals and nothing beside it', () => {
    const { spike } = SIGNALS;
    const { amounts, periods, refusal } = shippedSeries(spike);
    expect(refusal('xmr_chart')).toBeUndefined();
    const chart = valid(xmrChart(amounts, { screenOutliers: true }));
    expect(breaking(chart, 'outside_limits', 'high').map((i) => periods[i])).toEqual([spike.from]);
    // One of sixty months may lie outside by chance.
    expect(breaking(chart, 'outside_limits', 'low').length).toBeLessThanOrEqual(1);
  });

  it('finds the same month by chance in the counts, as a count and as a rate', () => {
    const { spike } = SIGNALS;
    const { amounts, periods, refusal } = shippedSeries(spike);
    const rate = shippedSeries({ ...spike, measure: 'camhs_referrals_per_10000' });
    expect(refusal('c_chart')).toBeUndefined();
    expect(rate.refusal('u_chart')).toBeUndefined();
    for (const chart of [valid(cChart(amounts)), valid(uChart(countsOf(rate.points), 10_000))]) {
      const high = breaking(chart, 'outside_limits', 'high').map((i) => periods[i]);
      expect(high).toContain(spike.from);
      expect(high.length).toBeLessThanOrEqual(2);
    }
  });

  it('finds the slow trend in overweight and none in the nation', () => {
    const { trend } = SIGNALS;
    const years = (geography: string) => {
      const { points, refusal } = shippedSeries({ ...trend, geography });
      expect(refusal('recent_trend')).toBeUndefined();
      return recentTrendOfProportions(countsOf(points.slice(-5)).map((counts, at) => ({ ...counts, at })));
    };
    const county = years(trend.geography);
    if (county.kind === 'refused') throw new Error('refused');
    expect(county).toMatchObject({ direction: 'increasing', isSteady: true });
    expect(county.slope * 100).toBeGreaterThan(trend.size * 0.5);
    expect(county.slope * 100).toBeLessThan(trend.size * 1.5);
    const nation = years(NATION.code);
    expect(nation.kind === 'valid' && Math.abs(nation.slope * 100)).toBeLessThan(0.25);
  });

  it('finds waits that get shorter month by month', () => {
    const { waits } = SIGNALS;
    const { amounts, refusal } = shippedSeries(waits, undefined, { outcome: 'total' });
    expect(refusal('xmr_chart')).toBeUndefined();
    const chart = valid(xmrChart(amounts));
    const early = breaking(chart, 'shift', 'high');
    const late = breaking(chart, 'shift', 'low');
    expect(Math.max(...early)).toBeLessThan(amounts.length / 2);
    expect(Math.min(...late)).toBeGreaterThan(amounts.length / 2);
    const elsewhere = shippedSeries({ ...waits, geography: NATION.code }, undefined, { outcome: 'total' }).amounts;
    expect(mean(amounts.slice(0, 12)) - mean(amounts.slice(-12))).toBeGreaterThan(
      2 * (mean(elsewhere.slice(0, 12)) - mean(elsewhere.slice(-12))),
    );
  });

  it('finds the school holidays in early help assessments', () => {
    const { season } = SIGNALS;
    const at = { agency: 'all_agencies' };
    const { amounts, periods, refusal } = shippedSeries(season, undefined, at);
    expect(refusal('moving_average')).toBeUndefined();
    const smooth = movingAverage(amounts, 12);
    if (smooth.kind === 'refused') throw new Error('refused');
    const level = smooth.windows.map(({ average }) => average);
    expect((Math.max(...level) - Math.min(...level)) / mean(level)).toBeLessThan(0.06);
    const augusts = periods.flatMap((period, i) => (period.endsWith('-08') ? [i] : []));
    expect(augusts).toHaveLength(5);
    for (const august of augusts) {
      const year = amounts.slice(Math.max(0, august - 6), august + 6);
      expect(amounts[august]).toBe(Math.min(...year));
      expect(amounts[august]).toBeLessThan(0.8 * mean(level));
    }
    const schools = shippedSeries(season, undefined, { agency: 'schools' });
    const usual = mean(schools.amounts);
    for (const august of augusts) expect((schools.amounts[august] ?? usual) / usual).toBeCloseTo(season.size, 0);
  });

  it('finds the district whose two-year-olds are left out', () => {
    const { district } = SIGNALS;
    const own = shippedSeries(district);
    const whole = shippedSeries({ ...district, geography: COUNTY.code });
    const others = DISTRICTS.filter(({ code }) => code !== district.geography);
    const verdicts = countsOf(own.points).map(({ numerator, denominator }, i) => {
      const county = countsOf(whole.points)[i] ?? { numerator: 0, denominator: 0 };
      const interval = wilsonInterval(numerator, denominator);
      if (interval.kind === 'refused') throw new Error('refused');
      const benchmark = againstBenchmark(interval, county.numerator / county.denominator, 'higher');
      const rest = { numerator: county.numerator - numerator, denominator: county.denominator - denominator };
      const difference = differenceOfProportions({ numerator, denominator }, rest, 'higher');
      return [benchmark, difference].map((found) => (found.kind === 'valid' ? found.verdict : 'refused')).join();
    });
    // Of more than twenty terms one or two may come near the county by chance.
    expect(verdicts.filter((verdict) => verdict === 'worse,worse').length).toBeGreaterThanOrEqual(verdicts.length - 2);
    expect(verdicts.at(-1)).toBe('worse,worse');
    const newest = [district.geography, ...others.map(({ code }) => code)].map(
      (geography) => shippedSeries({ ...district, geography }).amounts.at(-1) ?? 0,
    );
    const ranks = rank(newest, 'higher');
    if (ranks.kind === 'refused') throw new Error('refused');
    expect(ranks.ranks[0]?.rank).toBe(DISTRICTS.length);
  });

  it('finds the paradox in good level of development: both groups rise and the whole falls', () => {
    const { paradox } = SIGNALS;
    const groups = ['eligible', 'not_eligible'].map((group) => {
      const { points, refusal } = shippedSeries(paradox, undefined, { free_school_meals: group });
      expect(refusal('interval')).toBeUndefined();
      const of = (period: string) => countsOf(points.filter((point) => point.period === period))[0];
      const [before, after] = [of(paradox.from), of(paradox.to)];
      if (before === undefined || after === undefined) throw new Error('no counts');
      return { before, after };
    });
    const found = decomposition(groups);
    if (found.kind === 'refused') throw new Error('refused');
    expect(found.change).toBeLessThan(-0.01);
    expect(found.parts.every(({ rateEffect }) => rateEffect > 0)).toBe(true);
    expect(found.sizeEffect).toBeLessThan(-found.rateEffect);
    const { amounts } = shippedSeries({ dataset: 'gld-by-district', measure: 'gld_percent', geography: COUNTY.code });
    expect((amounts.at(-1) ?? 0) - (amounts.at(-2) ?? 0)).toBeCloseTo(100 * found.change, 0);
    const [eligible] = groups;
    expect((eligible?.after.denominator ?? 0) / (eligible?.before.denominator ?? 1)).toBeCloseTo(paradox.size, 0);
  });

  it('finds the lost decimal point, and that the next edition has put it right', () => {
    const { error } = SIGNALS;
    const wrong = shippedSeries(error, '2025-12');
    expect(wrong.refusal('xmr_chart')).toBeUndefined();
    const chart = valid(xmrChart(wrong.amounts));
    expect(breaking(chart, 'outside_limits', 'high').map((i) => wrong.periods[i])).toEqual([error.from]);
    const right = shippedSeries(error, '2026-03');
    const i = right.periods.indexOf(error.from);
    expect((wrong.amounts[i] ?? 0) / (right.amounts[i] ?? 1)).toBeCloseTo(error.size, 5);
    const beside = mean([i - 1, i + 1].map((other) => right.amounts[other] ?? 0));
    expect((right.amounts[i] ?? 0) / beside).toBeLessThan(1.3);
  });

  it('holds every signal in a measure that the newest edition publishes, each with a test of its name', () => {
    const names = Object.values(SIGNALS).map(({ test }) => test);
    expect(new Set(names).size).toBe(names.length);
    for (const { dataset, measure, geography } of Object.values(SIGNALS)) {
      expect(shippedDataset(dataset).measures.map(({ id }) => id)).toContain(measure);
      expect(shipped().edition.geographies.map(({ code }) => code)).toContain(geography);
    }
  });
});
