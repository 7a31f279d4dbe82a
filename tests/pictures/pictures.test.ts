import { describe, expect, it } from 'vitest';
import { SITUATIONS } from './situations.tsx';
import { toPicture } from './toPicture.ts';

describe('pictures', () => {
  it.each(Object.entries(SITUATIONS))('%s looks as it was reviewed', async (name, chart) => {
    await expect(toPicture(chart)).toMatchFileSnapshot(`./${name}.svg`);
  });
});
