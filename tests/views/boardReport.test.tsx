import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { playScenario } from '#mock-api/browser.ts';
import { setQuestions, useQuestions } from '#state/questionsStore.ts';
import { expectNoSidewaysScroll } from '#tests/support/expectNoSidewaysScroll.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

async function openReport(hash = '#/') {
  const screen = await renderApp(hash);
  await expect.element(screen.getByRole('heading', { level: 1, name: /EHC plans/ })).toBeVisible();
  return screen;
}

const rowOf = (screen: Awaited<ReturnType<typeof renderApp>>, name: RegExp) =>
  screen
    .getByRole('table', { name: /Scorecard of/ })
    .getByRole('row', { name })
    .first();

describe('the board report, as it is opened', () => {
  const openShared = sharePage(openReport);

  test('says what moved, how everything stands, what is asked and what is late', async () => {
    const screen = await openShared();
    await expect.element(screen.getByRole('heading', { name: 'Since the last board' })).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Asked of the board' })).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Late or missing' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: /1 worse than England/ })).toBeVisible();
    const row = rowOf(screen, /EHC plans issued within 20 weeks/);
    await expect.element(row).toHaveTextContent(/37\.2%.*517 of 1,389.*2024.*9\.7.*better.*45\.9.*Worse.*8\.7 lower/);
  });

  test('has no sideways scroll at any width', async () => {
    const screen = await openShared();
    await expect.element(screen.getByRole('heading', { name: 'Commentary' })).toBeVisible();
    await expectNoSidewaysScroll();
  });
});

describe('the board report', () => {
  test('leads from each sentence at its head to the part that it sums up', async () => {
    const screen = await openReport();
    for (const [sentence, heading] of [
      [/newer figure than in September 2022/, 'Since the last board'],
      [/one is worse, one is similar/, 'Scorecard'],
      [/Six datasets are late and two actions are overdue/, 'Late or missing'],
      [/Nothing was handed in for decision/, 'Asked of the board'],
    ] as const) {
      await screen.getByRole('link', { name: sentence }).click();
      expect(document.activeElement?.textContent).toBe(heading);
      await expect.element(screen.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
      expect(location.hash).toBe('#/');
    }
  });

  test('filters the scorecard by a mark, and shows all again with Back', async () => {
    const screen = await openReport();
    await screen.getByRole('link', { name: /1 worse than England/ }).click();
    await expect.element(screen.getByRole('heading', { name: 'Scorecard', exact: true })).toBeInViewport();
    await expect.element(screen.getByText(/Showing 1 of 17 measures/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Suspensions' }).elements()).toHaveLength(0);
    history.back();
    await expect.element(screen.getByRole('button', { name: 'Suspensions' })).toBeVisible();
  });

  test('opens a row in place, with its trend and the questions of the board', async () => {
    const screen = await openReport();
    await screen.getByRole('button', { name: 'EHC plans issued within 20 weeks' }).click();
    await expect.element(screen.getByText('Is it good or bad?')).toBeVisible();
    await expect.element(screen.getByText('Worse than England: 8.7 points lower (6.0 to 11.2).')).toBeVisible();
    await expect
      .element(screen.getByRole('region', { name: 'Commentary and source' }))
      .toHaveTextContent(/Last published on 1 June 2025\. 15 months old\. The next figures are due on 30 June 2026/);
    await expect
      .element(screen.getByRole('link', { name: 'Whole measure' }))
      .toHaveAttribute('href', expect.stringMatching(/^#\/measures\/ehc/));
  });

  test('has beside the chart the four boxes of the commentary that speaks of it, and of no other category', async () => {
    const screen = await renderApp('#/?partnership=demonstration');
    await screen.getByRole('button', { name: 'Persistent absence, children in need' }).click();
    const beside = screen.getByRole('region', { name: 'Commentary and source' });
    await expect
      .element(beside)
      .toHaveTextContent(/What happened More children in need.*Why \(data\).*So what.*What next/);
    await expect.element(beside.getByText('Carried over from March 2026.')).toBeVisible();
    await screen.getByRole('button', { name: 'Persistent absence, children in need' }).click();
    await screen.getByRole('button', { name: 'Persistent absence, protection plans' }).click();
    await expect.element(beside.getByText(/^None was handed in for June 2026/)).toBeVisible();
    await expect
      .element(screen.getByRole('article').filter({ hasText: 'More children in need' }))
      .toHaveTextContent(/^Persistent absence, children in need\./);
  });

  test('is walked by its keys', async () => {
    const screen = await openReport();
    const rows = screen.getByRole('button', { name: /development|Good level/ });
    (rows.first().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Good level, free school meals');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('Is it us or everywhere?')).toBeVisible();
    await userEvent.keyboard('p');
    await expect.element(screen.getByRole('dialog', { name: /Where this figure comes from/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Good level, free school meals'));
    await userEvent.keyboard('m');
    expect(location.hash).toMatch(/^#\/measures\/gld_group_percent\?at=group:free_school_meals/);
  });

  test('tells where every dotted figure comes from', async () => {
    const screen = await openReport();
    await rowOf(screen, /EHC plans issued within 20 weeks/)
      .getByRole('button', { name: '37.2%' })
      .click();
    const card = screen.getByRole('dialog', { name: /Where this figure comes from/ });
    await expect.element(card).toHaveTextContent(/Department for Education/);
    await expect.element(card).toHaveTextContent(/Worked from.*517 of 1,389/);
    await userEvent.keyboard('{Escape}');

    const row = rowOf(screen, /EHC plans issued within 20 weeks/);
    const figures = [
      ['9.7', /Worcestershire, 2023: 27\.5%/, /Worked from.*318 of 1,155/],
      ['45.9', /England, 2024: 45\.9%/, /Worked from/],
      ['41.0', /West Midlands, 2024: 41\.0%/, /Worked from/],
      ['25.5', /the neighbours’ median, 2024: 25\.5%/, /Worked from.*the median of the figures of Derbyshire/],
    ] as const;
    for (const [name, title, worked] of figures) {
      const figure = row.getByRole('button', { name });
      (figure.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      const of = screen.getByRole('dialog', { name: title });
      await expect.element(of).toHaveTextContent(worked);
      await expect.element(of.getByRole('button', { name: 'Copy as citation' })).toBeVisible();
      await expect.element(figure).toBeInViewport();
      await userEvent.keyboard('{Escape}');
    }
  });

  test('shows by an icon with its words whether a figure is more than usual variation, where a control chart is valid', async () => {
    const screen = await renderApp('#/?partnership=demonstration');
    await expect
      .element(rowOf(screen, /EHC plans issued within 20 weeks/))
      .toHaveTextContent(/Signal, worse: lower\. Below the lower limit/);
    await expect
      .element(rowOf(screen, /Mental health appointments kept/))
      .toHaveTextContent(/Usual variation\. It varies between/);
    await expect
      .element(rowOf(screen, /Access to NHS mental health support/))
      .not.toHaveTextContent(/variation|signal/i);
    await expect
      .element(screen.getByText(/Beside a trend, where a control chart is valid/))
      .toHaveTextContent(/usual variation.*signal, worse: lower.*signal, better: lower/);
  });

  test('leads from each line of the changes to the source of both figures and to both editions', async () => {
    const screen = await openReport();
    const line = screen.getByRole('row', { name: /^Turned worse EHC plans/ });
    await expect
      .element(line.getByRole('link', { name: '2021' }))
      .toHaveAttribute('href', '#/measures/ehc_plans_within_20_weeks_percent?edition=2022-09');
    await expect
      .element(line.getByRole('link', { name: '2024' }))
      .toHaveAttribute('href', '#/measures/ehc_plans_within_20_weeks_percent?edition=2026-04');
    await line.getByRole('button', { name: '81.3%' }).click();
    const card = screen.getByRole('dialog', { name: /Worcestershire, 2021: 81\.3%/ });
    await expect.element(card).toHaveTextContent(/Worked from.*399 of 491/);
    await card.getByRole('button', { name: 'Ask a question' }).click();
    await card.getByLabelText('Your question to the board').fill('What happened in 2022?');
    await card.getByRole('button', { name: 'Keep the question' }).click();
    expect(useQuestions.getState().questions).toMatchObject([
      {
        text: 'What happened in 2022?',
        about: expect.stringMatching(/81\.3%$/),
        hash: expect.stringMatching(/edition=2022-09/),
      },
    ]);
    setQuestions([]);
  });

  test('opens the source of a figure on which a finger rests', async () => {
    const screen = await openReport();
    const figure = screen.getByRole('button', { name: '37.2%' }).first().element();
    const press = new PointerEvent('contextmenu', { bubbles: true, cancelable: true, pointerType: 'touch' });
    figure.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    await expect.element(screen.getByRole('dialog', { name: /Where this figure comes from/ })).toBeVisible();
  });

  test('holds the rows against another comparator', async () => {
    const screen = await openReport();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'against' }), 'West Midlands');
    expect(location.hash).toBe('#/?compare=west-midlands');
    await expect.element(screen.getByRole('columnheader', { name: /Against West Midlands/ })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: /worse than the West Midlands/ })).toBeVisible();
    await expect.element(screen.getByText(/percentage points from the West Midlands/)).toBeVisible();
  });

  test('orders the rows by concern in one list', async () => {
    const screen = await openReport('#/?sort=concern');
    await expect.element(screen.getByRole('rowheader', { name: /All measures, most concern first/ })).toBeVisible();
    const names = screen
      .getByRole('button', { expanded: false })
      .elements()
      .map((button) => button.textContent);
    expect(names.find((name) => /EHC plans issued|Good level/.test(name))).toContain('EHC plans issued');
  });

  test('shows an older edition as members saw it, and says that a newer one exists', async () => {
    const screen = await renderApp('#/?edition=2022-09');
    await expect.element(screen.getByText('You are reading the edition of September 2022.')).toBeVisible();
    await expect.element(screen.getByText(/This is the first edition/)).toBeVisible();
  });

  test('says where the figures of a chosen district are', async () => {
    const screen = await openReport('#/?districts=E07000236');
    await expect.element(screen.getByText('This report shows Worcestershire')).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: 'Redditch' }))
      .toHaveAttribute('href', expect.stringMatching(/^#\/areas\/E07000236/));
  });

  test('draws an edition in which every figure is withheld without a number', async () => {
    playScenario('allSuppressed');
    const screen = await renderApp();
    await expect.element(screen.getByRole('link', { name: /17 without a figure/ })).toBeVisible();
    await expect.element(rowOf(screen, /EHC plans issued/)).toHaveTextContent(/withheld to protect children/);
  });

  test('draws an edition with nothing in it', async () => {
    playScenario('empty');
    const screen = await renderApp();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Nothing changed since September 2022');
    await expect.element(screen.getByText('Nothing changed between the two editions, in any priority.')).toBeVisible();
    await expect.element(screen.getByText('Every dataset is as new as it should be.')).toBeVisible();
  });

  test('says in their places that no narrative was handed in', async () => {
    playScenario('silent');
    const screen = await openReport();
    await expect
      .element(screen.getByText('Nothing was handed in for April 2026: no decisions, actions or commentary.'))
      .toBeVisible();
    await expect.element(screen.getByText('No commentary was handed in for April 2026.')).toBeVisible();
    await screen.getByRole('button', { name: 'EHC plans issued within 20 weeks' }).click();
    await expect.element(screen.getByText('None was handed in for April 2026, and none carried over.')).toBeVisible();
  });

  test('says that a measure is published no more, and leads to the edition that had it', async () => {
    playScenario('measureGone');
    const screen = await openReport();
    const line = screen.getByRole('row', { name: /^Withdrawn Left behind/ });
    await expect.element(line).toHaveTextContent(/No longer published in this edition\. ?then 12\.34/);
    await expect
      .element(line.getByRole('link', { name: 'Left behind' }))
      .toHaveAttribute('href', '#/measures/gone_percent?edition=2022-09');
    await expect.element(screen.getByText(/This measure is no longer published\./).first()).toBeVisible();
  });

  test('tells what was decided last time, and when', async () => {
    const screen = await renderApp('#/?partnership=demonstration');
    const decision = screen.getByText(/Ask every district for a winter attendance plan/);
    await screen.getByText('What was decided last time: 3').click();
    await expect
      .element(decision)
      .toHaveTextContent(/Agreed, by the end of September\..*Virtual school head, 18 March 2026/);
  });

  test('compares any two editions', async () => {
    const screen = await renderApp('#/?partnership=demonstration&since=2025-09');
    await expect.element(screen.getByText('September 2025 to June 2026, illustrative')).toBeVisible();
    await expect.element(screen.getByRole('rowheader', { name: /Turned|Signal|Reached|longer/ }).first()).toBeVisible();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/^EHC plans issued within 20 weeks fell from 57.9% to 40.0%/);
    await expect.element(screen.getByText(/have a newer figure than in September 2025/)).toBeVisible();
  });

  test('is folded on a phone: four changes, priorities with their counts, commentary behind a button', async () => {
    await page.viewport(375, 812);
    const screen = await openReport();
    const changes = screen.getByRole('region', { name: 'Since the last board' });
    expect(changes.getByRole('row').elements()).toHaveLength(4);
    await changes.getByRole('button', { name: /more changes/ }).click();
    expect(changes.getByRole('row').elements().length).toBeGreaterThan(15);

    const late = screen.getByRole('region', { name: 'Late or missing' });
    expect(late.getByRole('listitem').elements()).toHaveLength(2);
    await expect.element(late.getByRole('link', { name: /^4 more, and how old/ })).toBeVisible();

    const row = screen.getByRole('button', { name: 'EHC plans issued within 20 weeks' });
    expect(row.elements()).toHaveLength(0);
    await screen.getByRole('button', { name: 'Right education for all' }).click();
    await expect.element(row).toBeVisible();

    const commentary = screen.getByRole('region', { name: 'Commentary' });
    expect(
      commentary
        .getByText('What happened')
        .elements()
        .filter((box) => box.checkVisibility()),
    ).toHaveLength(0);
    await commentary.getByRole('button', { name: /commentar/ }).click();
    await expect.element(commentary.getByText('What happened').first()).toBeVisible();
    await page.viewport(1280, 900);
  });

  test('an embedded report is the page alone, without frame', async () => {
    const screen = await renderApp('#/?embed&partnership=demonstration');
    await expect.element(screen.getByRole('heading', { name: 'Scorecard' })).toBeVisible();
    await expect.element(screen.getByRole('complementary', { name: 'Illustrative figures' })).toBeVisible();
    expect(screen.getByRole('navigation').elements()).toHaveLength(0);
    expect(screen.getByRole('combobox', { name: 'Edition of' }).elements()).toHaveLength(0);
  });

  test('has no flaw that axe finds with a row, the card of a figure and the search open', async () => {
    const screen = await openReport();
    await screen.getByRole('button', { name: 'EHC plans issued within 20 weeks' }).click();
    await expect.element(screen.getByText('Is it good or bad?')).toBeVisible();
    await rowOf(screen, /EHC plans issued within 20 weeks/)
      .getByRole('button', { name: '37.2%' })
      .click();
    await expect.element(screen.getByRole('dialog', { name: /Where this figure comes from/ })).toBeVisible();
    await expectNoViolations(screen.container);
    await userEvent.keyboard('{Escape}/');
    await screen.getByRole('combobox', { name: /Search measures/ }).fill('good');
    await expectNoViolations(screen.container);
  });
});
