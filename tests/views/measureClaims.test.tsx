import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const CHILD_PROTECTION = '#/measures/plan_pa_percent?at=plan_type:child_protection_plan';

async function openMeasure(hash: string, statement: RegExp) {
  const screen = await renderApp(hash);
  await expect.element(screen.getByRole('heading', { level: 1, name: statement })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'About these figures' })).toBeVisible();
  return screen;
}

describe('what the papers claim of absence, on the page of the measure', () => {
  const openShared = sharePage(() => openMeasure(CHILD_PROTECTION, /Persistent absence by plan type: 48\.9%/));

  test('the attendance of July 2020 is shown, and refused as a comparison', async () => {
    const screen = await openShared();
    await expect.element(screen.getByText(/^Shown, not compared:/)).toBeVisible();
    for (const share of ['48% of children on a child', '33% of children in need', '32% of children looked after'])
      await expect.element(screen.getByRole('listitem').filter({ hasText: share }).first()).toBeVisible();
    await expect.element(screen.getByText(/cannot be compared with the absence rate of a year/).first()).toBeVisible();
  });

  test('absence by plan type stands beside neighbours and all pupils, with intervals from the counts', async () => {
    const screen = await openShared();
    await expect.element(screen.getByRole('region', { name: 'us or everywhere' })).toHaveTextContent(/95% intervals/);
    const gap = screen.getByRole('region', { name: 'gap to all pupils' });
    await gap.getByRole('button', { name: 'Table' }).click();
    for (const group of [/^On a child .*\+30\.7/, /^In need, .*\+28\.6/, /^Looked after .*−1\.9/])
      await expect.element(gap.getByRole('row', { name: group })).toBeVisible();
  });
});

describe('what the papers claim, on the page of the measure', () => {
  test('three districts are below England in 2018/19, and none of them can be tested', async () => {
    const claim = /Three of six districts are below England: Redditch, Worcester and Wyre Forest; none could be tested/;
    const screen = await openMeasure('#/measures/gld_percent', /68\.0% in 2024\/25/);
    const districts = screen.getByRole('region', { name: 'districts', exact: true });
    await expect.element(districts.getByText(/^2018\/19: Three of six districts/)).toBeVisible();
    await districts.getByRole('link', { name: '2018/19' }).click();
    await expect.element(districts.getByRole('heading', { name: claim })).toBeVisible();
    await expect.element(districts).toHaveTextContent(/without the number of children behind them/);
    await expect
      .element(screen.getByText(/3 of 6 districts were below the national average in 2018\/19/))
      .toBeVisible();
  });

  test('an earlier period is the whole page’s: statement, facts, neighbours; it says so and leads back', async () => {
    const screen = await openMeasure('#/measures/gld_percent?to=AY2018-19', /72\.0% in 2018\/19, up from 71\.2%/);
    await expect.element(screen.getByText('An earlier period is shown: 2018/19')).toBeVisible();
    await expect.element(screen.getByRole('region', { name: 'us or everywhere' })).toHaveTextContent(/%, 2018\/19/);
    await expect.element(screen.getByText('newer figures are published, to 2024/25')).toBeVisible();
    await screen.getByRole('link', { name: 'Show the newest' }).click();
    await expect.element(screen.getByRole('heading', { level: 1, name: /68\.0% in 2024\/25/ })).toBeVisible();
  });

  test('a period of the table opens the page as it stood then', async () => {
    const screen = await openMeasure('#/measures/ehc_plans_within_20_weeks_percent', /37\.2% in 2024/);
    await screen.getByRole('rowheader', { name: '2021' }).getByRole('link').click();
    await expect
      .element(screen.getByRole('heading', { level: 1, name: /81\.3% in 2021, down from 95\.4% in 2020/ }))
      .toBeVisible();
    await expect.element(screen.getByText('An earlier period is shown: 2021')).toBeVisible();
  });

  test('EHC plans without exceptions went from 97.1% to 31.6%, on an axis that is not cut', async () => {
    const screen = await openMeasure(
      '#/measures/ehc_plans_within_20_weeks_without_exceptions_percent',
      /EHC plans .*exceptions/,
    );
    const trend = screen.getByRole('region', { name: 'trend' });
    await trend.getByRole('button', { name: 'Table' }).click();
    for (const year of [/^2020 97\.1/, /^2022 31\.6/])
      await expect.element(trend.getByRole('row', { name: year })).toBeVisible();
    expect(trend.getByText(/The axis starts at/).elements()).toHaveLength(0);
  });

  test('take-up of two-year-olds from the lowest to the highest term, beside the national range', async () => {
    const screen = await openMeasure('#/measures/take_up_percent', /Two-year-olds in early education/);
    const range = screen.getByRole('region', { name: 'lowest to highest' });
    await expect
      .element(range.getByRole('heading', { name: '72% to 81% in Worcestershire and 62% to 72% in England' }))
      .toBeVisible();
    await expect.element(range).toHaveTextContent(/nothing is tested/);
  });

  test('a trend is read point by point with the keyboard alone', async () => {
    const screen = await openMeasure('#/measures/ehc_plans_within_20_weeks_percent', /37\.2%/);
    const trend = screen.getByRole('region', { name: 'trend' });
    (trend.getByRole('button', { name: 'Point by point' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(trend.getByRole('application')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(trend.getByText(/^2018\. Worcestershire 12\.0%.*England \d+\.\d%/)).toBeInTheDocument();
  });
});
