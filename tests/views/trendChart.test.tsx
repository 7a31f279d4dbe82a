import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react/pure';
import '#ui/styles.css';
import '#charts/charts.css';
import '#charts/exhibits.css';
import { Trend } from '#charts/trend/Trend.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { EHC, GLD, PERCENT } from '#tests/pictures/figures.ts';

function model(series = EHC) {
  const trend = toTrendModel({ measure: PERCENT, series, width: 972, height: 400 });
  if (trend.kind === 'refused') throw new Error(trend.text);
  return trend;
}

describe('Trend', () => {
  it('is a picture with a text until somebody looks closer', async () => {
    const view = await render(<Trend model={model()} alt="On time: from 39.5% to 37.2%." />);
    await expect.element(view.getByRole('img', { name: 'On time: from 39.5% to 37.2%.' })).toBeVisible();
    expect(view.container.querySelector('[role="application"]')).toBeNull();
  });

  it('reads point by point with the arrow keys, in words', async () => {
    const view = await render(<Trend model={model()} alt="On time." isReading />);
    const chart = view.getByRole('application');
    await expect.element(chart).toHaveFocus();
    const status = view.getByRole('status');
    await expect.element(status).toHaveTextContent('2016. Worcestershire 39.5%. England 55.7%.');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect
      .element(status)
      .toHaveTextContent('2019. Worcestershire 46.3%, 291 of 628; 95% interval 42.5 to 50.2.');
  });

  it('says why a year has no figure', async () => {
    const view = await render(<Trend model={model(GLD)} alt="Good level." isReading />);
    await expect.element(view.getByRole('application')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.element(view.getByRole('status')).toHaveTextContent('2019/20. Worcestershire not available.');
  });

  it('draws the same lines as the picture', async () => {
    const still = await render(<Trend model={model(EHC)} alt="Good level." />);
    const before = still.container.querySelectorAll('path.trend-line').length;
    // Where the pointer rests there already, the picture is live before it can be hovered over.
    await userEvent.hover(still.getByRole('img').or(still.getByRole('application')));
    await expect.element(still.getByRole('application')).toBeVisible();
    expect(before).toBe(14);
    expect(still.container.querySelectorAll('path.recharts-line-curve').length).toBe(15);
  });
});
