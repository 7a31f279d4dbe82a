import { describe, expect, it } from 'vitest';
import { known } from '#domain/value.ts';
import { PERCENT } from '#tests/pictures/figures.ts';
import { toBarsModel } from './barsModel.ts';

const input = {
  measure: PERCENT,
  benchmarkLabel: 'England',
  countHead: 'children',
  rows: [
    { id: 'a', label: 'within 4 weeks', value: known(40), benchmark: 57.8, count: '1,045' },
    { id: 'b', label: '4 to 6 weeks', value: known(4.6), benchmark: 3.9, count: '120' },
    { id: 'c', label: 'over 12 weeks', value: { kind: 'suppressed' as const } },
  ],
};

describe('toBarsModel', () => {
  it('keeps the order of the data, the value inside where it fits', () => {
    const { bars } = toBarsModel({ ...input, width: 972 });
    expect(bars.map(({ id, text }) => `${id} ${text.value} ${text.isInside}`)).toEqual([
      'a 40.0 true',
      'b 4.6 false',
      'c withheld to protect children false',
    ]);
    expect(bars[2]?.width).toBeUndefined();
  });

  it('has room for the name of a benchmark that lies beyond all bars', () => {
    const [first] = toBarsModel({ ...input, width: 972 }).bars;
    expect(first?.benchmark?.text?.value).toBe('England 57.8');
    expect(first?.benchmark?.text?.x).toBeLessThan(860);
  });

  it('names the benchmark once on a phone', () => {
    const model = toBarsModel({ ...input, width: 343 });
    expect(model.benchmarkHead?.text).toBe('England 57.8');
    expect(model.bars.every(({ benchmark, count }) => benchmark?.text === undefined && count === undefined)).toBe(true);
  });
});
