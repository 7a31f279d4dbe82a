import { describe, expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { readOnce, WORCESTERSHIRE } from '#tests/support/aMeasureSubject.ts';
import { selectComparator, toComparatorOptions } from './contextOptions.ts';

const { edition } = readOnce(WORCESTERSHIRE);
const partnership = findPartnership(readStandingIndex(disk, 'public/data')?.index, 'worcestershire');
if (partnership === undefined) throw new Error('Nothing is shipped');

const labelOf = (compare: readonly string[]) => {
  const filters = { compare: compare.map(toGeographyCode) };
  const chosen = selectComparator({ partnership, edition }, filters);
  return toComparatorOptions({ partnership, edition }, filters).find(({ value }) => value === chosen)?.label;
};

describe('what the bar says everything is held against', () => {
  test.each([
    [[], 'England'],
    [['neighbours-2025'], undefined],
    [['E10000008'], 'Devon'],
    [['E10000008', 'E06000066'], 'Devon and Somerset'],
    [['E10000008', 'E06000066', 'E10000013'], '3 chosen places'],
  ])('%j: %s', (compare, label) => {
    if (label !== undefined) expect(labelOf(compare)).toBe(label);
    else expect(labelOf(compare)).toMatch(/neighbours/i);
  });
});
