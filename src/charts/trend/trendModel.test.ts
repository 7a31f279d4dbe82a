import { describe, expect, it } from 'vitest';
import type { ChartSeries } from '#charts/series.ts';
import { toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import {
  academicYears,
  aSeries,
  type Cell,
  COUNT,
  calendarYears,
  EHC,
  GLD,
  PERCENT,
  range,
} from '#tests/pictures/figures.ts';
import { formatReading } from './readings.ts';
import type { TrendInput } from './trendInput.ts';
import { toTrendModel } from './trendModel.ts';

const at = (id: string) => toPeriod(id).id;
const frame = { measure: PERCENT, width: 972, height: 400 };
const drawn = (input: Partial<TrendInput> & { series: readonly ChartSeries[] }) => {
  const model = toTrendModel({ ...frame, ...input });
  if (model.kind === 'refused') throw new Error(model.text);
  return model;
};
const focus = (periods: readonly string[], cells: readonly Cell[]) =>
  aSeries('Worcestershire', 'focus', periods, cells);
const FRAMEWORK: SeriesBreak = { at: at('AY2021-22'), kind: 'definition', text: 'New framework from 2021/22' };
const PANDEMIC: SeriesBreak = {
  at: at('AY2020-21'),
  kind: 'disruption',
  text: 'A year of closed schools and half classes',
};

describe('toTrendModel', () => {
  it('draws the focus last and bold, context first', () => {
    const { lines } = drawn({ series: EHC });
    expect(lines.at(-1)?.role).toBe('focus');
    expect(lines[0]?.role).toBe('neighbour');
    expect(lines).toHaveLength(14);
  });

  it('labels line ends with the value first, in the order of the lines, none covering another', () => {
    const { endLabels } = drawn({ series: EHC });
    expect(endLabels.map(({ value, name }) => `${value} ${name[0]?.text}`)).toEqual([
      '45.9 England',
      '41.0 West Midlands',
      '37.2 Worcestershire',
      '25.5 neighbours’ median',
    ]);
    const gaps = endLabels.slice(1).map(({ y }, i) => y - (endLabels[i]?.y ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17.9);
  });

  it('shades the interval where counts were published, and leaves the other points hollow', () => {
    const { bands, dots } = drawn({ series: EHC });
    expect(bands).toHaveLength(1);
    expect(dots.map(({ isHollow }) => isHollow)).toEqual([true, true, true, false, false, false, false, false, false]);
  });

  it('draws a whisker where one year alone has an interval', () => {
    expect(drawn({ series: GLD }).whiskers).toHaveLength(1);
  });

  it('hatches a gap, says its symbol and reason, and draws no line over it', () => {
    const gapNotes = new Map([at('AY2019-20'), at('AY2020-21')].map((period) => [period, 'not collected']));
    const model = drawn({ series: GLD, gapNotes });
    expect(model.gaps).toHaveLength(1);
    expect(model.gaps[0]?.symbols.map(({ symbol }) => symbol)).toEqual(['x', 'x']);
    expect(model.gaps[0]?.sentence).toBe('2019/20 and 2020/21: not collected');
    expect(model.lines.find(({ role }) => role === 'focus')?.d.match(/M/g)).toHaveLength(2);
  });

  it('marks a new definition with its words and draws no line across it', () => {
    const series = [focus(academicYears(2019, 2023), [68, 69, 65, 67, 68])];
    const model = drawn({ series, breaks: [FRAMEWORK] });
    expect(model.top).toMatchObject([{ kind: 'break', lines: ['New framework from 2021/22'] }]);
    expect(model.lines[0]?.d.match(/M/g)).toHaveLength(2);
  });

  it('lets the line go on over a disruption, its words beside', () => {
    const series = [focus(academicYears(2019, 2023), [68, 69, 65, 67, 68])];
    const model = drawn({ series, breaks: [PANDEMIC] });
    expect(model.top).toMatchObject([{ kind: 'disruption', lines: ['A year of closed schools and half classes'] }]);
    expect(model.lines[0]?.d.match(/M/g)).toHaveLength(1);
  });

  it('stacks words that would cover each other', () => {
    const series = [focus(academicYears(2019, 2023), [68, 69, 65, 67, 68])];
    const { top, plot } = drawn({ series, breaks: [FRAMEWORK, PANDEMIC] });
    expect(top[1]?.top).toBeGreaterThanOrEqual(top[0]?.bottom ?? 0);
    expect(plot.top).toBeGreaterThan(top[1]?.bottom ?? 0);
  });

  it('breaks only the line of the place that a break is about', () => {
    const series = [
      focus(calendarYears(2017, 2021), [1, 2, 3, 4, 5]),
      aSeries('Dorset', 'neighbour', calendarYears(2017, 2021), [1, 2, 3, 4, 5]),
    ];
    const geography = series[1]?.points[0]?.geography;
    const breaks: SeriesBreak[] =
      geography === undefined
        ? []
        : [{ at: at('CY2019'), kind: 'population', text: 'New boundary', geographies: [geography] }];
    const model = drawn({ series, breaks });
    expect(model.top).toEqual([]);
    expect(model.lines.map(({ d }) => d.match(/M/g)?.length)).toEqual([2, 1]);
  });

  it('dashes an ambition to its date and a limit right across, and says that nothing came later', () => {
    const series = [aSeries('H and W', 'focus', ['R2021-03-12m', 'R2022-03-12m'], [7490, 7775])];
    const targets = [{ kind: 'ambition', value: 9270, to: at('R2024-03-12m'), label: 'ambition, 2023/24' } as const];
    const model = drawn({ measure: COUNT, series, targets });
    expect(model.targets[0]).toMatchObject({ hasPoint: true });
    expect(model.xTicks.at(-1)?.label).toBe('March 2024');
    expect(model.quiet.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')).toContain(
      'nothing published after',
    );
    const limit = drawn({
      series: EHC,
      targets: [{ kind: 'limit', value: 100, to: at('CY2024'), label: 'legal limit' }],
    });
    expect(limit.targets[0]).toMatchObject({ x1: limit.plot.left, x2: limit.plot.right, hasPoint: false });
  });

  it('prints first, lowest and highest at their points and the last at its line end', () => {
    const texts = drawn({ series: EHC }).pointLabels.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['39.5', '95.4', '12.0', '27.5']));
    expect(texts).not.toContain('37.2');
  });

  it('starts at 0, or says where it starts', () => {
    expect(drawn({ series: EHC }).axisStart).toBeUndefined();
    expect(drawn({ series: GLD }).axisStart).toMatch(/^The axis starts at 6\d\.$/);
  });

  it('numbers events and lists those that lie outside', () => {
    const events = [
      { id: 'a', title: 'Inspection', on: '2021-06-15' },
      { id: 'b', title: 'Earlier', on: 'CY2001' },
    ];
    expect(drawn({ series: EHC, events }).events).toMatchObject([
      { number: 1, title: 'Inspection', when: '15 June 2021', x: expect.any(Number) },
      { number: 2, title: 'Earlier', when: '2001' },
    ]);
    expect(drawn({ series: EHC, events }).events[1]?.x).toBeUndefined();
  });

  it('says illustrative inside the drawing', () => {
    expect(drawn({ series: EHC, isIllustrative: true }).illustrative).toBeDefined();
  });
});

describe('ugly series', () => {
  it.each<[name: string, cells: readonly Cell[], title: string]>([
    ['one figure', ['x', 37.2, 'x'], 'One period only, so no trend'],
    ['all withheld', ['c', 'c', 'c'], 'Every figure here is withheld'],
    ['nothing at all', ['x', 'x', 'x'], 'No figures here'],
  ])('says so in place of a chart: %s', (_, cells, title) => {
    const model = toTrendModel({ ...frame, series: [focus(calendarYears(2020, 2022), cells), ...GLD.slice(1)] });
    expect(model).toMatchObject({ kind: 'refused', title });
  });

  it('names the one figure', () => {
    expect(toTrendModel({ ...frame, series: [focus(['CY2024'], [37.2])] })).toMatchObject({
      text: '37.2% for 2024. A line needs two periods of the same kind.',
    });
  });

  it('does not put two kinds of period on one axis', () => {
    const series = [focus(['S2020-07-17', 'AY2020-21', 'AY2021-22'], [48, 53.4, 55])];
    expect(drawn({ series }).readings.map(({ period }) => period)).toEqual(['2020/21', '2021/22']);
  });

  it.each([
    [undefined, true],
    ['paper', true],
    ['slide', false],
  ] as const)('grows with the words above it, so that the lines keep their room: look %s', (look, grows) => {
    const text = 'Schools were closed to most pupils for part of both years, and absence was recorded in another way';
    const breaks = ['AY2019-20', 'AY2020-21'].map((id) => ({ ...PANDEMIC, at: at(id), text }));
    const series = [focus(academicYears(2018, 2023), [40, 53, 55, 54, 49, 47])];
    const { height, plot } = drawn({ series, breaks, width: 343, height: 300, ...(look && { look }) });
    expect(height > 300).toBe(grows);
    if (grows) expect(plot.bottom - plot.top).toBeGreaterThanOrEqual(180);
  });

  it.each<[string, readonly Cell[], Partial<TrendInput>]>([
    ['all equal', [100, 100, 100], {}],
    ['all zero', [0, 0, 0], {}],
    ['huge', [12_345_678, 98_765_432, 55_555_555], { measure: COUNT }],
    ['below zero', [-12.5, 3, -0.4], {}],
    ['withheld at both ends', ['c', 5, 6, 'c'], {}],
  ])('stays inside its frame: %s', (_, cells, changes) => {
    for (const width of [972, 832, 720, 343]) {
      const model = drawn({
        ...changes,
        width,
        height: 300,
        series: [focus(calendarYears(2020, 2019 + cells.length), cells)],
      });
      for (const { x, y } of [...model.dots, ...model.pointLabels]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(300);
      }
      expect(model.lines.every(({ d }) => !d.includes('NaN'))).toBe(true);
    }
  });

  it.each([
    ['screen', 22, true],
    ['panel', 22, false],
    ['panel', 8, true],
  ] as const)('dots %s points on a %i-year line of a small chart: %s', (look, years, hasAll) => {
    const periods = range(2000, 1999 + years).map((year) => `CY${year}`);
    const model = drawn({
      width: look === 'panel' ? 300 : 972,
      look,
      series: [
        focus(
          periods,
          periods.map((_, i) => 40 + (i % 5)),
        ),
      ],
    });
    expect(model.dots).toHaveLength(hasAll ? years : 1);
  });

  it('draws thirty years of months without a rope of dots', () => {
    const months = range(1995, 2024).flatMap((year) =>
      range(1, 12).map((month) => `M${year}-${String(month).padStart(2, '0')}`),
    );
    const model = drawn({
      measure: COUNT,
      series: [
        focus(
          months,
          months.map((_, i) => 200 + (i % 12)),
        ),
      ],
    });
    expect(model.dots).toHaveLength(1);
    expect(model.xTicks.length).toBeLessThan(20);
  });
});

describe('readings', () => {
  it('reads the focus first, with counts and interval, then what it is compared with', () => {
    const last = drawn({ series: EHC }).readings.at(-1);
    expect(last && formatReading(last)).toBe(
      '2024. Worcestershire 37.2%, 517 of 1,389; 95% interval 34.7 to 39.8. England 45.9%. West Midlands 41.0%. neighbours’ median 25.5%.',
    );
  });
});
