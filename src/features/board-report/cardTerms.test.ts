import { describe, expect, it } from 'vitest';
import { toComparatorGeography } from '#domain/comparator.ts';
import { withMembers } from '#domain/editions/withMembers.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { toBenchmarkTerms } from './benchmarkTerms.ts';
import { toRevisionTerms } from './revisionTerms.ts';

const { edition, datasets } = readShippedEdition('worcestershire', '2026-04');

function rowOf(id: string) {
  const row = edition.scorecard.find((one) => one.id === id);
  if (row === undefined) throw new Error(`No row ${id}`);
  return row;
}

describe('the card of a figure', () => {
  it('names each benchmark of its row with its source', () => {
    const row = rowOf('ehc-plans-within-20-weeks');
    const [england] = toBenchmarkTerms(row, edition, datasets.get(row.dataset));
    expect(england).toEqual({ term: 'England', text: expect.stringMatching(/^45\.9% in 2024, /) });
    expect(toBenchmarkTerms(row, edition, datasets.get(row.dataset)).map(({ term }) => term)).toContain(
      'The West Midlands',
    );
    expect(toBenchmarkTerms(row, edition, undefined)[0]?.text).toBe('45.9% in 2024, of the same source');
  });

  it('says of the figure of a set from whose figures it was worked out, and leaves that of one place alone', () => {
    const terms = [{ term: 'Worked from', text: 'published as a percentage' }];
    const [set] = edition.comparators.filter(({ statistic }) => statistic !== undefined).map(toComparatorGeography);
    if (set === undefined) throw new Error('No set of neighbours');
    expect(withMembers(terms, set, edition)).toEqual([
      {
        term: 'Worked from',
        text: expect.stringMatching(/^the median of the figures of Derbyshire, .* and West Sussex/),
      },
    ]);
    expect(withMembers(terms, rowOf('ehc-plans-within-20-weeks').latest.geography, edition)).toEqual(terms);
  });

  it('says that a figure was printed otherwise before, and why', () => {
    const row = rowOf('good-level-of-development');
    const then = { geography: row.latest.geography, period: 'AY2018-19' } as typeof row.latest;
    expect(toRevisionTerms(row, then, edition, undefined)).toEqual([
      {
        term: 'Revised',
        text: expect.stringMatching(/71\.9% in the paper, 72\.0% as published\..*Early Help Partnership/),
      },
    ]);
    expect(toRevisionTerms(row, row.latest, edition, undefined)).toEqual([]);
  });

  it('says how a figure is printed since', () => {
    const row = rowOf('ehc-plans-within-20-weeks');
    const since = { ...row.latest, value: { kind: 'known', amount: 37.5 } } as const;
    expect(toRevisionTerms(row, row.latest, edition, since)).toEqual([{ term: 'Revised since', text: 'now 37.5%' }]);
  });
});
