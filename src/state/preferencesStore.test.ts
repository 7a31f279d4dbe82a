import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPreferences } from './preferencesStore.ts';

test('reads what it remembers', () => {
  expect(toPreferences({ theme: 'dark', density: 'compact', partnership: 'worcestershire' })).toEqual({
    theme: 'dark',
    density: 'compact',
    partnership: 'worcestershire',
  });
});

test('gives valid preferences for anything that is stored', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const { theme, density } = toPreferences(stored);
      expect(['system', 'light', 'dark']).toContain(theme);
      expect(['reading', 'compact']).toContain(density);
    }),
    { numRuns: 1000 },
  );
});
