import { expect, test } from 'vitest';
import type { Change } from '#domain/editions/edition.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { known } from '#domain/value.ts';
import { anEdition, aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { toChangeModels } from './changesModel.ts';

const { measure, title } = aScorecardRow();
const first = (change: Change) => toChangeModels([change], anEdition())[0];

test('a turn is told with its mark, both figures and the way between them', () => {
  const model = first({
    kind: 'turned_worse',
    measure,
    at: {},
    sentence: `${title}. 23.4 points above England in 2021, 8.7 points below it in 2024.`,
    then: aPoint({ value: known(81.3) }),
    now: aPoint(),
    thenGap: { kind: 'gap', value: 23.4, verdict: 'better' },
    nowGap: { kind: 'gap', value: -8.7, lower: -11.2, upper: -6, verdict: 'worse' },
  });
  expect(model).toMatchObject({
    mark: 'worse',
    words: 'Turned worse',
    title,
    about: { measure },
    sentence: '. 23.4 points above England in 2021, 8.7 points below it in 2024.',
    before: { value: { number: '81.3', suffix: '%' } },
    now: { value: { number: '37.2', suffix: '%' }, period: '2024' },
  });
  expect(model?.distance?.earlier?.beyond?.text).toBe('+23.4');
});

test('a measure that is gone is told as it was printed, and leads to the earlier edition', () => {
  const model = first({
    kind: 'withdrawn',
    measure: toMeasureId('gone_percent'),
    sentence: 'Left behind. No longer published in this edition.',
    then: aPoint({ value: known(12.34) }),
  });
  expect(model).toMatchObject({ isGone: true, title: 'Left behind', before: { value: { number: '12.34' } } });
  expect(
    first({ kind: 'withdrawn', measure, sentence: `${title}. 12.0% in 2024 is no longer published.` })?.isGone,
  ).toBe(false);
});

test('a district’s change is told in the unit of its measure, and named as its sentence names it', () => {
  const model = first({
    kind: 'turned_better',
    measure,
    geography: toGeographyCode('E07000236'),
    sentence: 'EHC plans, Redditch. Within chance of England in 2023, 6.5 points above it in 2024.',
    now: aPoint({ value: known(52.4) }),
  });
  expect(model).toMatchObject({ title: 'EHC plans, Redditch', now: { value: { number: '52.4', suffix: '%' } } });
  expect(model).not.toHaveProperty('priority');
});

test('nothing is drawn between figures that may not be compared', () => {
  const gap = { kind: 'gap', value: 1, verdict: 'not_tested' } as const;
  const model = first({ kind: 'not_comparable', measure, sentence: `${title}. Refused.`, thenGap: gap, nowGap: gap });
  expect(model).not.toHaveProperty('distance');
});

test('a move without a test says so in its words', () => {
  const gap = { kind: 'gap', value: 1, verdict: 'not_tested' } as const;
  expect(first({ kind: 'moved', measure, sentence: 'x', nowGap: gap })?.words).toBe('Moved, not tested');
  expect(first({ kind: 'moved', measure, sentence: 'x', nowGap: { ...gap, verdict: 'no_judgement' } })).toMatchObject({
    mark: 'no_judgement',
    words: 'Moved',
  });
  expect(first({ kind: 'signal', measure, sentence: 'x', nowGap: { ...gap, verdict: 'worse' } })).toMatchObject({
    mark: 'worse',
    words: 'Signal, worse',
  });
});

test('an action is a sentence without a link to a figure', () => {
  const model = first({
    kind: 'action_overdue',
    action: 'a1',
    sentence: 'Audit ten cases: due on 1 May. Six days over.',
  });
  expect(model).toMatchObject({
    mark: 'late',
    isListedBeside: true,
    sentence: 'Audit ten cases: due on 1 May. Six days over.',
  });
  expect(model).not.toHaveProperty('title');
});
