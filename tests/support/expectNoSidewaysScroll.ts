import { expect } from 'vitest';
import { page } from 'vitest/browser';

const WIDTHS = [1440, 768, 375, 320];

/** Expects that the page fits a desk, a tablet and two phones, and leaves the window as it was. */
export async function expectNoSidewaysScroll(): Promise<void> {
  const { innerWidth, innerHeight } = window;
  for (const width of WIDTHS) {
    await page.viewport(width, 900);
    await expect
      .poll(() => document.documentElement.scrollWidth, { message: `at ${width} px` })
      .toBeLessThanOrEqual(width);
  }
  await page.viewport(innerWidth, innerHeight);
}
