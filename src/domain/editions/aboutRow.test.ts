import { describe, expect, it } from 'vitest';
import { toMeasureId } from '#domain/measure.ts';
import { isAboutRow } from './aboutRow.ts';
import type { Commentary } from './board.ts';

const absence = toMeasureId('plan_pa_percent');
const inNeed = { measure: absence, at: { plan_type: 'in_need', school_phase: 'total' } };
const protection = { measure: absence, at: { plan_type: 'child_protection', school_phase: 'total' } };

function commentaryOn(at?: Commentary['at']): Commentary {
  const texts = { what: '', why: '', evidence: 'data', soWhat: '', next: '', author: '', role: '' } as const;
  return { measure: absence, ...texts, date: '2026-03-02', source: 'paper', ...(at === undefined ? {} : { at }) };
}

describe('a commentary', () => {
  it('speaks of the row of its category and of no other', () => {
    const own = commentaryOn({ plan_type: 'in_need', school_phase: 'total' });
    expect(isAboutRow(own, inNeed)).toBe(true);
    expect(isAboutRow(own, protection)).toBe(false);
  });

  it('without a category speaks of every row of its measure', () => {
    expect([inNeed, protection].map((row) => isAboutRow(commentaryOn(), row))).toEqual([true, true]);
  });

  it('on another measure does not', () => {
    expect(isAboutRow(commentaryOn(), { ...inNeed, measure: toMeasureId('gld_percent') })).toBe(false);
  });
});
