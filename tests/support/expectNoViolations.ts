import axe from 'axe-core';
import { expect } from 'vitest';

/** All that another colour scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** A part of a page need not stand in a landmark. */
const PART_RULES = { region: { enabled: false } };

/** Expects no accessibility violation in a part of the page, in either colour scheme: every rule in light, those of colour in dark. */
export async function expectNoViolations(part: Element | string = 'main'): Promise<void> {
  const root = document.documentElement;
  root.dataset.theme = 'light';
  const light = await axe.run(part, { rules: PART_RULES, resultTypes: ['violations'] });
  root.dataset.theme = 'dark';
  const dark = await axe.run(part, { runOnly: COLOUR_RULES, resultTypes: ['violations'] });
  delete root.dataset.theme;
  const found = [...light.violations, ...dark.violations];
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}
