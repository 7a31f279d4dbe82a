import { describe, expect, it } from 'vitest';
import { diffDatasets } from '#domain/editions/diffDatasets.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { known, type Value } from '#domain/value.ts';
import { aDataset } from '#tests/support/aDataset.ts';
import { toDryRunChanges } from './dryRunChanges.ts';

const places = (codes: readonly string[]) => ({
  geographies: codes.map((code) => ({ code: toGeographyCode(code), name: code, children: [] })),
});
const KINDS: readonly (Value | undefined)[] = [
  known(1),
  { kind: 'suppressed' },
  undefined,
  { kind: 'notAvailable' },
  { kind: 'low' },
  known(0, 'e'),
  known(3),
  known(4),
];

describe('the changes of a dry run', () => {
  it('are those of an edition, where a dataset is all new and where it is not', () => {
    const now = aDataset(places(['E10000034', 'E07000234', 'E92000001', 'neighbours:mean']), KINDS);
    const all = diffDatasets(undefined, now);
    expect(all.map(({ kind }) => kind)).toEqual(['new', 'hidden', 'new']);
    expect(toDryRunChanges(undefined, now)).toEqual({ changes: all, count: 3 });

    const before = aDataset(places(['E10000034']), [known(2)]);
    expect(toDryRunChanges(before, now)).toEqual({ changes: diffDatasets(before, now), count: 3 });
  });

  it('are counted beyond what a page shows', () => {
    const codes = Array.from({ length: 400 }, (_, i) => `E0700${i + 1000}`);
    const values = codes.flatMap((_, i) => [known(i), known(i + 1)]);
    const now = aDataset(places(codes), values);
    const before = aDataset(
      places(codes),
      values.map(({ amount }) => known(amount + 5)),
    );
    for (const earlier of [undefined, before]) {
      const { changes, count } = toDryRunChanges(earlier, now);
      expect([changes.length, count]).toEqual([500, 800]);
      expect(changes).toEqual(diffDatasets(earlier, now).slice(0, 500));
    }
  });
});
