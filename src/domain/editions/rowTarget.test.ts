import { expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { type PeriodId, toPeriod } from '#domain/period.ts';
import type { Target } from '#domain/target.ts';
import { known } from '#domain/value.ts';
import { aMeasure } from '#tests/support/aDataset.ts';
import { aPoint } from '#tests/support/anEdition.ts';
import type { Gap, ScorecardComparator } from './edition.ts';
import { isAhead, reaches, toRowTarget } from './rowTarget.ts';
import { toRowVerdict } from './rowVerdict.ts';

const HOME = toGeographyCode('E10000034');

function target(to: string, value: number, changes: Partial<Target> = {}): Target {
  const period: PeriodId = toPeriod(to).id;
  return { kind: 'ambition', from: period, to: period, value, source: 'paper', ...changes };
}

test.each([
  [
    'the nearest ambition that is not past',
    [target('CY2026', 3), target('CY2024', 2), target('CY2022', 1)],
    'CY2023',
    2,
  ],
  ['the ambition of its own period', [target('CY2023', 1), target('CY2024', 2)], 'CY2023', 1],
  ['none when all are past', [target('CY2022', 1)], 'CY2023', undefined],
  ['an ambition before a limit', [target('CY2023', 100, { kind: 'limit' }), target('CY2024', 2)], 'CY2023', 2],
  ['a limit where there is no ambition', [target('CY2030', 100, { kind: 'limit' })], 'CY2023', 100],
  ['none of another place', [target('CY2024', 2, { geography: toGeographyCode('QGH') })], 'CY2023', undefined],
  ['none of another category', [target('CY2024', 2, { at: { plan: 'new' } })], 'CY2023', undefined],
  ['the one of its own category', [target('CY2024', 2, { at: { plan: 'all' } })], 'CY2023', 2],
  ['none of another kind of period', [target('R2024-03-12m', 2)], 'CY2023', undefined],
] as const)('takes %s', (_, targets, period, value) => {
  const measure = aMeasure({ targets: [...targets] });
  expect(toRowTarget(measure, HOME, { plan: 'all' }, toPeriod(period))?.value).toBe(value);
});

test('an ambition is ahead until its own period', () => {
  const ambition = { kind: 'ambition', value: 9270, period: toPeriod('R2024-03-12m').id, source: 'paper' } as const;
  expect(isAhead(ambition, toPeriod('R2022-03-12m'))).toBe(true);
  expect(isAhead(ambition, toPeriod('R2024-03-12m'))).toBe(false);
});

test.each([
  [35, 'higher', true],
  [34.9, 'higher', false],
  [35, 'lower', true],
  [35.1, 'lower', false],
  [99, 'none', undefined],
] as const)('%d where %s is better reaches 35: %s', (amount, polarity, expected) => {
  const ambition = { kind: 'ambition', value: 35, period: toPeriod('CY2024').id, source: 'paper' } as const;
  expect(reaches(amount, ambition, { polarity })).toBe(expected);
});

const WORSE: Gap = { kind: 'gap', value: -8.7, verdict: 'worse' };
const REFUSED: Gap = { kind: 'refused', refused: 'Another year.' };

test.each([
  ['no figure', { kind: 'suppressed' }, 'higher', 10, WORSE, 'no_figure'],
  ['no good direction, even with an ambition', known(40), 'none', 10, WORSE, 'no_judgement'],
  ['an ambition before England', known(40), 'higher', 35, WORSE, 'target_met'],
  ['an ambition missed', known(30), 'higher', 35, WORSE, 'target_short'],
  ['England where there is no ambition', known(30), 'higher', undefined, WORSE, 'worse'],
  ['a comparison that is refused', known(30), 'higher', undefined, REFUSED, 'not_comparable'],
  ['nobody to compare with', known(30), 'higher', undefined, undefined, 'not_tested'],
] as const)('%s decides', (_, value, polarity, ambition, gap, verdict) => {
  const judged =
    ambition === undefined
      ? undefined
      : ({ kind: 'ambition', value: ambition, period: toPeriod('CY2024').id, source: 'p' } as const);
  const england: ScorecardComparator | undefined = gap && { comparator: 'england', point: aPoint(), points: [], gap };
  expect(toRowVerdict(aPoint({ value }), { polarity }, judged, england)).toBe(verdict);
});

test('a limit is drawn and never judged', () => {
  const limit = { kind: 'limit', value: 100, period: toPeriod('CY2024').id, source: 'law' } as const;
  const england = { comparator: 'england', point: aPoint(), points: [], gap: WORSE };
  expect(toRowVerdict(aPoint(), { polarity: 'higher' }, limit, england)).toBe('worse');
});
