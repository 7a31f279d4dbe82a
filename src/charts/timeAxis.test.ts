import { describe, expect, it } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import { toRun, toTimeTicks } from './timeAxis.ts';

const labels = (ids: readonly string[], width: number) =>
  toTimeTicks(ids.map(toPeriod), width, 13.5).map(({ label }) => label);
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `CY${from + i}`);
const months = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `M${2028 + Math.floor((i + 3) / 12)}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`,
  );

describe('toTimeTicks', () => {
  it('ticks every year where they fit', () => {
    expect(labels(years(2019, 2024), 700)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
  });

  it('shortens before it leaves out, and counts from the newest', () => {
    expect(labels(years(2016, 2024), 310)).toEqual(years(16, 24).map((year) => year.replace('CY', '’')));
    expect(labels(years(2016, 2024), 220)).toEqual(['2016', '2018', '2020', '2022', '2024']);
  });

  it('ticks years that nobody handed in', () => {
    expect(labels(['AY2018-19', 'AY2020-21', 'AY2021-22'], 500)).toEqual(['2018/19', '2019/20', '2020/21', '2021/22']);
  });

  it('ticks months once a year, at the newest one', () => {
    expect(labels(months(36), 900)).toEqual(['Mar 2029', 'Mar 2030', 'Mar 2031']);
    expect(labels(months(36), 170)).toEqual(['Mar ’29', 'Mar ’30', 'Mar ’31']);
  });

  it('ticks quarters and terms by their year', () => {
    const quarters = [2016, 2017].flatMap((year) => [1, 2, 3, 4].map((q) => `FYQ${year}-${year - 1999}-Q${q}`));
    expect(labels(quarters, 700)).toEqual(['2016/17', '2017/18']);
    const terms = [2021, 2022, 2023].flatMap((year) => [1, 2, 3].map((term) => `T${year}-${year - 1999}-T${term}`));
    expect(labels(terms, 700)).toEqual(['2021/22', '2022/23', '2023/24']);
  });

  it('names rolling months by their last', () => {
    const rolling = ['R2020-03-12m', 'R2021-03-12m', 'R2021-06-12m', 'R2022-03-12m', 'R2024-03-12m'];
    expect(labels(rolling, 700)).toEqual(['March 2020', 'March 2021', 'March 2022', 'March 2023', 'March 2024']);
  });

  it('thins thirty years', () => {
    expect(labels(years(1995, 2024), 300).length).toBeLessThan(12);
    expect(labels(years(1995, 2024), 300).at(-1)).toBe('’24');
  });

  it('has one tick for one period and none for none', () => {
    expect(labels(['CY2024'], 300)).toEqual(['2024']);
    expect(labels([], 300)).toEqual([]);
  });
});

describe('toRun', () => {
  it('leaves periods without a successor as they are', () => {
    const days = ['S2020-07-17', 'S2021-07-16'].map(toPeriod);
    expect(toRun(days)).toEqual(days);
  });
});
