import { expect, test } from '#tests/support/journey.ts';

// A chunk that is gone is a failed request, which the console tells.
test.use({ expectedNoise: /Failed to load resource/ });

test('a page that was put in place anew reloads once, and keeps the view', async ({ page }) => {
  await page.goto('./#/?edition=2022-09&sort=concern');
  await expect(page.getByRole('heading', { name: 'Scorecard' })).toBeVisible();
  let isStale = true;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isStale = false;
  });
  await page.route(/\/assets\/MeasuresPage-.*\.js/, (route) =>
    isStale ? route.fulfill({ status: 404 }) : route.continue(),
  );
  const reloaded = page.waitForEvent('load');
  await page.getByRole('link', { name: 'Measures', exact: true }).click();
  await reloaded;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/measures?edition=2022-09');
});

test('a chunk that stays away is told, and the other pages go on', async ({ page }) => {
  await page.goto('./');
  await page.route(/\/assets\/MeasuresPage-.*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'Measures', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Measures could not be opened');
  await page.getByRole('link', { name: 'Board report' }).click();
  await expect(page.getByRole('heading', { name: 'Scorecard' })).toBeVisible();
});
