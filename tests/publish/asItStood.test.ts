import { expect, test } from 'vitest';
import type { Point } from '#domain/observation.ts';
import { selectMeasure, selectSeries } from '#domain/observations/selectPoint.ts';
import { toSymbol } from '#domain/value.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';

const then = readShippedEdition('worcestershire', '2022-09');
const now = readShippedEdition('worcestershire', '2026-04');

const HOME = then.edition.scorecard.find(({ measure }) => measure === 'gld_percent')?.latest.geography;

test.each([
  ['gld-by-district', 'gld_percent', {}, 'AY2018-19', 'AY2024-25'],
  ['two-year-old-take-up', 'take_up_percent', {}, 'CY2022', 'CY2025'],
  ['attendance-by-plan-type', 'plan_pa_percent', { plan_type: 'child_protection' }, 'AY2020-21', 'AY2024-25'],
  ['persistent-absence', 'persistent_absence_percent', {}, 'AY2020-21', 'AY2024-25'],
  ['ehc-plan-timeliness', 'ehc_plans_within_20_weeks_percent', {}, 'CY2021', 'CY2024'],
  ['healthy-weight', 'excess_weight_reception_percent', {}, 'AY2018-19', 'AY2024-25'],
  ['mental-health-admissions', 'mental_health_admissions_per_100000', {}, 'FY2020-21', 'FY2023-24'],
] as const)('%s goes to what was public at each board', (dataset, measure, at, newestThen, newestNow) => {
  expect(toNewest(toPoints(then, dataset, measure, at))).toBe(newestThen);
  expect(toNewest(toPoints(now, dataset, measure, at))).toBe(newestNow);
});

test.each([
  ['gld-by-district', 'gld_percent', ['AY2019-20', 'AY2020-21']],
  ['healthy-weight', 'excess_weight_reception_percent', ['AY2019-20', 'AY2020-21']],
  ['persistent-absence', 'persistent_absence_percent', ['AY2019-20']],
] as const)('%s says in September 2022 which years have no figure', (dataset, measure, missing) => {
  const points = toPoints(then, dataset, measure, {});
  const found = missing.map((period) => points.find((p) => p.period === period));
  expect(found.map((p) => p && toSymbol(p.value))).toEqual(missing.map(() => 'x'));
});

test('waits for a second contact were not public in September 2022', () => {
  expect(then.datasets.has('camhs-waits')).toBe(false);
  expect(now.datasets.has('camhs-waits')).toBe(true);
});

test('the SEND plan is closed in April 2026, with the position of September 2022', () => {
  const before = then.board.frameworks.find(({ id }) => id === 'send-app');
  const after = now.board.frameworks.find(({ id }) => id === 'send-app');
  expect(before?.ended).toBeUndefined();
  expect(after?.ended).toBeDefined();
  expect(after?.workstreams).toEqual(before?.workstreams);
});

test.each([
  ['gld-by-district', 'AY2021-22', 'definition'],
  ['persistent-absence', 'AY2020-21', 'disruption'],
  ['attendance-by-plan-type', 'AY2020-21', 'disruption'],
  ['two-year-old-take-up', 'CY2025', 'population'],
] as const)('%s has its break at %s', (dataset, at, kind) => {
  const breaks = now.datasets.get(dataset)?.breaks ?? [];
  expect(breaks).toContainEqual(expect.objectContaining({ at, kind }));
});

function toPoints(
  { datasets }: typeof then,
  id: string,
  measureId: string,
  at: Readonly<Record<string, string>>,
): Point[] {
  const dataset = datasets.get(id);
  const measure = dataset && selectMeasure(dataset, measureId);
  if (dataset === undefined || measure === undefined || HOME === undefined) throw new Error(`No ${measureId} in ${id}`);
  return selectSeries(dataset, measure, HOME, at);
}

function toNewest(points: readonly Point[]): string | undefined {
  return points.findLast((p) => p.value.kind === 'known')?.period;
}
