import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { playScenario } from '#mock-api/browser.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const EHC = '#/measures/ehc_plans_within_20_weeks_percent';
const GLD = '#/measures/gld_percent';

async function openMeasure(hash: string) {
  const screen = await renderApp(hash);
  await expect.element(screen.getByRole('heading', { name: 'The figures' })).toBeVisible();
  return screen;
}

describe('the page of a measure, as it is opened', () => {
  const openShared = sharePage(() => openMeasure(EHC));

  test('says the newest figure and how it stands, before anything is drawn', async () => {
    const screen = await openShared();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/37\.2%.*2024/);
    const stands = screen.getByRole('complementary', { name: 'Where it stands' });
    await expect.element(stands).toHaveTextContent(/Worse than England.*37\.2% \(34\.7 to 39\.8\) against 45\.9%/);
    await expect.element(stands).toHaveTextContent(/Better than 2023/);
  });

  test('numbers its charts, and tells each in words', async () => {
    const screen = await openShared();
    await expect.element(screen.getByText('Chart 1 of 3: trend')).toBeVisible();
    const trend = screen.getByRole('img', { name: /rose from 12\.0% in 2018 to 95\.4% in 2020/ });
    await expect.element(trend).toBeVisible();
    const ranked = screen.getByRole('img', { name: /Lower than England, higher than eight of ten neighbours/ });
    await expect.element(ranked).toBeVisible();
  });

  test('has every figure with its counts, its change and its verdict', async () => {
    const screen = await openShared();
    const row = screen.getByRole('row', { name: /^2024/ });
    await expect
      .element(row)
      .toHaveTextContent(/517.*1,389.*37\.2.*34\.7 to 39\.8.*\+9\.7.*45\.9.*41\.0.*25\.5.*Worse/);
  });
});

describe('the page of a count of a wider area', () => {
  const openShared = sharePage(() => openMeasure('#/measures/children_supported'));

  test('names an area that is more than the county before its number', async () => {
    const screen = await openShared();
    await expect
      .element(
        screen.getByText(/These are figures of the integrated care board .* never a figure of Worcestershire alone/),
      )
      .toBeVisible();
  });

  test('refuses a count as a comparison, in a sentence', async () => {
    const screen = await openShared();
    await expect
      .element(screen.getByRole('complementary', { name: 'Where it stands' }))
      .toHaveTextContent(/England: cannot compare.*A count grows with the number of children in a place/);
  });
});

describe('the page of a measure', () => {
  test('tells where a figure comes from, from its row and from its head', async () => {
    const screen = await openMeasure(EHC);
    const figure = screen.getByRole('button', { name: '81.3' });
    await figure.click();
    const card = screen.getByRole('dialog', { name: /EHC plans issued within 20 weeks, Worcestershire, 2021/ });
    await expect.element(card).toHaveTextContent(/Department for Education.*399 of 491/);
    await userEvent.keyboard('{Escape}');
    await expect.element(card).not.toBeInTheDocument();
    await expect.element(figure).toHaveFocus();
  });

  test.each([
    [/^Where this figure comes from: England, 2024$/, /, England, 2024$/, /Department for Education/],
    [
      /^Where this figure comes from: Neighbour.*, 2024$/,
      /, 2024$/,
      /the median of the figures of .*Devon.*worked out/,
    ],
    [
      /^Where this figure comes from: EHC plans.*, 2021$/,
      /EHC plans.*, Worcestershire, 2021$/,
      /Department for Education/,
    ],
  ])('tells where a figure beside it comes from: %s', async (label, title, words) => {
    const screen = await openMeasure(EHC);
    await screen.getByTitle(label).first().click();
    await expect.element(screen.getByRole('dialog', { name: title })).toHaveTextContent(words);
  });

  test('opens the numbers of a chart as a table beside it', async () => {
    const screen = await openMeasure(EHC);
    const button = screen.getByRole('region', { name: 'us or everywhere' }).getByRole('button', { name: 'Table' });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    const table = screen.getByRole('table', { name: /Lower than England/ });
    await expect.element(table.getByRole('row', { name: /^Devon/ })).toHaveTextContent(/3\.2.*Worse/);
  });

  test('steps through the scorecard', async () => {
    const screen = await openMeasure(EHC);
    const steps = screen.getByRole('navigation', { name: 'Measures of the scorecard' });
    await steps.getByRole('link', { name: /→/ }).click();
    await expect.poll(() => location.hash).not.toBe(EHC);
    await expect.element(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent(/EHC plans issued within/);
  });

  test('keeps the group in the address', async () => {
    const screen = await openMeasure(GLD);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Shown for group/ }), 'Autumn-born');
    await expect.poll(() => location.hash).toBe(`${GLD}?at=group:autumn_born`);
    await expect.element(screen.getByText('Good level of development, Autumn-born').first()).toBeVisible();
  });

  test('sets places of the reader’s choice beside it, named, and keeps them in the address', async () => {
    const screen = await openMeasure(EHC);
    await expect
      .element(screen.getByText(/^One by one beside it: Statistical neighbours \(2025 model\)/))
      .toBeVisible();
    await expect.element(screen.getByText(/so only the 2025 model can be chosen/)).toBeVisible();
    await screen.getByRole('button', { name: 'Choose places' }).click();
    for (const name of ['Derbyshire', 'Dorset', 'Essex', 'Gloucestershire', 'Shropshire', 'Somerset', 'Warwickshire'])
      await screen.getByRole('checkbox', { name }).click();
    await screen.getByRole('button', { name: 'Show these' }).click();
    await expect.poll(() => location.hash).toBe(`${EHC}?compare=E10000008,E06000065,E10000032`);
    await expect
      .element(screen.getByText(/^One by one beside it: Devon, North Yorkshire and West Sussex/))
      .toBeVisible();
    await expect.element(screen.getByText(/each by itself; no mean or median is worked out/)).toBeVisible();
    await screen.getByRole('link', { name: 'Take the choice back' }).click();
    await expect.poll(() => location.hash).toBe(EHC);
  });

  test('judges by the comparator that is chosen, in head, charts and table', async () => {
    const screen = await openMeasure(`${EHC}?compare=west-midlands`);
    await expect.element(screen.getByText(/Worse than the West Midlands’ 41\.0%/)).toBeVisible();
    await expect.element(screen.getByRole('columnheader', { name: 'Against the West Midlands' })).toBeVisible();
    await expect
      .element(screen.getByRole('img', { name: /Lower than the West Midlands, higher than eight of ten neighbours/ }))
      .toBeVisible();
  });

  test('draws small charts on one scale, and each on its own where the reader asks for it', async () => {
    const screen = await openMeasure(GLD);
    await expect.element(screen.getByText(/^All on one scale\./)).toBeVisible();
    await screen.getByRole('link', { name: 'Each on its own scale' }).click();
    await expect.poll(() => location.hash).toBe(`${GLD}?chart=own-scale`);
    await expect.element(screen.getByText('Each on its own scale, so heights must not be compared.')).toBeVisible();
    await screen.getByRole('link', { name: 'All on one scale' }).click();
    await expect.poll(() => location.hash).toBe(GLD);
  });

  test('draws the limits of a control chart from the counts where the reader asks for it, and tells both kinds', async () => {
    const screen = await openMeasure(`${EHC}?partnership=demonstration`);
    const chart = screen.getByRole('region', { name: 'control chart (XmR)' });
    await expect.element(chart).toHaveTextContent(/Limits from: the figures’ own movement \(XmR\) · the counts \(P\)/);
    await chart.getByRole('link', { name: 'the counts (P)' }).click();
    await expect.poll(() => location.hash).toContain('chart=limits-from-counts');
    const own = screen.getByRole('region', { name: 'control chart of proportions (P)' });
    await expect.element(own.getByRole('img', { name: /limits of the newest month 44\.2 to 73\.0/ })).toBeVisible();
    await own.getByRole('button', { name: 'Table' }).click();
    await expect
      .element(own.getByRole('row', { name: /^April 2026/ }))
      .toHaveTextContent(/40\.0.*42 of 105.*58\.6.*44\.2.*73\.0.*outside the limits/);
  });

  test('does not compare across a break, and says what a paper has in its place', async () => {
    const screen = await openMeasure(GLD);
    await expect.element(screen.getByText(/No change is worked out across this line/)).toBeVisible();
    await expect.element(screen.getByText('71.9 in the paper')).toBeVisible();
  });

  test('says that districts are not published, with what there is in their place', async () => {
    const screen = await openMeasure(`${EHC}?districts=E07000239`);
    await expect.element(screen.getByText('Not published for Wyre Forest')).toBeVisible();
    await expect.element(screen.getByText(/^The page shows Worcestershire\. .+ holds local figures\.$/)).toBeVisible();
    await screen.getByRole('link', { name: 'Take the choice back' }).click();
    await expect.poll(() => location.hash).toBe(EHC);
  });
});

describe('a measure whose file cannot be had', () => {
  test('keeps its title and offers to try again', async () => {
    playScenario('oneDatasetDown');
    const screen = await renderApp(EHC);
    const alert = screen.getByRole('alert');
    await expect.element(alert).toHaveTextContent(/EHC plans issued within 20 weeks could not be read/);
    playScenario('ready');
    await screen.getByRole('button', { name: 'Retry' }).click();
    await expect.element(screen.getByRole('heading', { name: 'The figures' })).toBeVisible();
  });

  test('draws nothing from figures that are all withheld, and says so', async () => {
    playScenario('allSuppressed');
    const screen = await openMeasure(EHC);
    await expect.element(screen.getByText(/withheld to protect children/).first()).toBeInTheDocument();
    expect(document.querySelectorAll('.trend-line')).toHaveLength(0);
  });
});

describe('all measures', () => {
  test('stand by priority, and any other is found by its words', async () => {
    const screen = await renderApp('#/measures');
    await expect
      .element(screen.getByRole('heading', { level: 1, name: /headline measures, and \d+ in all/ }))
      .toBeVisible();
    const row = screen.getByRole('row', { name: /^EHC plans issued within 20 weeks/ });
    await expect.element(row).toHaveTextContent(/37\.2%.*517 of 1,389.*2024.*Worse/);
    await expect.element(screen.getByRole('link', { name: 'Children in need', exact: true })).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a measure' }), 'section 47');
    await expect.poll(() => location.hash).toBe('#/measures?q=section%2047');
    await expect.element(row).not.toBeInTheDocument();
    await expect.element(screen.getByRole('link', { name: 'Section 47 enquiries' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'Children in need', exact: true })).not.toBeInTheDocument();
  });
});

describe('for everybody', () => {
  test('a measure of an NHS region has no violation', async () => {
    await openMeasure('#/measures/ed_routine_within_4_weeks_quarter_percent');
    await expectNoViolations();
  });

  test.each([EHC, GLD, '#/measures/plan_pa_percent'])('%s fits a phone of 320 px', async (hash) => {
    await page.viewport(320, 800);
    await openMeasure(hash);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 900);
  });
});
