import { test as base, expect } from '@playwright/test';

/**
 * A journey through the built site. Whatever it does, the page must not write warnings or errors to the console, break
 * its security policy, ask another origin for anything, or set a cookie.
 */
export const test = base.extend<{ readonly expectedNoise: RegExp | undefined }>({
  /** Console lines that the journey itself provokes, such as a failed request that it asked for. */
  expectedNoise: [undefined, { option: true }],
  page: async ({ page, baseURL, expectedNoise }, use) => {
    const origin = new URL(baseURL ?? '').origin;
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) trouble.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) trouble.push(`request to ${url.href}`);
    });
    await use(page);
    const cookies = await page.context().cookies();
    trouble.push(...cookies.map((cookie) => `cookie ${cookie.name}`));
    expect(trouble.filter((line) => !expectedNoise?.test(line))).toEqual([]);
  },
});

export { expect };
