import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '#publisher/run.ts';
import { loadTree, type MemoryStore, memoryStore } from '#tests/support/memoryStore.ts';

let store: MemoryStore;

beforeAll(async () => {
  store = memoryStore(loadTree(join(import.meta.dirname, 'golden/small-county/returns'), 'returns'));
  for (const edition of ['2023-03', '2024-03']) {
    await run(['publish', 'returns', '--edition', edition, '--out', 'data'], store);
  }
});

const explain = (...line: string[]) => run(['explain', 'small-county', '2024-03', ...line, '--out', 'data'], store);
const diff = (...line: string[]) => run(['diff', 'small-county', ...line, '--out', 'data'], store);

describe('explain', { timeout: 60_000 }, () => {
  it('gives the value, its counts and its interval, unrounded', async () => {
    const { exitCode, text } = await explain('in_time_percent', '--geography', 'E10000034', '--period', 'FY2022-23');
    expect(exitCode).toBe(0);
    const { series } = JSON.parse(text);
    expect(series[0]).toMatchObject({ geography: 'E10000034', at: { agency: 'total' } });
    // Wilson's interval of 169 in 224, as any package of statistics gives it.
    expect(series[0].points).toEqual([
      {
        geography: 'E10000034',
        period: 'FY2022-23',
        value: 75.4,
        numerator: 169,
        denominator: 224,
        interval: {
          lower: expect.closeTo(69.412283, 6),
          upper: expect.closeTo(80.622509, 6),
          method: 'wilson',
          level: 0.95,
        },
        signals: [],
      },
    ]);
  });

  it('says why a method gives nothing, in the words of the page', async () => {
    const { refusals } = JSON.parse((await explain('gld_percent', '--geography', 'E10000034')).text);
    expect(refusals).toContainEqual({
      geography: 'E10000034',
      at: {},
      method: 'xmr_chart',
      code: 'too_few_points',
      sentence: expect.stringContaining('No control chart'),
    });
  });

  it('compares with every comparator, or says why it does not', async () => {
    const { series } = JSON.parse((await explain('gld_percent', '--geography', 'E10000034')).text);
    expect(series[0].comparisons).toEqual([
      {
        comparator: 'england',
        period: 'AY2022-23',
        with: 'AY2022-23',
        verdict: 'not_tested',
        difference: 0.8,
        method: null,
      },
      {
        comparator: 'neighbours',
        period: 'AY2022-23',
        with: 'AY2021-22',
        verdict: 'not_comparable',
        method: null,
        reason: expect.any(String),
      },
      {
        comparator: 'neighbours',
        member: 'E06000066',
        period: 'AY2022-23',
        with: 'AY2022-23',
        verdict: 'not_tested',
        difference: 2,
        method: null,
      },
    ]);
  });

  it('has the change that the head of the page tells, tested from the counts', async () => {
    const { series } = JSON.parse((await explain('in_time_percent', '--geography', 'E10000034')).text);
    const { change, points } = series[0];
    expect(change).toMatchObject({ period: 'FY2022-23', with: 'FY2021-22', method: 'newcombe' });
    const [before, now] = points.map(({ value }: { value: number }) => value).slice(-2);
    expect(change.difference).toBeCloseTo(now - before, 9);
  });

  it('never tells a withheld figure', async () => {
    const { series } = JSON.parse((await explain('in_time', '--geography', 'E07000236')).text);
    const health = series.find((s: { at: { agency: string } }) => s.at.agency === 'health');
    expect(health.points.map((p: { value: number | null; status: string }) => [p.value, p.status])).toEqual([
      [null, 'c'],
      [null, 'c'],
    ]);
  });

  it('names what there is where nothing is found', async () => {
    expect(await explain('gld')).toMatchObject({ exitCode: 1, text: expect.stringContaining('gld_percent') });
    expect(await explain('gld_percent', '--geography', 'X')).toMatchObject({ exitCode: 1 });
    expect(await run(['explain', 'nowhere', 'x', 'y', '--out', 'data'], store)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('there is small-county'),
    });
  });
});

describe('diff', { timeout: 60_000 }, () => {
  it('tells the changes between two editions as numbers and as sentences', async () => {
    const { text } = await diff('2023-03', '2024-03', '--json');
    const { from, to, changes } = JSON.parse(text);
    expect([from, to]).toEqual(['2023-03', '2024-03']);
    expect(changes).toContainEqual(
      expect.objectContaining({
        measure: 'gld_percent',
        geography: 'E10000034',
        period: 'AY2022-23',
        old: 66.1,
        new: 68,
      }),
    );
  });

  it('works in both directions, and of an edition with itself', async () => {
    expect(await diff('2024-03', '2023-03')).toMatchObject({ exitCode: 0 });
    expect((await diff('2024-03', '2024-03')).text).toBe('Nothing changed from 2024-03 to 2024-03.');
  });

  it('names the editions that there are', async () => {
    expect(await diff('2023-03', '2099-01')).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('there is 2023-03, 2024-03'),
    });
  });
});
