import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { playScenario } from '#mock-api/browser.ts';
import dataText from '#mock-api/returns/worcestershire/two-year-old-take-up/data.csv?raw';
import metaText from '#mock-api/returns/worcestershire/two-year-old-take-up/data.meta.csv?raw';
import measureText from '#mock-api/returns/worcestershire/two-year-old-take-up/measure.json?raw';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const DATASET = 'two-year-old-take-up';

async function openPage() {
  const screen = await renderApp('#/data');
  await expect.element(screen.getByRole('heading', { level: 1, name: /datasets in April 2026/ })).toBeVisible();
  return screen;
}

/** Chooses files as the picker of the page would. */
function choose(files: Readonly<Record<string, string>>): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"][multiple]');
  if (input === null) throw new Error('No picker of files');
  const transfer = new DataTransfer();
  for (const [name, text] of Object.entries(files)) transfer.items.add(new File([text], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The newest figure of Worcestershire in another number: "71.9" → "72.9". */
function revise(
  text: string,
  change: (cell: string) => string,
): { text: string; line: number; column: number; cell: string } {
  const lines = text.split('\n');
  const column = (lines[0]?.split(',') ?? []).indexOf('take_up_percent');
  const line = lines.findLastIndex(
    (row) => row.includes(',Worcestershire,') && /^[\d.]+$/.test(row.split(',')[column] ?? ''),
  );
  const cells = (lines[line] ?? '').split(',');
  const cell = change(cells[column] ?? '');
  cells[column] = cell;
  lines[line] = cells.join(',');
  return { text: lines.join('\n'), line: line + 1, column: column + 1, cell };
}

const WHOLE = { 'data.meta.csv': metaText, 'measure.json': measureText };

describe('what is published, as it is opened', () => {
  const openShared = sharePage(openPage);

  test('stands with its sources, ages, hashes and addresses', async () => {
    const screen = await openShared();
    const sources = screen.getByRole('table', { name: 'Department for Education' });
    await expect.element(sources).toHaveTextContent(/Open Government Licence/);
    const ages = screen.getByRole('table', { name: /Age and lateness/ });
    await expect
      .element(ages.getByRole('row', { name: /^Access to NHS mental health support/ }))
      .toHaveTextContent(/12 months to March 2022.*48 months.*30 November 2022.*40 months/);
    await expect
      .element(screen.getByRole('link', { name: `${DATASET}.json` }))
      .toHaveAttribute('href', expect.stringMatching(/data\/datasets\/two-year-old-take-up\.[0-9a-f]{16}\.json$/));
    await expect.element(screen.getByRole('rowheader', { name: 'Schema of an edition' })).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: 'September 2022' }).first())
      .toHaveAttribute('href', '#/?partnership=worcestershire&edition=2022-09');
  });

  test('says how small numbers are protected in each dataset', async () => {
    const screen = await openShared();
    const part = screen.getByRole('region', { name: 'How small numbers are protected' });
    await expect.element(part).toHaveTextContent(/Figures are shown as their source published them/);
  });
});

describe('what is published', () => {
  test('a part of the page is gone to by its name', async () => {
    const screen = await openPage();
    await screen.getByRole('button', { name: 'endpoints' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Endpoints' })).toHaveFocus();
  });

  test('a dataset that cannot be had fails its own line, and Retry heals it', async () => {
    playScenario('oneDatasetDown');
    const screen = await openPage();
    const alert = screen.getByRole('alert');
    await expect.element(alert).toHaveTextContent(/issued on time could not be read/);
    await expect.element(screen.getByRole('table', { name: 'Department for Education' })).toBeVisible();
    playScenario('ready');
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect.element(alert).not.toBeInTheDocument();
  });
});

describe('the dry run', () => {
  test('tells a mistake with its line and column, quoted', async () => {
    const screen = await openPage();
    const { text, line, column, cell: spoilt } = revise(dataText, (cell) => cell.replace('.', ';'));
    choose({ 'data.csv': text, ...WHOLE });
    await expect.element(screen.getByRole('heading', { level: 1, name: /would be refused: one error/ })).toBeVisible();
    const row = screen.getByRole('row', { name: /^Error/ });
    await expect.element(row).toHaveTextContent(new RegExp(`data\\.csv${line}${column}, take_up_percent`));
    expect([...document.querySelectorAll('.issue-quote mark')].map((mark) => mark.textContent)).toContain(spoilt);
  });

  test('tells which figure would change, with its address', async () => {
    const screen = await openPage();
    const { text } = revise(dataText, (cell) => String(Number(cell) - 1));
    choose({ 'data.csv': text, ...WHOLE });
    await expect.element(screen.getByRole('heading', { level: 1, name: /would be accepted/ })).toBeVisible();
    const row = screen.getByRole('table', { name: /^Changes in/ }).getByRole('row', { name: /Revised/ });
    await expect.element(row).toHaveTextContent(/Worcestershire/);
    await expect
      .element(row.getByRole('link'))
      .toHaveAttribute('href', expect.stringMatching(/^#\/measures\/take_up_percent/));
  });

  test('takes a data file by itself for the dataset whose columns it has, and says so', async () => {
    const screen = await openPage();
    const { text } = revise(dataText, (cell) => String(Number(cell) - 1));
    choose({ 'new figures.csv': text });
    await expect.element(screen.getByText(/new figures\.csv is taken for/)).toBeVisible();
    await expect.element(screen.getByRole('table', { name: /^Changes in/ })).toHaveTextContent(/Revised/);
  });

  test('says what is not read, and keeps the page alive', async () => {
    const screen = await openPage();
    choose({ 'letter.docx': 'PK' });
    await expect.element(screen.getByText(/Not read: letter\.docx/)).toBeVisible();
  });
});

describe('for everybody', () => {
  test('has no violation with the issues of a return', async () => {
    const screen = await openPage();
    choose({ 'data.csv': revise(dataText, (cell) => `${cell},5`).text, ...WHOLE });
    await expect.element(screen.getByRole('heading', { level: 1, name: /would be refused/ })).toBeVisible();
    await expectNoViolations();
  });

  test('fits a phone of 320 px', async () => {
    await page.viewport(320, 800);
    const screen = await openPage();
    choose({ 'data.csv': revise(dataText, (cell) => `${cell}x`).text, ...WHOLE });
    await expect.element(screen.getByRole('heading', { level: 1, name: /would be refused/ })).toBeVisible();
    expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 900);
  });
});
