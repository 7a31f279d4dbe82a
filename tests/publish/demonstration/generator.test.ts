import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MEETINGS } from '#mock-api/demonstration/calendar.ts';
import { toAttendanceReturn } from '#mock-api/demonstration/datasets/attendance.ts';
import { generateFiles } from '#mock-api/demonstration/generate.ts';
import { PARTNERSHIP } from '#mock-api/demonstration/partnership.ts';
import { type Size, toWorld, USUAL_SIZE } from '#mock-api/demonstration/world.ts';
import { disk } from '#publisher/fileStore.ts';
import { publishEdition } from '#publisher/publishEdition.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { checkFolder } from '#returns/checkFolder.ts';
import { memoryStore } from '#tests/support/memoryStore.ts';

const SMALL: Size = { ...USUAL_SIZE, schools: 60, months: 24 };

function toFiles(size: Size): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([...generateFiles(size)].map(([path, text]) => [path, encoder.encode(text)]));
}

function digest(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(path).update(bytes);
  return hash.digest('hex');
}

describe('the generator', () => {
  it('makes the same bytes from the same seed, and others from another', () => {
    expect(digest(toFiles(SMALL))).toBe(digest(toFiles(SMALL)));
    expect(digest(toFiles({ ...SMALL, seed: 7 }))).not.toBe(digest(toFiles(SMALL)));
  });

  it('makes returns that pass every check, of a small county too', async () => {
    const { issues, isAccepted } = await checkFolder(toFiles(SMALL));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isAccepted).toBe(true);
  });

  it('is refused where it does not say that it is illustrative: no real place has such codes', async () => {
    const files = new Map([...toFiles(SMALL)].filter(([path]) => /^(partnership|boards|gld-by-district)/.test(path)));
    const text = new TextDecoder().decode(files.get('partnership.json'));
    // Codes that the partnership itself names are believed; those of the figures alone are not.
    const partnership = { ...JSON.parse(text), illustrative: false };
    const bare = { ...partnership, geographies: [], districts: [], comparators: [], headlines: [] };
    files.set('partnership.json', new TextEncoder().encode(JSON.stringify(bare)));
    const { issues } = await checkFolder(files);
    expect(issues.map(({ code }) => code)).toContain('geography_code_form');
  });

  it('makes what is shipped', async () => {
    const files = [...toFiles(USUAL_SIZE)].map(([path, bytes]) => [`returns/${path}`, bytes] as const);
    const store = memoryStore(new Map(files));
    const { edition } = MEETINGS[0];
    await publishEdition({ returns: 'returns', edition, out: 'out', draft: false }, store);
    const entry = (index: ReturnType<typeof readStandingIndex>) =>
      findPartnership(index?.index, PARTNERSHIP)?.editions.find(({ id }) => id === edition);
    expect(entry(readStandingIndex(store, 'out'))).toEqual(entry(readStandingIndex(disk, 'public/data')));
  });

  it('makes a million observations in one dataset where 2,400 schools and ten years are asked for', () => {
    const { handIns, columns } = toAttendanceReturn(toWorld({ ...USUAL_SIZE, schools: 2400, months: 120 }));
    expect(handIns).toHaveLength(1);
    expect((handIns[0]?.rows.length ?? 0) * columns.length).toBeGreaterThan(1_000_000);
  });
});
