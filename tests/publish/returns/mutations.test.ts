import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkReturn } from '#returns/checkReturn.ts';
import { draftReturn } from '#returns/draftReturn.ts';
import type { ReturnFiles } from '#returns/returnFiles.ts';
import { aReturn } from '#tests/support/aReturn.ts';
import { aWorkbook, type Cell } from '#tests/support/aWorkbook.ts';

const SOUND = aReturn();
const ROWS = new TextDecoder()
  .decode(SOUND.data.bytes)
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const WORKBOOK = {
  ...SOUND,
  data: { name: 'gld/data.xlsx', bytes: aWorkbook([{ name: 'GLD', rows: ROWS.map((row): Cell[] => row) }]) },
};

type Damage = (bytes: Uint8Array, at: number, with_: number) => Uint8Array;

/** What happens to files on their way: a bit flips, the end is lost, a part comes twice or goes missing, bytes are changed. */
const DAMAGE: readonly Damage[] = [
  (bytes, at, bit) => bytes.map((byte, i) => (i === at ? byte ^ (1 << (bit % 8)) : byte)),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at, length) => new Uint8Array([...bytes.slice(0, at + length), ...bytes.slice(at)]),
  (bytes, at, length) => new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + length)]),
  (bytes, at, byte) => new Uint8Array([...bytes.slice(0, at), byte, ...bytes.slice(at)]),
  (bytes, at, byte) => bytes.map((own, i) => (i >= at && i < at + 20 ? byte : own)),
];

const files = fc
  .record({
    sound: fc.constantFrom(SOUND, WORKBOOK),
    part: fc.constantFrom('data', 'meta', 'measure'),
    damage: fc.constantFrom(...DAMAGE),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    with_: fc.integer({ min: 0, max: 255 }),
  })
  .map(({ sound, part, damage, place, with_ }): ReturnFiles => {
    const file = part === 'meta' ? sound.meta : part === 'measure' ? sound.measure : sound.data;
    if (file === undefined) throw new Error(`No ${part}`);
    return { ...sound, [part]: { ...file, bytes: damage(file.bytes, Math.floor(place * file.bytes.length), with_) } };
  });

it('accepts or refuses whatever becomes of a return, and always says why', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(files, async (damaged) => {
      const { issues, accepted } = await checkReturn(damaged);

      expect(accepted === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
      for (const { message, found, expected } of issues)
        expect([message, found, expected].every((text) => text.length > 0)).toBe(true);
    }),
    { numRuns: 500, seed: 20261124 },
  );
});

it('drafts something for whatever becomes of a data file', async () => {
  await fc.assert(
    fc.asyncProperty(files, async ({ data }) => {
      const { meta, measure } = draftReturn(data.bytes, 'gld.csv');

      expect(meta).toMatch(/^col_name,/);
      expect(JSON.parse(measure)).toHaveProperty('columns');
    }),
    { numRuns: 200, seed: 20261124 },
  );
});
