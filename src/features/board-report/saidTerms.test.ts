import { expect, test } from 'vitest';
import type { Statement } from '#domain/statement.ts';
import { aDataset } from '#tests/support/aDataset.ts';
import { aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { toSaidTerms } from './saidTerms.ts';

test('only what is said of this figure stands beside it', () => {
  const row = aScorecardRow({ latest: aPoint() });
  const said: Statement = {
    id: 's1',
    measure: row.measure,
    geography: row.latest.geography,
    period: row.latest.period,
    periodText: '2024',
    text: '37% of plans were on time.',
    source: 'paper',
    place: 'page 4',
    quote: '37%',
  };
  const dataset = aDataset({
    breakdowns: [],
    statements: [
      said,
      { ...said, id: 's2', period: 'CY2023' as never },
      { ...said, id: 's3', measure: 'other' as never },
    ],
  });
  expect(toSaidTerms(dataset, row)).toEqual([
    { term: 'The paper says', text: '37% of plans were on time. (paper, page 4)' },
  ]);
});
