import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toRandom } from '#tests/support/random.ts';
import { killAtRandom } from './kills.ts';
import type { Measured } from './measured.ts';
import { mutateMany } from './mutations.ts';
import { publishLarge } from './sizes.ts';
import { sweepSteps } from './sweep.ts';

const SEED = Number(process.env.SEED ?? 20261124);
const RETURNS = join(import.meta.dirname, '../publish/golden/small-county/returns');

const SECTIONS: Readonly<Record<string, (folder: string) => Promise<Measured[]>>> = {
  sweep: () => sweepSteps(RETURNS),
  kills: (folder) => killAtRandom(RETURNS, folder, 200, toRandom(SEED)),
  mutations: () => mutateMany(RETURNS, 10_000, toRandom(SEED)),
  sizes: (folder) => publishLarge(RETURNS, folder),
};

/** `npm run stress:publish`, or with the names of sections: every figure that publishing must reach, in full. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0)
  throw new Error(`No section ${unknown.join(', ')}; there is ${Object.keys(SECTIONS).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'stress-'));
console.log(`Seed ${SEED}; another one with SEED=<number>.`);
let isGood = true;
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const measured of await measure(folder)) {
    console.log(`${measured.isGood ? 'ok  ' : 'FAIL'}  ${name}: ${measured.what}: ${measured.figure}`);
    isGood &&= measured.isGood;
  }
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = isGood ? 0 : 1;
