import { describe, expect, it, test } from 'vitest';
import { CONTROL_NAMES, nameLimits, toLimitsCaption, toLimitsReason, toSignalNote } from './controlWords.ts';

test.each([
  [
    'xmr',
    'Mean and limits from all 24 months (mean of moving ranges × 2.66). Each is a period of its own: nothing overlaps.',
  ],
  [
    'p',
    'Mean from the counts of all 24 months together; limits ± 3 √(p (1 − p) ÷ n), so each month has its own: the fewer were counted, the wider.',
  ],
  [
    'u',
    'Mean from the counts of all 24 months together; limits ± 3 √(rate ÷ n), so each month has its own: the smaller the population, the wider.',
  ],
  [
    'c',
    'Mean from all 24 months; limits ± 3 √mean, as chance gives where events are separate and as likely in each month.',
  ],
] as const)('the caption of a chart %s says how its limits came about', (chart, caption) => {
  expect(toLimitsCaption({ chart, total: 24, periodKind: 'month' })).toBe(caption);
});

it('names every kind of chart in words, with the letter of the method', () => {
  expect(Object.values(CONTROL_NAMES).map((name) => /\((XmR|P|U|C)\)$/.test(name))).toEqual([true, true, true, true]);
  expect(nameLimits('movement', 'rate')).toContain('XmR');
  expect(nameLimits('counts', 'rate')).toBe('the counts (U)');
  expect(nameLimits('counts', 'count')).toBe('chance alone (C)');
});

describe('why these limits', () => {
  test.each([
    ['movement', undefined, /^From the distance between one figure and the next \(XmR\).*rest on it\.$/],
    [
      'movement',
      2.14,
      /move 2\.1 times as far as chance in the counts explains, .* too narrow here and signal too often\.$/,
    ],
    ['movement', 1.02, /about as far as chance in the counts explains \(1\.0 times\), .* fit as well\.$/],
    ['counts', 0.4, /^As asked for: .*only 0\.4 times as far .* too wide here and miss changes\.$/],
  ] as const)('%s, %s', (from, ratio, text) => {
    expect(toLimitsReason(from, ratio)).toMatch(text);
  });
});

it('says that a measure without a good direction has no better and worse signals', () => {
  expect(toSignalNote('none')).toMatch(/ink and blue/);
  expect(toSignalNote('higher')).not.toMatch(/blue/);
});
