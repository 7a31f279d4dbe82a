import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A warning is a defect that nobody has looked at yet: whatever reaches the console fails the test that caused it. */
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const method of ['warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      said.push(`console.${method}: ${words.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  const heard = said.splice(0);
  vi.restoreAllMocks();
  expect(heard, 'written to the console').toEqual([]);
});
