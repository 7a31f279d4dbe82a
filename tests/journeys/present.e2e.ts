import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { expect, test } from '#tests/support/journey.ts';

test.describe('a show without a network', () => {
  // The icon of the tab is asked for again whenever the address changes.
  test.use({ expectedNoise: /ERR_INTERNET_DISCONNECTED/ });

  test('goes on in both windows, and is exported', async ({ page, context }) => {
    await page.goto('./#/present');
    await expect(page.getByText(/slides are on this device/)).toBeVisible();
    const [notes] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Notes in a second window' }).click(),
    ]);
    await expect(notes.getByRole('heading', { level: 1 })).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export to PowerPoint' }).click(),
    ]);
    await context.setOffline(true);

    await page.bringToFront();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('f');
    const stage = page.getByRole('dialog', { name: 'Presentation' });
    await expect(stage).toBeVisible();
    for (let slide = 2; slide <= 6; slide += 1) await page.keyboard.press('ArrowRight');
    await expect(stage.getByRole('status')).toContainText('Slide 6 of 13');
    await expect(stage.getByRole('article')).toBeVisible();
    await expect(notes.getByText(/6 of 13/).first()).toBeVisible();
    await notes.getByRole('button', { name: 'Next' }).click();
    await expect(stage.getByRole('status')).toContainText('Slide 7 of 13');
    await page.keyboard.press('Escape');
    await expect(stage).toBeHidden();

    expect(file.suggestedFilename()).toMatch(/2026-04.*\.pptx$/);
    const zip = await JSZip.loadAsync(await readFile(await file.path()));
    expect(zip.file(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(13);
    for (const chart of zip.file(/^ppt\/charts\/chart\d+\.xml$/)) {
      expect(await chart.async('string')).not.toContain('<c:v></c:v>');
    }
  });
});

for (const partnership of ['worcestershire', 'demonstration']) {
  test(`the pack of ${partnership} has as many pages on paper as its contents count`, async ({ page }) => {
    await page.goto(`./#/present?by=pack&partnership=${partnership}`);
    const said = page.getByText(/^\d+ pages of A4$/);
    await expect(said).toBeVisible();
    const pages = Number.parseInt((await said.textContent()) ?? '', 10);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
  });
}
