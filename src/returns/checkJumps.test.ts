import { describe, expect, it } from 'vitest';
import { toBytes } from '#tests/support/aReturn.ts';
import { checkReturn } from './checkReturn.ts';

const HEADER = 'time_period,time_identifier,geographic_level,country_code,country_name,need_percent';

async function told(...figures: readonly (number | string)[]): Promise<string[]> {
  const rows = figures.map((figure, i) => `${2010 + i},Calendar year,National,E92000001,England,${figure}`);
  const { issues } = await checkReturn({
    dataset: 'n',
    data: { name: 'n.csv', bytes: toBytes(`${[HEADER, ...rows].join('\n')}\n`) },
  });
  return issues
    .filter(({ code }) => code === 'figure_jumps')
    .map((i) => `${i.line} ${i.found} ${/is (\S+) times/.exec(i.message)?.[1]}`);
}

describe('figures of a series', () => {
  it('may grow and shrink', async () => {
    expect(await told(10.5, 12, 40, 300, 'x', 20)).toEqual([]);
  });

  it('are told where one lost its point', async () => {
    expect(await told(67.1, 6720, 66.9)).toEqual(['3 "6720" 100']);
  });

  it('are told where the first lost its point, not where the others did not', async () => {
    expect(await told(6710, 67.2, 66.9, 66.5)).toEqual(['2 "6710" 100']);
  });

  it('are told where the last is a fraction', async () => {
    expect(await told(67.1, 67.2, 0.669)).toEqual(['4 "0.669" 1/100']);
  });

  it('are told once where another unit begins', async () => {
    expect(await told(67.1, 67.2, 66.9, 0.665, 0.67, 0.68)).toEqual(['5 "0.665" 1/101']);
  });

  it('are not doubted for being few', async () => {
    expect(await told(1, 40, 2, 61)).toEqual([]);
  });
});
