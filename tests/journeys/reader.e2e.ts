import { readFile } from 'node:fs/promises';
import { expect, test } from '#tests/support/journey.ts';

test('a member reads what changed, opens a row, and goes to the whole measure and back', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EHC plans');
  await page.getByRole('button', { name: 'EHC plans issued within 20 weeks' }).click();
  await expect(page.getByText('Is it good or bad?')).toBeVisible();
  await page.getByRole('link', { name: 'Whole measure' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('37.2%');
  await expect(page).toHaveURL(/#\/measures\/ehc_plans_within_20_weeks_percent/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Since the last board' })).toBeVisible();
});

test('the first view stands before any script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EHC plans');
  await expect(page.getByRole('row', { name: /EHC plans issued within 20 weeks.*37\.2%/ }).first()).toBeVisible();
  await context.close();
});

test('the first press is heard, though the app begins only with it', async ({ page }) => {
  await page.goto('./');
  const hasBegun = () =>
    page.evaluate(() => Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')));
  expect(await hasBegun()).toBe(false);
  // Nothing before it that would announce it, as a pointer that moves does.
  await page.getByRole('button', { name: 'EHC plans issued within 20 weeks' }).dispatchEvent('click');
  await expect(page.getByText('Is it good or bad?')).toBeVisible();
});

test('what was published without a new build is shown at once, before any sign of the reader', async ({ page }) => {
  await page.route('**/data/index.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll('Strategic Partnership', 'Strategic Alliance'),
    });
  });
  await page.addInitScript(() => {
    // The longest wait for a sign, which would begin the app in any case.
    const wait = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (act: () => void, ms: number) => (ms === 5_000 ? 0 : wait(act, ms)) });
  });
  await page.goto('./');
  await expect(page.getByRole('banner')).toContainText('Strategic Alliance');
});

test('a link to another page never shows the board report on its way there', async ({ page }) => {
  await page.addInitScript(() => {
    const look = () => {
      const isSeen = document.querySelector('#root [data-row]')?.checkVisibility({ visibilityProperty: true });
      if (isSeen) document.documentElement.dataset.seen = 'the board report';
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('./#/measures/gld_percent');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Good level of development');
  await expect(page.locator('html')).not.toHaveAttribute('data-seen');
});

test('an unknown part of a link is ignored with a notice, and a copied link opens the same view', async ({
  page,
  context,
}) => {
  await page.goto('./#/measures/gld_percent?districts=E07000239&colour=red');
  await expect(page.getByText(/colour/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(
    await page.getByRole('heading', { level: 1 }).innerText(),
  );
  await second.close();
});

test('the districts that a reader picks stay from page to page, and Back undoes one choice', async ({ page }) => {
  await page.goto('./#/measures/gld_percent?districts=E07000239');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('navigation').first().getByRole('link', { name: 'Explore' }).click();
  await expect(page).toHaveURL(/districts=E07000239/);
  await page.goBack();
  await expect(page).toHaveURL(/measures\/gld_percent\?districts=E07000239/);
});

test('an analyst downloads the rows of a dataset with their symbols and source', async ({ page }) => {
  await page.goto('./#/explore/attendance-by-plan-type');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).first().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/attendance-by-plan-type.*\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('Worcestershire');
  expect(text).toMatch(/Department for Education/);
  expect(text).not.toMatch(/^[=+@]/m);
});

test('a figure tells where it comes from, and the key Escape gives the focus back', async ({ page }) => {
  await page.goto('./#/measures/ehc_plans_within_20_weeks_percent');
  const figure = page.getByRole('button', { name: /37\.2/ }).first();
  await figure.click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('Education, health and care plans');
  await expect(card).toContainText('517');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(figure).toBeFocused();
});

test('an edition of the past says that a newer one exists, and shows what members saw', async ({ page }) => {
  await page.goto('./#/?edition=2022-09');
  await expect(page.getByText(/newer/i).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /EHC plans issued within 20 weeks.*81\.3%/ }).first()).toBeVisible();
});

test('the slash finds a measure by its name', async ({ page }) => {
  await page.goto('./');
  // The first sign of a reader, and already a wish.
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
  await page.keyboard.type('suspensions');
  await page
    .getByRole('option', { name: /Suspensions/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/measures\/suspension/);
});

test.describe('a data file that cannot be had', () => {
  test.use({ expectedNoise: /status of 503/ });

  test('is told in its place, and Retry heals it', async ({ page }) => {
    await page.route('**/data/datasets/ehc-plan-timeliness.*', (route) => route.fulfill({ status: 503, body: 'down' }));
    await page.goto('./#/measures/ehc_plans_within_20_weeks_percent');
    await expect(page.getByRole('button', { name: /Retry|Try again/ }).first()).toBeVisible({ timeout: 30_000 });
    await page.unroute('**/data/datasets/ehc-plan-timeliness.*');
    await page
      .getByRole('button', { name: /Retry|Try again/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('37.2%');
  });
});

test('the board report goes to the printer as a tagged A4 pack of as many pages as were offered', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.classList.add('was-printed');
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const offered = page.getByRole('dialog').getByText(/^\d+ pages of A4$/);
  await expect(offered).toBeVisible();
  const pages = Number.parseInt((await offered.textContent()) ?? '', 10);
  await page.getByRole('button', { name: 'The whole pack' }).click();
  await expect(page.locator('.was-printed')).toBeAttached();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const text = pdf.toString('latin1');
  expect(text.includes('/StructTreeRoot')).toBe(true);
  expect(/\/MediaBox \[0 0 [\d.]+ [\d.]+/.exec(text)?.[0]).toMatch(/0 0 59[45][\d.]* 84[12]/);
  expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
});
