import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { HELP_TOPICS } from '#features/help/topics.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const main = () => document.querySelector('main');

describe('help', () => {
  test.each(HELP_TOPICS)(
    'tells of “$title”, at 320 px and in both colour schemes without a flaw that axe finds',
    async ({ id, title }) => {
      await page.viewport(320, 900);
      const screen = await renderApp(`#/help/${id}`);
      await expect.element(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect
        .element(screen.getByRole('link', { name: title, exact: true }).first())
        .toHaveAttribute('aria-current', 'page');
      expect(main()?.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
      await expectNoViolations();
      await page.viewport(1280, 900);
    },
  );

  test('draws its examples with the charts themselves, and says that their figures are made up', async () => {
    const screen = await renderApp('#/help/charts');
    const examples = [
      /our county above England/,
      /four districts in order/,
      /columns/,
      /a gap/,
      /a control chart/,
      /a spine/,
      /ten years/,
    ];
    for (const name of examples) await expect.element(screen.getByRole('img', { name })).toBeInTheDocument();
    expect(screen.getByText('Example. The figures are made up.').elements().length).toBeGreaterThanOrEqual(
      examples.length,
    );
  });

  test('spells out short forms and names whom to tell', async () => {
    const screen = await renderApp('#/help/glossary');
    await expect.element(screen.getByText('Joint targeted area inspection', { exact: false })).toBeInTheDocument();
    const statement = await renderApp('#/help/accessibility');
    await expect.element(statement.getByRole('heading', { name: 'How far it complies' })).toBeVisible();
    await expect
      .element(statement.getByRole('link', { name: 'Worcestershire County Council' }))
      .toHaveAttribute('href', expect.stringMatching(/^https:/));
  });

  test('begins with the charts where no topic is named', async () => {
    const screen = await renderApp('#/help');
    await expect.element(screen.getByRole('heading', { level: 1, name: 'How to read the charts' })).toBeVisible();
  });
});
