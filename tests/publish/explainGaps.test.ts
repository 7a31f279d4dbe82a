import { describe, expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { run } from '#publisher/run.ts';
import { aSubject, exhibitsOf } from '#tests/support/aMeasureSubject.ts';

const COUNTY = 'E10000034';

type Group = { group: string; value: number; difference: number; lower: number; upper: number; people: number };
type Gaps = { breakdown: string; against: object; at: object; periods: { period: string; groups: Group[] }[] };

async function gapsOf(measure: string, ...line: string[]): Promise<Gaps[]> {
  const { exitCode, text } = await run(
    ['explain', 'worcestershire', '2026-04', measure, '--geography', COUNTY, ...line, '--out', 'public/data'],
    disk,
  );
  expect(exitCode, text).toBe(0);
  return JSON.parse(text).gaps ?? [];
}

function newestOf(gaps: readonly Gaps[], against: object): Group[] {
  const found = gaps.find((one) => JSON.stringify(one.against) === JSON.stringify(against));
  if (found === undefined) throw new Error(`No gaps against ${JSON.stringify(against)}`);
  return found.periods.at(-1)?.groups ?? [];
}

describe('the gaps of explain', { timeout: 60_000 }, () => {
  it('hold children on plans against all pupils, in points and in children', async () => {
    const gaps = await gapsOf('plan_pa_percent', '--period', 'AY2024-25');
    // Worked by hand: 151 of 309 less 309 × the rate of all pupils; Wilson's interval of 151 in 309, less 18.2.
    expect(newestOf(gaps, { measure: 'persistent_absence_percent' })[0]).toEqual({
      group: 'child_protection',
      value: 48.9,
      numerator: 151,
      denominator: 309,
      reference: 18.2,
      difference: 30.7,
      lower: expect.closeTo(25.142038, 6),
      upper: expect.closeTo(36.220407, 6),
      method: 'wilson',
      verdict: 'not_tested',
      people: 95,
    });
  });

  it('hold all pupils against no part of them', async () => {
    const parts = (await gapsOf('plan_pa_percent')).filter(({ against }) => 'measure' in against);
    expect(parts.map(({ at }) => at)).toEqual([{ school_phase: 'total' }]);
  });

  it('hold a group against its opposite, tested by the counts of both', async () => {
    const [gap] = newestOf(await gapsOf('gld_percent'), { category: 'not_known_to_be_eligible' });
    expect(gap).toMatchObject({
      group: 'eligible_for_free_school_meals',
      difference: -22.7,
      method: 'newcombe',
      verdict: 'worse',
      people: -217,
    });
    expect(gap?.upper).toBeLessThan(0);
  });

  it('give the gap of every period: its trend', async () => {
    const gaps = await gapsOf('plan_pa_percent');
    const all = gaps.find(({ against }) => 'measure' in against);
    expect(all?.periods.length).toBeGreaterThan(2);
    expect(all?.periods.map(({ period }) => period)).toEqual(all?.periods.map(({ period }) => period).toSorted());
  });

  it('have nothing for a count', async () => {
    expect(await gapsOf('children_at_gld')).toEqual([]);
  });

  it.each([
    ['gld_percent', 'gap-group', { category: 'not_known_to_be_eligible' }],
    ['gld_percent', 'groups-group', { category: 'total' }],
    ['plan_pa_percent', 'all-children', { measure: 'persistent_absence_percent' }],
  ])('agree with the page: %s, %s', async (measure, id, against) => {
    const exhibit = exhibitsOf(aSubject(`#/measures/${measure}`)).find((one) => one.id === id);
    const groups = newestOf(await gapsOf(measure), against);
    const amounts = (text: string) => Number(text.replace('−', '-').replace('+', ''));
    const printed = exhibit?.table?.rows ?? [];
    if (id === 'gap-group') {
      expect(printed[0]?.slice(1, 2).map(amounts)).toEqual([groups[0]?.value]);
      expect(amounts(printed[0]?.[3] ?? '')).toBe(groups[0]?.difference);
      expect(exhibit?.caption).toContain(String(Math.abs(groups[0]?.people ?? 0)));
      return;
    }
    expect(groups.map(({ value, difference }) => [value, difference])).toEqual(
      printed.map((row) => [amounts(row[1] ?? ''), amounts(row[2] ?? '')]),
    );
    expect(groups.map(({ people }) => `${Math.abs(people)} ${people > 0 ? 'more' : 'fewer'}`)).toEqual(
      printed.map((row) => row[3]),
    );
  });
});

describe('the control charts of explain', { timeout: 60_000 }, () => {
  const explain = async (measure: string, geography: string) => {
    const line = ['explain', 'demonstration', '2026-06', measure, '--geography', geography, '--out', 'public/data'];
    return JSON.parse((await run(line, disk)).text).series[0];
  };
  const DEMONSTRATION = { partnership: 'demonstration', edition: '2026-06' };

  it.each([
    ['ehc_plans_within_20_weeks_percent', 'X10000001', 'p'],
    ['camhs_referrals_per_10000', 'XQ1', 'u'],
    ['inpatient_admissions', 'XQ1', 'c'],
  ])('of %s are those that the page draws, point by point', async (measure, geography, kind) => {
    const series = await explain(measure, geography);
    const drawn = (choice: string) => {
      const subject = aSubject(`#/measures/${measure}${choice}`, DEMONSTRATION);
      const drawing = exhibitsOf(subject, DEMONSTRATION).find(({ id }) => id === 'control')?.drawing;
      if (drawing?.kind !== 'control') throw new Error('no control chart');
      return drawing.input;
    };
    const own = drawn('');
    expect(series.chart).toBe(own.chart.chart);
    expect(series.points.map(({ signals }: { signals: unknown }) => signals)).toEqual(
      own.signals.map(({ breaks }) => breaks),
    );
    const counts = drawn('?chart=limits-from-counts');
    const told = series.chartFromCounts;
    expect([told.chart, counts.chart.chart]).toEqual([kind, kind]);
    expect(told.points.map(({ value, signals }: { value: number; signals: unknown }) => [value, signals])).toEqual(
      counts.chart.points.map(({ value }, i) => [value, counts.signals[i]?.breaks]),
    );
    const last = counts.chart.points.at(-1);
    expect(told.limits.at(-1)).toMatchObject({ centre: last?.centre, lower: last?.lower, upper: last?.upper });
    expect(told.dispersion).toBeGreaterThan(0);
  });

  it('have no chart from counts where there is none to be had', async () => {
    expect(await explain('ehc_average_weeks', 'X10000001')).not.toHaveProperty('chartFromCounts');
  });
});
