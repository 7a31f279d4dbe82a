import { describe, expect, it } from 'vitest';
import { readCell } from './cellValue.ts';

describe('readCell', () => {
  it.each<[string, number, number]>([
    ['0', 0, 0],
    ['-0', -0, 0],
    ['-3.2', -3.2, 1],
    ['61.30', 61.3, 2],
    ['7775', 7775, 0],
    ['0.30000000000000004', 0.1 + 0.2, 17],
    ['1e+21', 1e21, 0],
    ['1.5e-7', 1.5e-7, 1],
    ['123456789012345', 123456789012345, 0],
  ])('reads %s as a number', (text, amount, decimals) => {
    expect(readCell(text)).toEqual({ kind: 'number', amount, decimals });
  });

  it.each([
    ['c', 'suppressed'],
    ['C', 'suppressed'],
    ['[c]', 'suppressed'],
    [' [C] ', 'suppressed'],
    ['x', 'notAvailable'],
    ['[x]', 'notAvailable'],
    ['z', 'notApplicable'],
    ['low', 'low'],
    ['Low', 'low'],
    ['k', 'low'],
  ])('reads %s as a reason, whatever its dress', (text, missing) => {
    expect(readCell(text)).toEqual({ kind: 'missing', missing });
  });

  it.each([
    ['..', 'x'],
    [':', 'x'],
    ['[:]', 'x'],
    ['.', 'z'],
    ['N/A', 'z'],
    ['n/a', 'z'],
    ['-', 'low'],
    ['~', 'low'],
    ['*', 'c'],
  ])('reads the legacy symbol %s and names the modern one, %s', (text, symbol) => {
    expect(readCell(text)).toMatchObject({ kind: 'missing', code: 'symbol_legacy', words: { symbol } });
  });

  it.each(['u', 'b', 'p', 'e', '[r]'])('reads the mark %s without a number as not available', (text) => {
    expect(readCell(text)).toMatchObject({ kind: 'missing', missing: 'notAvailable', code: 'symbol_without_number' });
  });

  it('reads a number with a stray space, and says so', () => {
    expect(readCell(' 12.5\u00a0')).toMatchObject({ kind: 'number', amount: 12.5, code: 'value_stray_space' });
  });
});
