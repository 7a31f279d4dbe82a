import { describe, expect, test, vi } from 'vitest';
import { playScenario } from '#mock-api/browser.ts';
import { expectNoSidewaysScroll } from '#tests/support/expectNoSidewaysScroll.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const MADE = /pages of A4/;

async function openPack(hash = '#/present?by=pack', ready = MADE) {
  const screen = await renderApp(hash);
  await expect.element(screen.getByText(ready)).toBeVisible();
  return screen;
}

const sheets = () => [...document.querySelectorAll('.sheet')].map((sheet) => sheet.getAttribute('aria-label'));

const contents = () =>
  [...document.querySelectorAll('.pack-contents li')].map(({ children }) => ({
    title: children[0]?.textContent,
    page: Number(children[2]?.textContent),
  }));

/** What is written on the sheets and would be printed smaller than 12 pt. */
const smallWords = () =>
  [...document.querySelectorAll('.pack *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
    .filter((element) => element.closest('.visually-hidden') === null)
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));

describe('the report as a pack of paper, as it lies there', () => {
  const openShared = sharePage(openPack);

  test('has a cover, a summary, the scorecard, a page for every measure and what the meeting needs', async () => {
    const screen = await openShared();
    expect(sheets()).toHaveLength(23);
    expect([...sheets().slice(0, 4), ...sheets().slice(-3)]).toEqual([
      'Cover',
      'Since the last board',
      'Scorecard',
      'Good level of development',
      'Decisions, actions and late data',
      'Glossary',
      'Notes: where the figures come from',
    ]);
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Board report, April 2026' })).toBeVisible();
    await expect.element(screen.getByText('all of Worcestershire; where a figure is of a wider area')).toBeVisible();
  });

  test('has contents whose pages follow each other, one for every measure', async () => {
    await openShared();
    const measures = contents().slice(2, 19);
    expect(contents()[0]).toEqual({ title: 'Since the last board', page: 2 });
    expect(contents()[1]).toEqual({ title: 'Scorecard', page: 4 });
    expect(measures.map(({ page: first }) => first)).toEqual(Array.from({ length: 17 }, (_, i) => i + 5));
  });

  test('tells every change since the last board with both figures', async () => {
    const screen = await openShared();
    const summary = screen.getByRole('region', { name: 'Since the last board' });
    await expect
      .element(summary.getByRole('row', { name: /^Turned worse/ }))
      .toHaveTextContent(/EHC plans issued within 20 weeks\..*81\.3%2021.*37\.2%2024/);
    await expect
      .element(summary.getByRole('row', { name: /Good level of development\. The early years framework/ }))
      .toHaveTextContent(/Cannot compare.*72\.0%2018\/19.*68\.0%2024\/25/);
    expect(summary.getByRole('row').elements()).toHaveLength(26);
  });

  test('says in its foot of which edition it is and what it is held against', async () => {
    await openShared();
    expect(document.documentElement.style.getPropertyValue('--pack-words')).toBe(
      '"Edition April 2026 (2026-04). Board report.\\a Compared with September 2022, against England."',
    );
  });

  test('says whole why figures are missing, where the chart has no room, and what its symbols mean', async () => {
    const screen = await openShared();
    const sheet = screen.getByRole('region', { name: 'Overweight or obese, reception' });
    await expect.element(sheet.getByText(/^2019\/20 and 2020\/21: suppressed by the publisher/)).toBeVisible();
    await expect.element(sheet.getByText(/^x: not available\. 5 earlier periods are/)).toBeVisible();
  });

  test('says less of a measure that would not be one page', async () => {
    const screen = await openShared();
    const sheet = screen.getByRole('region', { name: 'Good level of development', exact: true });
    expect(sheet.getByRole('row').elements()).toHaveLength(4);
    await expect.element(sheet.getByText(/7 earlier periods are on the page of the measure\.$/)).toBeVisible();
  });

  test('has on the page of a measure its statement, chart, newest figures with counts, and source', async () => {
    const screen = await openShared();
    const sheet = screen.getByRole('region', { name: 'EHC plans issued within 20 weeks' });
    await expect.element(sheet).toHaveTextContent(/37.2% in 2024.*Worse than England/s);
    await expect.element(sheet.getByRole('img', { name: /^Worcestershire rose from 12.0% in 2018/ })).toBeVisible();
    await expect.element(sheet.getByRole('row', { name: /^2024 / })).toHaveTextContent(/517 of 1,389/);
    await expect.element(sheet).toHaveTextContent(/Source\. Department for Education.*Note 5/s);
  });

  test('prints nothing below 12 pt', async () => {
    await openShared();
    expect(smallWords()).toEqual([]);
  });

  test('has no sideways scroll at any width', async () => {
    await openShared();
    await expectNoSidewaysScroll();
  });

  test('has no flaw that axe finds', async () => {
    await openShared();
    await expectNoViolations();
  });
});

describe('the pack of a made-up partnership', () => {
  const openShared = sharePage(() => openPack('#/present?by=pack&partnership=demonstration'));

  test('says that figures are made up, on the cover', async () => {
    const screen = await openShared();
    await expect.element(screen.getByText('Illustrative: every figure is made up', { exact: true })).toBeVisible();
  });

  test('prints nothing below 12 pt', async () => {
    await openShared();
    expect(smallWords()).toEqual([]);
  });
});

describe('the report as a pack of paper', () => {
  test('of a first edition holds on its summary page what the meeting needs, for nothing can have changed', async () => {
    const screen = await openPack('#/present?by=pack&edition=2022-09');
    expect(sheets().slice(0, 3)).toEqual(['Cover', 'Summary, decisions and actions', 'Scorecard']);
    expect(sheets()).not.toContain('Decisions, actions and late data');
    const summary = screen.getByRole('region', { name: 'Summary, decisions and actions' });
    await expect
      .element(summary)
      .toHaveTextContent(
        /Nothing can have changed since another.*Asked of the board: one to note.*Two actions are open/,
      );
    expect(contents()[0]).toEqual({ title: 'Summary, decisions and actions', page: 2 });
    expect(contents()[1]).toEqual({ title: 'Scorecard', page: 3 });
  });

  test('compares any two editions', async () => {
    const screen = await openPack('#/present?by=pack&partnership=demonstration&since=2025-09');
    const summary = screen.getByRole('region', { name: 'Since the last board' });
    await expect.element(summary.getByRole('columnheader', { name: 'September 2025' })).toBeVisible();
    await expect.element(summary.getByText(/^Since September 2025: One shows a signal/)).toBeVisible();
    await expect.element(screen.getByText('September 2025 (2025-09), the board of 24 September 2025')).toBeVisible();
  });

  test('is printed when asked', async () => {
    const screen = await openPack();
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
    await screen.getByRole('button', { name: 'Print the pack' }).click();
    expect(print).toHaveBeenCalledOnce();
  });

  test('is offered where the board report is printed, with its pages counted, and read first', async () => {
    const screen = await renderApp('#/');
    await screen.getByRole('button', { name: 'Print', exact: true }).click();
    const dialog = screen.getByRole('dialog', { name: 'Print' });
    await expect.element(dialog.getByText('26 pages of A4')).toBeVisible();
    await expectNoViolations(dialog.element());
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
    await dialog.getByRole('button', { name: 'The whole pack' }).click();
    expect(print).toHaveBeenCalledOnce();
    const behind = () => document.querySelector('.pack-behind');
    expect(behind()?.getAttribute('data-printed')).toBe('true');
    // What is inert, or behind a dialog, has no structure on paper.
    expect(behind()?.hasAttribute('inert')).toBe(false);
    expect(screen.getByRole('dialog').elements()).toHaveLength(0);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(behind).toBeNull();

    await screen.getByRole('button', { name: 'Print', exact: true }).click();
    await dialog.getByRole('button', { name: 'This page' }).click();
    expect(behind()?.getAttribute('data-printed')).toBe('false');
    window.dispatchEvent(new Event('afterprint'));

    await screen.getByRole('button', { name: 'Print', exact: true }).click();
    await dialog.getByRole('link', { name: 'Read it first' }).click();
    await expect.element(screen.getByRole('button', { name: 'Print the pack' })).toBeVisible();
    expect(location.hash).toBe('#/present?by=pack');
  });

  test('is no question on any other page, which is printed at once and says what was chosen', async () => {
    const screen = await renderApp('#/measures/ehc_plans_within_20_weeks_percent?compare=west-midlands');
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
    });
    await screen.getByRole('button', { name: 'Print', exact: true }).click();
    await expect.poll(() => print.mock.calls.length).toBe(1);
    expect(screen.getByRole('dialog').elements()).toHaveLength(0);
    expect(document.documentElement.style.getPropertyValue('--print-foot')).toMatch(
      /EHC plans issued within 20 weeks.*Compared with September 2022, for Worcestershire, against (the )?West Midlands/,
    );
  });

  test('is whole but for the measure whose data cannot be read, and tries again', async () => {
    playScenario('oneDatasetDown');
    const screen = await openPack('#/present?by=pack', /one measure could not be read/);
    await expect.element(screen.getByText('EHC plans issued within 20 weeks could not be read')).toBeVisible();
    expect(sheets()).toHaveLength(23);
    playScenario('ready');
    await screen.getByRole('button', { name: 'Retry' }).click();
    await expect.element(screen.getByText(/^26 pages of A4$/)).toBeVisible();
  });
});
