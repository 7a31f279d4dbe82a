import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aTableOfCounts } from '#tests/support/aTable.ts';
import { toRandom } from '#tests/support/random.ts';
import { attack } from './attack.ts';
import { isHiddenCount, type Policy, PRESETS } from './policy.ts';
import { toPolicy, toRecord } from './policyRecord.ts';
import { protect } from './protect.ts';

const SEED = 20261124;
const BASE = PRESETS['dfe-cin'];
if (BASE === undefined) throw new Error('no preset');
const POLICY: Policy = { ...BASE, complement: false, groupDisclosure: false, roundBase: null };
const nowhere = () => undefined;

/** Two or three ways of splitting a county, with few or many small counts. */
const table = fc
  .record({
    districts: fc.integer({ min: 2, max: 6 }),
    categories: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 2 }),
    seed: fc.integer(),
    largest: fc.constantFrom(8, 30, 200),
  })
  .map(({ districts, categories, seed, largest }) => {
    const random = toRandom(seed);
    return aTableOfCounts(districts, categories, () => Math.floor(random() ** 2 * largest));
  });

it('shows no small count, and none can be had by adding and subtracting', () => {
  fc.assert(
    fc.property(table, (dataset) => {
      const { dataset: shown, exact } = protect(dataset, 'test', POLICY, nowhere);
      expect(exact).toBe(0);
      expect(attack(shown).exact).toEqual([]);
      for (let position = 0; position < shown.cells.length; position++) {
        const amount = shown.cells.amountAt(position);
        if (amount !== undefined) expect(isHiddenCount(amount, POLICY)).toBe(false);
      }
    }),
    { numRuns: 200, seed: SEED },
  );
});

it('changes no figure that it shows, and shows no zero as hidden', () => {
  fc.assert(
    fc.property(table, (dataset) => {
      const { cells } = protect(dataset, 'test', POLICY, nowhere).dataset;
      for (let position = 0; position < cells.length; position++) {
        const shown = cells.amountAt(position);
        if (shown !== undefined) expect(shown).toBe(dataset.cells.amountAt(position));
        else expect(dataset.cells.amountAt(position)).not.toBe(0);
      }
    }),
    { numRuns: 100, seed: SEED },
  );
});

it('finds nothing left to protect in what it has protected', () => {
  fc.assert(
    fc.property(table, (dataset) => {
      const once = protect(dataset, 'test', POLICY, nowhere).dataset;
      expect(protect(once, 'test', POLICY, nowhere).withheld).toBe(0);
    }),
    { numRuns: 100, seed: SEED },
  );
});

it.each(Object.entries(PRESETS))('the policy %s reads back from a dataset as it was written', (id, policy) => {
  expect(toPolicy(toRecord(id, policy))).toEqual(policy);
});
