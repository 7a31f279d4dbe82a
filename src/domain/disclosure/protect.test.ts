import { describe, expect, it } from 'vitest';
import type { DatasetGeography } from '#domain/dataset.ts';
import { type Geography, toGeographyCode } from '#domain/geography.ts';
import { type Measure, toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import type { Statement } from '#domain/statement.ts';
import { known, toSymbol, type Value } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { attack, countExact } from './attack.ts';
import { type Policy, PRESETS } from './policy.ts';
import { protect } from './protect.ts';

const PERIOD = [toPeriod('CY2024')];
const BASE = PRESETS['dfe-cin'];
if (BASE === undefined) throw new Error('no preset');
const LINES: Policy = { ...BASE, complement: false, groupDisclosure: false, roundBase: null };
const PRIMARY: Policy = { ...LINES, secondary: false };
const ALL: Policy = { ...BASE, secondary: false, roundBase: null };
const nowhere = () => undefined;

const children = count('children');
const late = count('late');
const onTime = count('on_time', { denominator: toMeasureId('children') });
const percent = aMeasure({ numerator: toMeasureId('on_time'), denominator: toMeasureId('children') });

function count(id: string, changes: Partial<Measure> = {}): Measure {
  return aMeasure({
    id: toMeasureId(id),
    title: id,
    unit: 'children',
    decimals: 0,
    kind: 'count',
    additive: true,
    ...changes,
  });
}

function places(codes: readonly string[], parent?: string): DatasetGeography[] {
  const all = codes.map((code) => ({ code: toGeographyCode(code), name: code, children: [] }));
  return parent === undefined
    ? all
    : [{ code: toGeographyCode(parent), name: parent, children: all.map((g) => g.code) }, ...all];
}

/** What a reader sees of each cell: its number, or its symbol. */
function show(dataset: ReturnType<typeof protect>['dataset']): (number | string)[] {
  return Array.from({ length: dataset.cells.length }, (_, p) => {
    const value = dataset.cells.at(p);
    return value.kind === 'known' ? value.amount : (toSymbol(value) ?? '');
  });
}

function numbers(...all: (number | Value)[]): Value[] {
  return all.map((n) => (typeof n === 'number' ? known(n) : n));
}

/** A table of rows × columns with its totals, as one county whose districts are the rows. */
function aTable(rows: readonly (readonly number[])[]) {
  const columns = rows[0]?.map((_, c) => `c${c + 1}`) ?? [];
  const withTotal = (row: readonly number[]): number[] => [row.reduce((sum, n) => sum + n, 0), ...row];
  const sums = columns.map((_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const shape = {
    measures: [children],
    periods: PERIOD,
    geographies: places(
      rows.map((_, r) => `R${r + 1}`),
      'T',
    ),
    breakdowns: [aBreakdown('column', ['total', ...columns], 'total')],
  };
  return aDataset(shape, numbers(...[sums, ...rows].flatMap(withTotal)));
}

describe('primary suppression', () => {
  const shape = { measures: [children, onTime, percent], periods: PERIOD };
  const hide = (n: number, d: number, p: number, policy = ALL) =>
    show(protect(aDataset(shape, numbers(d, n, p)), 'test', policy, nowhere).dataset);

  it('hides a count in the band and the percentage that rests on it', () => {
    expect(hide(3, 25, 12)).toEqual([25, 'c', 'c']);
    expect(hide(6, 25, 24)).toEqual([25, 6, 24]);
  });

  it('hides 22 of 25, because 3 did not', () => {
    expect(hide(22, 25, 88)).toEqual([25, 'c', 'c']);
    expect(hide(22, 25, 88, PRIMARY)).toEqual([25, 22, 88]);
  });

  it('hides none and all of a small group, but shows zero of a large one', () => {
    expect(hide(8, 8, 100)).toEqual([8, 'c', 'c']);
    expect(hide(0, 8, 0)).toEqual([8, 'c', 'c']);
    expect(hide(0, 40, 0)).toEqual([40, 0, 0]);
  });

  it('hides the whole row below the smallest denominator', () => {
    expect(hide(6, 14, 42.9, { ...ALL, minDenominator: 15 })).toEqual(['c', 'c', 'c']);
    expect(hide(8, 15, 53.3, { ...ALL, minDenominator: 15 })).toEqual([15, 8, 53.3]);
  });

  it('hides a percentage whose count only it tells', () => {
    const alone = aMeasure({ denominator: toMeasureId('children') });
    const dataset = aDataset({ measures: [children, alone], periods: PERIOD }, numbers(25, 12));
    expect(show(protect(dataset, 'test', ALL, nowhere).dataset)).toEqual([25, 'c']);
  });

  it('hides the count beside a percentage that came withheld, and the percentage beside such a count', () => {
    expect(hide(12, 40, 30)).toEqual([40, 12, 30]);
    const half = aDataset(shape, numbers(40, 12, { kind: 'suppressed' }));
    expect(show(protect(half, 'test', ALL, nowhere).dataset)).toEqual([40, 'c', 'c']);
    const other = aDataset(shape, numbers(40, { kind: 'suppressed' }, 30));
    expect(show(protect(other, 'test', ALL, nowhere).dataset)).toEqual([40, 'c', 'c']);
  });

  it('hides the published interval with what it bounds', () => {
    const ends = [aMeasure({ id: toMeasureId('lower') }), aMeasure({ id: toMeasureId('upper') })];
    const interval = { lower: toMeasureId('lower'), upper: toMeasureId('upper'), method: 'Wilson', level: 95 };
    const measures = [children, onTime, { ...percent, interval }, ...ends];
    const dataset = aDataset({ measures, periods: PERIOD }, numbers(25, 3, 12, 4, 30));
    expect(show(protect(dataset, 'test', ALL, nowhere).dataset)).toEqual([25, 'c', 'c', 'c', 'c']);
  });

  it('shows small counts where the policy exempts a level', () => {
    const levels: Record<string, Geography['level']> = { N: 'national' };
    const dataset = aDataset({ measures: [children], periods: PERIOD, geographies: places(['N', 'D']) }, numbers(3, 3));
    const policy: Policy = { ...PRIMARY, notAt: ['national'] };
    expect(show(protect(dataset, 'test', policy, (code) => levels[code]).dataset)).toEqual([3, 'c']);
  });
});

describe('secondary suppression', () => {
  it('hides a partner in one line: 3 + 14 + 22 = 39', () => {
    const dataset = aDataset(
      { measures: [children], periods: PERIOD, geographies: places(['A', 'B', 'C'], 'T') },
      numbers(39, 3, 14, 22),
    );
    expect(show(protect(dataset, 'test', LINES, nowhere).dataset)).toEqual([39, 'c', 'c', 22]);
  });

  it('hides a rectangle in two ways', () => {
    const dataset = aTable([
      [3, 12],
      [9, 11],
      [14, 8],
    ]);
    const { dataset: shown, exact } = protect(dataset, 'test', LINES, nowhere);
    expect(exact).toBe(0);
    expect(show(shown).filter((cell) => cell === 'c')).toHaveLength(4);
    expect(show(shown)[0]).toBe(57);
  });

  it('never lets a zero protect', () => {
    const dataset = aDataset(
      { measures: [children], periods: PERIOD, geographies: places(['A', 'B', 'C'], 'T') },
      numbers(33, 3, 0, 30),
    );
    expect(show(protect(dataset, 'test', LINES, nowhere).dataset)).toEqual([33, 'c', 0, 'c']);
  });

  it('hides a third where two hidden ones are one family each', () => {
    const dataset = aDataset(
      { measures: [children], periods: PERIOD, geographies: places(['A', 'B', 'C', 'D'], 'T') },
      numbers(52, 1, 1, 20, 30),
    );
    expect(show(protect(dataset, 'test', LINES, nowhere).dataset)).toEqual([52, 'c', 'c', 'c', 30]);
  });

  it('hides the total where nothing else is left', () => {
    const dataset = aDataset(
      { measures: [children], periods: PERIOD, geographies: places(['A', 'B'], 'T') },
      numbers(4, 4, 0),
    );
    expect(show(protect(dataset, 'test', LINES, nowhere).dataset)).toEqual(['c', 'c', 0]);
  });

  it('hides a total of none where it would tell that a small group is none', () => {
    const measures = [children, { ...onTime, additive: true }];
    const dataset = aDataset(
      { measures, periods: PERIOD, geographies: places(['A', 'B'], 'T') },
      numbers(60, 8, 52, 0, 0, 0),
    );
    const { dataset: shown, exact } = protect(dataset, 'test', { ...LINES, groupDisclosure: true }, nowhere);
    expect(exact).toBe(0);
    expect(show(shown)).toEqual([60, 8, 52, 'c', 'c', 0]);
  });

  it('closes a block that two hidden cells a line leave open', () => {
    const dataset = aTable([
      [4, 9, 3, 20],
      [8, 5, 17, 21],
      [30, 25, 6, 2],
      [28, 19, 4, 7],
    ]);
    const { dataset: shown, exact } = protect(dataset, 'test', LINES, nowhere);
    expect(exact).toBe(0);
    expect(countExact(attack(shown).exact)).toBe(0);
  });

  it('sees two counts that fill their denominator without saying so', () => {
    const measures = [children, { ...onTime, additive: false }, { ...late, additive: false, denominator: children.id }];
    const rows = [
      [30, 20, 10],
      [40, 31, 9],
      [50, 44, 6],
      [60, 57, 3],
    ];
    const values = [0, 1, 2].flatMap((m) => rows.map((row) => row[m] ?? 0));
    const dataset = aDataset(
      { measures, periods: PERIOD, geographies: places(['A', 'B', 'C', 'D']) },
      numbers(...values),
    );
    const { dataset: shown, exact } = protect(dataset, 'test', LINES, nowhere);
    expect(exact).toBe(0);
    expect(show(shown).slice(4)).toEqual([20, 31, 44, 'c', 10, 9, 6, 'c']);
  });
});

describe('the attack', () => {
  it('finds the cell that is a bridge between two blocks', () => {
    const c: Value = { kind: 'suppressed' };
    const rows = [
      [36, c, c, c, 20],
      [51, c, c, 17, 21],
      [63, 30, 25, c, c],
      [58, 28, 19, c, c],
    ];
    const shape = {
      measures: [children],
      periods: PERIOD,
      geographies: places(['R1', 'R2', 'R3', 'R4'], 'T'),
      breakdowns: [aBreakdown('column', ['total', 'c1', 'c2', 'c3', 'c4'], 'total')],
    };
    const found = attack(aDataset(shape, numbers(208, 70, 58, 30, 50, ...rows.flat())));
    expect(found.hidden).toBe(9);
    expect(found.exact.map((leak) => leak.exact)).toEqual([[8]]);
  });

  it('reports figures of official statistics and leaves them as they are', () => {
    const dataset = aDataset(
      { measures: [children], periods: PERIOD, geographies: places(['A', 'B'], 'T') },
      numbers(10, { kind: 'suppressed' }, 7),
    );
    const asPublished = PRESETS['as-published'] ?? LINES;
    const protection = protect(dataset, 'as-published', asPublished, nowhere);
    expect(protection.exact).toBe(1);
    expect(protection.withheld).toBe(0);
    expect(show(protection.dataset)).toEqual([10, 'c', 7]);
  });
});

describe('rounding', () => {
  it('rounds where the policy says, a half upwards, and never to zero', () => {
    const levels: Record<string, Geography['level']> = { N: 'national', D: 'district' };
    const dataset = aDataset(
      { measures: [children], periods: PERIOD, geographies: places(['N', 'D']) },
      numbers(1235, 1235),
    );
    expect(show(protect(dataset, 'test', BASE, (code) => levels[code]).dataset)).toEqual([1240, 1235]);
    const fives: Policy = { ...PRIMARY, suppress: null, roundBase: 5 };
    const small = aDataset(
      { measures: [children], periods: PERIOD, geographies: places(['A', 'B', 'C']) },
      numbers(2, 3, 0),
    );
    expect(show(protect(small, 'test', withoutLevels(fives), nowhere).dataset)).toEqual(['low', 5, 0]);
  });

  it('reckons percentages from the rounded counts where the policy says so', () => {
    const dataset = aDataset({ measures: [children, onTime, percent], periods: PERIOD }, numbers(58, 23, 39.7));
    const hes = PRESETS['nhs-hes'] ?? LINES;
    expect(show(protect(dataset, 'nhs-hes', hes, nowhere).dataset)).toEqual([60, 25, 41.7]);
  });

  it('shows whole percentages where the policy allows no decimals', () => {
    const dataset = aDataset({ measures: [children, onTime, percent], periods: PERIOD }, numbers(58, 23, 39.7));
    const { dataset: shown } = protect(dataset, 'dfe-cla', PRESETS['dfe-cla'] ?? LINES, nowhere);
    expect(show(shown)).toEqual([58, 23, 40]);
    expect(shown.measures[2]?.decimals).toBe(0);
  });
});

describe('what is said beside the figures', () => {
  const statement = { periodText: '2024', text: 'three', source: 's', place: '', quote: '' };
  const key = { geography: toGeographyCode('E10000034'), period: PERIOD[0]?.id ?? ('' as never) };

  it('withholds a statement about a withheld figure, and no other', () => {
    const statements: Statement[] = [
      { ...statement, ...key, id: 'withheld', measure: onTime.id },
      { ...statement, ...key, id: 'also', measure: percent.id },
      { ...statement, ...key, id: 'shown', measure: children.id },
      { ...statement, id: 'about_nothing' },
    ];
    const dataset = aDataset(
      { measures: [children, onTime, percent], periods: PERIOD, statements },
      numbers(25, 3, 12),
    );
    const { dataset: shown } = protect(dataset, 'test', ALL, nowhere);
    expect(shown.statements.map((s) => s.id)).toEqual(['shown', 'about_nothing']);
  });

  it('records the policy that was followed', () => {
    const dataset = aDataset({ measures: [children], periods: PERIOD }, numbers(25));
    expect(protect(dataset, 'dfe-cin', BASE, nowhere).dataset.policy).toMatchObject({ id: 'dfe-cin', suppress: '1-5' });
  });
});

function withoutLevels({ roundLevels: _, ...policy }: Policy): Policy {
  return policy;
}
