import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/journey.ts';

/** Every kind of page, on both partnerships where they differ. */
const PAGES = [
  ['the board report', '#/'],
  ['an earlier edition', '#/?edition=2022-09'],
  ['all measures', '#/measures'],
  ['a measure with counts', '#/measures/ehc_plans_within_20_weeks_percent'],
  ['a measure with districts, a break and groups', '#/measures/gld_percent'],
  ['a measure of the care board with an ambition', '#/measures/children_supported'],
  ['a measure by plan type', '#/measures/plan_pa_percent?at=plan_type:child_protection_plan'],
  ['the heat grid', '#/areas'],
  ['a district', '#/areas/E07000239'],
  ['all datasets', '#/explore'],
  ['the grid of a dataset', '#/explore/gld-by-district'],
  ['a grid with withheld cells', '#/explore/attendance-by-plan-type'],
  ['the plans', '#/plans'],
  ['the plans of September 2022', '#/plans?edition=2022-09'],
  ['the deck', '#/present'],
  ['the data', '#/data'],
  ['how to read the charts', '#/help/charts'],
  ['the glossary', '#/help/glossary'],
  ['the accessibility statement', '#/help/accessibility'],
  ['a page that does not exist', '#/measures/gld_percentt'],
  ['the demonstration', '#/?partnership=demonstration'],
  ['a measure of the demonstration', '#/measures/gld_percent?partnership=demonstration'],
  ['a grid of the demonstration', '#/explore/eha-submissions?partnership=demonstration'],
  ['the plans of the demonstration', '#/plans?partnership=demonstration'],
] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that the other colour scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
}

/** Without the parts of its report that pass, which on a large page take longer than the rules themselves. */
function toAxe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

for (const [name, hash] of PAGES) {
  test(`${name} fits a phone, says who it is of, and has no flaw in either colour scheme`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, hash);
    const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflowPx).toBeLessThanOrEqual(0);
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/\bNaN\b|\bundefined\b|\[object|\bInfinity\b|-0\.0\b/);
    const band = page.getByRole('complementary', { name: 'Illustrative figures' });
    await expect(band).toHaveCount(hash.includes('demonstration') ? 1 : 0);

    await page.setViewportSize({ width: 1440, height: 900 });
    const light = await toAxe(page).withTags(RULES).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await toAxe(page).withRules(COLOUR_RULES).analyze();
    const found = [...light.violations, ...dark.violations];
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
}
