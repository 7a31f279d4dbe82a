import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '#contract/parseDataset.ts';
import { serialiseDataset } from '#contract/serialiseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { toPeriod } from '#domain/period.ts';
import { known, toSymbol, type Value } from '#domain/value.ts';
import { aBreakdown, aDataset } from '#tests/support/aDataset.ts';

const anyValue: fc.Arbitrary<Value | undefined> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => known(n === 0 ? 0 : n)),
  fc.constantFrom<Value>(
    { kind: 'suppressed' },
    { kind: 'low' },
    { kind: 'notApplicable' },
    { kind: 'notAvailable' },
    known(3, 'p'),
    known(4, 'u'),
  ),
  fc.constant(undefined),
);

function valuesOf(dataset: Dataset): Value[] {
  return Array.from({ length: dataset.cells.length }, (_, i) => dataset.cells.at(i));
}

function reread(dataset: Dataset): Dataset {
  const parsed = parseDataset(JSON.parse(serialiseDataset(dataset)), 'datasets/x.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe('a published dataset', () => {
  test('reads back as it was written, and writes the same bytes again', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 6, maxLength: 6 }), (values) => {
        const dataset = aDataset({ breakdowns: [aBreakdown('phase', ['all', 'primary', 'secondary'], 'all')] }, values);
        const read = reread(dataset);
        expect(valuesOf(read)).toEqual(valuesOf(dataset));
        expect({ ...read, cells: null }).toEqual({ ...dataset, cells: null });
        expect(serialiseDataset(read)).toBe(serialiseDataset(dataset));
      }),
      { seed: 1 },
    );
  });

  test('is JSON-stat: another client reads the same values and statuses', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 2, maxLength: 2 }), (values) => {
        const dataset = aDataset({}, values);
        const other = JSONstat(JSON.parse(serialiseDataset(dataset)));
        valuesOf(dataset).forEach((value, i) => {
          const cell = other.Data(i);
          expect(cell.value).toBe(value.kind === 'known' ? value.amount : null);
          if (dataset.cells.wasHandedIn(i)) expect(cell.status ?? undefined).toBe(toSymbol(value));
        });
      }),
      { seed: 2 },
    );
  });

  test('with few cells handed in is sparse, and an absent cell reads as not available', () => {
    const dataset = aDataset({ periods: ['CY2021', 'CY2022', 'CY2023', 'CY2024'].map(toPeriod) }, [known(1)]);
    expect(JSON.parse(serialiseDataset(dataset)).value).toEqual({ 0: 1 });
    expect(reread(dataset).cells.at(3)).toEqual({ kind: 'notAvailable' });
    expect(reread(dataset).cells.wasHandedIn(3)).toBe(false);
  });

  test('without a number left is an array of nulls', () => {
    const suppressed: Value = { kind: 'suppressed' };
    expect(JSON.parse(serialiseDataset(aDataset({}, [suppressed, suppressed]))).value).toEqual([null, null]);
  });
});

describe('a broken dataset is told by path, expected and found', () => {
  const good = (): Record<string, unknown> => JSON.parse(serialiseDataset(aDataset({}, [known(1), known(2)])));

  test.each<[string, (file: Record<string, unknown>) => void, string]>([
    ['a text for a number', (f) => Object.assign(f, { value: [1, '2'] }), 'value[1]'],
    ['too few cells', (f) => Object.assign(f, { value: [1] }), 'value'],
    ['an unknown status', (f) => Object.assign(f, { status: { 1: 'q' } }), 'status[1]'],
    ['a number that is said to be withheld', (f) => Object.assign(f, { status: { 1: 'c' } }), 'value[1]'],
    ['a size that is not the number of categories', (f) => Object.assign(f, { size: [1, 1, 3] }), 'size[2]'],
    [
      'a dimension that is missing',
      (f) => Object.assign(f, { id: ['measure', 'geography', 'period', 'phase'], size: [1, 1, 2, 1] }),
      'dimension.phase',
    ],
    ['no class', (f) => Object.assign(f, { class: 'collection' }), 'class'],
  ])('%s', (_, damage, path) => {
    const file = good();
    damage(file);
    const parsed = parseDataset(file, 'datasets/x.json');
    expect(parsed.ok ? [] : parsed.error.issues.map((i) => i.path)).toContain(path);
  });

  test('another contract number is told as that', () => {
    const file = good();
    Object.assign(file, { extension: { contract: 2 } });
    const parsed = parseDataset(file, 'datasets/x.json');
    expect(parsed.ok ? '' : parsed.error.code).toBe('other_contract');
  });
});

describe('a JSON-stat dataset of another office', () => {
  const theirs = {
    version: '2.0',
    class: 'dataset',
    label: 'Unemployment',
    id: ['sex', 'time', 'geo'],
    size: [2, 2, 1],
    role: { time: ['time'], geo: ['geo'] },
    dimension: {
      sex: { label: 'Sex', category: { index: { f: 0, m: 1 }, label: { f: 'Women', m: 'Men' } } },
      time: { category: { index: ['2019', '2020'] } },
      geo: { category: { label: { IE: 'Ireland' } } },
    },
    value: [1, 2, 3, null],
    status: { 1: 'p', 3: 'c' },
  };

  test('is read without our extension, its dimensions in our order', () => {
    const parsed = parseDataset(theirs, 'foreign.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { value } = parsed;
    expect(value.periods.map((p) => p.id)).toEqual(['CY2019', 'CY2020']);
    expect(value.breakdowns.map((b) => b.id)).toEqual(['sex']);
    expect(valuesOf(value)).toEqual([known(1), known(3), known(2, 'p'), { kind: 'suppressed' }]);
    expect(value.measures[0]?.polarity).toBe('none');
  });

  test('is refused by path when it has no time', () => {
    const parsed = parseDataset({ ...theirs, role: { geo: ['geo'] } }, 'foreign.json');
    expect(parsed.ok ? [] : parsed.error.issues[0]?.path).toBe('role.time');
  });
});
