import { expect, test } from 'vitest';
import { toSymbol, toValue } from './value.ts';

test.each([
  [12.5, undefined, { kind: 'known', amount: 12.5 }],
  [0, 'p', { kind: 'known', amount: 0, mark: 'p' }],
  [null, 'c', { kind: 'suppressed' }],
  [null, 'low', { kind: 'low' }],
  [null, 'z', { kind: 'notApplicable' }],
  [null, 'x', { kind: 'notAvailable' }],
  [null, undefined, { kind: 'notAvailable' }],
] as const)('%s with status %s reads as %o', (amount, status, value) => {
  expect(toValue(amount, status)).toEqual(value);
});

test.each([
  [12, 'c'],
  [null, 'p'],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [null, 'k'],
  [null, 'constructor'],
] as const)('%s with status %s is no pair of the contract', (amount, status) => {
  expect(toValue(amount, status)).toBeUndefined();
});

test.each(['c', 'x', 'z', 'low'])('the symbol %s survives', (symbol) => {
  const value = toValue(null, symbol);
  expect(value && toSymbol(value)).toBe(symbol);
});
