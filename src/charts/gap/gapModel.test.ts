import { describe, expect, it } from 'vitest';
import { PERCENT } from '#tests/pictures/figures.ts';
import { type GapRow, toGapModel } from './gapModel.ts';
import { toReferenceModel } from './referenceModel.ts';

const row = (label: string, group: number, others: number, changes: Partial<GapRow> = {}): GapRow => ({
  id: label,
  label,
  group,
  others,
  gap: Math.round((group - others) * 10) / 10,
  ...changes,
});
const drawn = (rows: readonly GapRow[], width = 972) => {
  const model = toGapModel({ measure: PERCENT, rows, groupLabel: 'eligible', othersLabel: 'all others', width });
  if (model.kind === 'refused') throw new Error(model.title);
  return model;
};

describe('toGapModel', () => {
  it('puts the focus first, then the widest gap', () => {
    const rows = [row('a', 60, 65), row('b', 41, 70), row('home', 45.8, 68.5, { isFocus: true })];
    expect(drawn(rows).marks.map(({ id }) => id)).toEqual(['home', 'b', 'a']);
  });

  it('prints sizes where all groups are behind, with the interval turned the same way', () => {
    const [mark] = drawn([row('a', 45.8, 68.5, { lower: -26.1, upper: -19.3 })]).marks;
    expect(mark).toMatchObject({ gap: '22.7', interval: '19.3 to 26.1' });
  });

  it('prints signs where some are ahead', () => {
    const { marks } = drawn([
      row('a', 45.8, 68.5, { lower: -26.1, upper: -19.3 }),
      row('b', 70, 65, { lower: -1, upper: 11 }),
    ]);
    expect(marks.map(({ gap, interval }) => `${gap} ${interval}`)).toEqual([
      '−22.7 −26.1 to −19.3',
      '+5.0 −1.0 to 11.0',
    ]);
  });

  it('leaves the interval to the table on a phone, and keeps the gap', () => {
    const [mark] = drawn([row('a', 45.8, 68.5, { lower: -26.1, upper: -19.3 })], 343).marks;
    expect([mark?.gap, mark?.interval]).toEqual(['22.7', undefined]);
  });

  it('draws no gap as a point', () => {
    const [mark] = drawn([row('a', 50, 50)]).marks;
    expect(mark?.gap).toBe('0.0');
    expect(mark?.group.x).toBe(mark?.others.x);
  });

  it('says so where no place has both groups', () => {
    expect(toGapModel({ measure: PERCENT, rows: [], groupLabel: '', othersLabel: '', width: 972 })).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('toReferenceModel', () => {
  const model = toReferenceModel({
    measure: PERCENT,
    reference: { label: 'all pupils', amount: 18.2 },
    width: 972,
    rows: [
      { id: 'cp', label: 'On a plan', amount: 48.9, lower: 43.3, upper: 54.4, people: '95 more' },
      { id: 'cla', label: 'Looked after', amount: 16.3, lower: 13.3, upper: 19.9, people: '9 fewer' },
    ],
  });

  it('prints the distance from the reference with its sign, its interval and the children it means', () => {
    expect(model.marks.map(({ gap, interval, people }) => [gap, interval, people])).toEqual([
      ['+30.7', '+25.1 to +36.2', '95 more'],
      ['−1.9', '−4.9 to +1.7', '9 fewer'],
    ]);
  });

  it('starts at 0 and names the line', () => {
    expect(model.ticks[0]?.value).toBe(0);
    expect(model.reference.text).toBe('all pupils 18.2');
    expect(model.marks[1]?.x).toBeLessThan(model.reference.x);
  });
});
