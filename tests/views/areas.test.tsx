import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { playScenario } from '#mock-api/browser.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

async function openAreas(hash = '#/areas') {
  const screen = await renderApp(hash);
  await expect.element(screen.getByRole('heading', { level: 1, name: /measures? that can be tested/ })).toBeVisible();
  return screen;
}

describe('the heat grid', () => {
  test('gives every cell its figure, its mark and its word, and the home column its rules', async () => {
    const screen = await openAreas();
    const row = screen.getByRole('row', { name: /EHC plans issued within 20 weeks/ });
    await expect.element(row).toHaveTextContent(/45\.9.*37\.2.*worse.*35\.7.*worse.*3\.2.*worse.*49\.1.*similar/);
    expect(document.querySelectorAll('td.heat-home')).toHaveLength(15);
    expect(document.querySelectorAll('.heat-worse').length).toBeGreaterThan(10);
  });

  test('orders areas by a measure and keeps home in front, in the address', async () => {
    const screen = await openAreas();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Sort' }),
      'areas by EHC plans issued within 20 weeks',
    );
    expect(location.hash).toBe('#/areas?sort=ehc-plans-within-20-weeks');
    const heads = screen
      .getByRole('columnheader')
      .elements()
      .map((head) => head.textContent?.replace('\u00ad', ''));
    expect(heads.slice(2, 5)).toEqual(['Worcestershire', 'Devon', 'West Sussex']);
  });

  test('lists what is worse and getting worse in one click, and says what the list cannot speak of', async () => {
    const screen = await openAreas();
    await expect
      .element(screen.getByText(/No measure of Worcestershire\. EHC plans issued within 20 weeks is worse/))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Worse and getting worse' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Two measures, 11 areas' })).toBeVisible();
    await expect.element(screen.getByText(/Devon: 3\.2% in 2024, 42\.7 points from England/)).toBeVisible();
  });

  test('shows the districts, and the other measures of a priority', async () => {
    const screen = await openAreas();
    await screen.getByRole('link', { name: 'Show its other measures' }).first().click();
    await expect.element(screen.getByRole('link', { name: 'Overweight or obese, year 6' })).toBeVisible();
    await screen.getByRole('button', { name: 'Districts' }).click();
    const row = screen.getByRole('row', { name: /^Good level of development %/ });
    await expect.element(row).toHaveTextContent(/Good level of development.*65\.2.*65\.0.*similar.*59\.6.*worse/);
  });

  test('tells where every figure comes from', async () => {
    const screen = await openAreas();
    await screen.getByRole('button', { name: '37.2' }).first().click();
    const card = screen.getByRole('dialog', { name: /EHC plans issued within 20 weeks, Worcestershire/ });
    await expect.element(card).toHaveTextContent(/Department for Education.*517 of 1,389/);
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: '45.9' }).first().click();
    const benchmark = screen.getByRole('dialog', { name: /EHC plans issued within 20 weeks, England/ });
    await expect.element(benchmark).toHaveTextContent(/Department for Education/);
  });

  test('loses only the rows of a dataset that cannot be had', async () => {
    playScenario('oneDatasetDown');
    const screen = await renderApp('#/areas');
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/could not be read/);
    await expect.element(screen.getByRole('row', { name: /Good level, free school meals/ })).toBeVisible();
  });
});

describe('the page of an area', () => {
  test('has every measure that exists for it, and those that do not with whom to ask', async () => {
    const screen = await openAreas('#/areas/E07000236');
    const row = screen.getByRole('row', { name: /^Good level of development 68/ });
    await expect.element(row).toHaveTextContent(/62\.3%.*560 of 899.*2021\/22.*65\.0.*65\.2.*Similar/);
    await expect
      .element(screen.getByRole('img', { name: 'Good level of development: 62.3% among 307 districts.' }))
      .toBeVisible();
    await expect
      .element(screen.getByText(/published here for six districts, too few to rank among/).first())
      .toBeVisible();
    const elsewhere = screen.getByRole('row', { name: /Education, health and care plans issued on time/ });
    await expect.element(elsewhere).toHaveTextContent(/County.*37\.2% \(Worcestershire, 2024\).*SEND service/);
    await expect.element(screen.getByRole('heading', { name: 'What happened in Redditch' })).toBeVisible();
  });

  test('tells where the figures beside its own, and those of other levels, come from', async () => {
    const screen = await openAreas('#/areas/E07000236');
    const row = screen.getByRole('row', { name: /^Good level of development 68/ });
    const elsewhere = screen.getByRole('row', { name: /Education, health and care plans issued on time/ });
    const figures = [
      [row.getByRole('button', { name: '65.0' }), /Good level of development, Worcestershire/],
      [row.getByRole('button', { name: '65.2' }), /Good level of development, England/],
      [row.getByRole('button', { name: '68.5%' }), /Good level of development, Redditch/],
      [elsewhere.getByRole('button', { name: '37.2%' }), /EHC plans issued within 20 weeks, Worcestershire/],
    ] as const;
    for (const [figure, title] of figures) {
      await figure.click();
      const card = screen.getByRole('dialog', { name: title });
      await expect.element(card).toHaveTextContent(/Source.*Came by/);
      await userEvent.keyboard('{Escape}');
    }
  });

  test('leads to the other districts', async () => {
    const screen = await openAreas('#/areas/E07000236');
    await screen.getByRole('button', { name: /Wyre Forest/ }).click();
    expect(location.hash).toBe('#/areas/E07000239');
    await expect.element(screen.getByRole('heading', { level: 1, name: /Wyre Forest/ })).toBeVisible();
  });

  test('is a 404 with the nearest names for a code that nobody has', async () => {
    const screen = await renderApp('#/areas/redich');
    await expect.element(screen.getByRole('heading', { name: 'There is no such place in this edition' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'Redditch' })).toBeVisible();
  });
});

describe('for everybody', () => {
  test.each(['#/areas', '#/areas/E07000236'])('%s fits a phone of 320 px', async (hash) => {
    await page.viewport(320, 800);
    await openAreas(hash);
    expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 900);
  });
});
