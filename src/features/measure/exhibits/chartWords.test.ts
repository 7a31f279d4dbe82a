import { expect, it } from 'vitest';
import { parseHash, toHash } from '#state/viewUrl.ts';
import {
  hasChartChoice,
  LIMITS_FROM_COUNTS,
  OWN_SCALE,
  selectChartId,
  toChartWords,
  withChartChoice,
} from './chartWords.ts';

it('keeps two choices beside each other, and takes each back by itself', () => {
  const both = withChartChoice(withChartChoice(undefined, OWN_SCALE, true), LIMITS_FROM_COUNTS, true);
  expect([OWN_SCALE, LIMITS_FROM_COUNTS].map((choice) => hasChartChoice(both, choice))).toEqual([true, true]);
  const one = withChartChoice(both, OWN_SCALE, false);
  expect(one).toBe(LIMITS_FROM_COUNTS);
  expect(withChartChoice(one, LIMITS_FROM_COUNTS, false)).toBeUndefined();
});

it('names the chart of a slide together with the choices that it was drawn by', () => {
  const slide = toChartWords('control', LIMITS_FROM_COUNTS);
  expect(selectChartId(slide)).toBe('control');
  expect(hasChartChoice(slide, LIMITS_FROM_COUNTS)).toBe(true);
  expect(toChartWords('trend', 'districts')).toBe('trend');
  expect(selectChartId(LIMITS_FROM_COUNTS)).toBeUndefined();
  expect(selectChartId(undefined)).toBeUndefined();
});

it('survives the address', () => {
  const hash = `#/measures/gld_percent?chart=${toChartWords('control', `${OWN_SCALE}.${LIMITS_FROM_COUNTS}`)}`;
  const { view, issues } = parseHash(hash);
  expect(issues).toEqual([]);
  expect(toHash(view)).toBe(hash);
});
