import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react/pure';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import '#charts/charts.css';

describe('ChartFrame', () => {
  it('draws for the width that there is, at once and whenever it changes', async () => {
    await page.viewport(700, 600);
    const view = await render(<ChartFrame>{({ width }) => <p>{width}</p>}</ChartFrame>);
    const first = Number(view.container.querySelector('p')?.textContent);
    expect(first).toBeLessThanOrEqual(700);
    await page.viewport(500, 600);
    await expect.poll(() => Number(view.container.querySelector('p')?.textContent)).toBe(first - 200);
    await page.viewport(1280, 900);
  });
});
