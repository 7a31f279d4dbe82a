import { describe, expect, it } from 'vitest';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';
import { checkReturn } from './checkReturn.ts';

const SOUND = new TextDecoder().decode(aReturn().data.bytes);

async function handIn(...texts: readonly string[]) {
  const later = texts.map((text, i) => ({ name: `gld/data@2024-0${i + 1}-01.csv`, bytes: toBytes(text) }));
  const { issues } = await checkReturn({ ...aReturn(), later });
  return issues.map((i) => `${i.severity} ${i.code} ${i.file.slice(9)} ${i.line} ${i.found}`);
}

const withoutYear = (year: string) =>
  `${SOUND.split('\n')
    .filter((line) => !line.startsWith(year))
    .join('\n')}`;

describe('a later hand-in', () => {
  it('is accepted when figures changed a little', async () => {
    expect(await handIn(SOUND.replace('65.2', '65.3'))).toEqual([]);
  });

  it('is doubted when nothing changed', async () => {
    expect(await handIn(SOUND)).toEqual(['warning same_as_before 2024-01-01.csv 1 the same figures']);
  });

  it('is refused when the newest period is missing, as in an older file', async () => {
    expect(await handIn(withoutYear('202223'))).toEqual(['error hand_in_is_older 2024-01-01.csv 1 "2022/23"']);
  });

  it('is doubted when an older period is missing', async () => {
    expect(await handIn(withoutYear('202122'))).toEqual(['warning hand_in_lacks_period 2024-01-01.csv 1 "2021/22"']);
  });

  it('is doubted when a figure is thirty times what it was', async () => {
    const scaled = SOUND.replaceAll(/,(\d+)$/gm, (_, count: string) => `,${Number(count) * 40}`);

    expect(await handIn(scaled)).toEqual(['warning revision_jumps 2024-01-01.csv 2 "40000"']);
  });

  it('is held against the one before it, not against the first', async () => {
    const revised = SOUND.replace('65.2', '65.3');

    expect(await handIn(revised, revised)).toEqual(['warning same_as_before 2024-02-01.csv 1 the same figures']);
  });
});
