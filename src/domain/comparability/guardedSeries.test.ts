import { describe, expect, it } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { type Measure, toMeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { known, NOT_AVAILABLE, type Value } from '#domain/value.ts';
import { type GuardContext, toGuardedSeries } from './guardedSeries.ts';
import { guardMethod } from './methodGuard.ts';

const WORCESTERSHIRE = toGeographyCode('E10000034');
const CONTEXT: GuardContext = { geographyBasis: 'where children live', breaks: [] };

function aMeasure(change: Partial<Measure> = {}): Measure {
  const id = toMeasureId('gld_percent');
  return {
    id,
    title: 'Good level',
    unit: '%',
    decimals: 1,
    polarity: 'higher',
    kind: 'proportion',
    additive: false,
    ...change,
  };
}

function aPoint(period: string, value: Value | number, counts = false): Point {
  const point = { geography: WORCESTERSHIRE, period: toPeriod(period).id };
  const held = typeof value === 'number' ? known(value) : value;
  return counts ? { ...point, value: held, numerator: 50, denominator: 100 } : { ...point, value: held };
}

function aBreak(at: string, kind: SeriesBreak['kind'], text: string): SeriesBreak {
  return { at: toPeriod(at).id, kind, text };
}

function obstacles(points: readonly Point[], measure = aMeasure(), context = CONTEXT) {
  return toGuardedSeries(points, measure, context).points.map((point) => point.before.map((each) => each.code));
}

const SUPPRESSED: Value = { kind: 'suppressed' };

describe('toGuardedSeries', () => {
  it('finds nothing between years that follow each other', () => {
    expect(obstacles(['AY2021-22', 'AY2022-23', 'AY2023-24'].map((id) => aPoint(id, 68)))).toEqual([[], [], []]);
  });

  it('carries what is known of counts and intervals, and of the series', () => {
    const series = toGuardedSeries([{ ...aPoint('AY2021-22', 68, true), lower: 66, upper: 70 }], aMeasure(), {
      ...CONTEXT,
      hasTarget: true,
      areas: 12,
    });
    expect(series).toEqual({
      kind: 'proportion',
      polarity: 'higher',
      geographyBasis: 'where children live',
      hasTarget: true,
      areas: 12,
      points: [{ periodKind: 'academicYear', hasCounts: true, hasInterval: true, before: [] }],
    });
  });

  it('finds the break of good level of development, and the years that were not collected', () => {
    const points = [
      aPoint('AY2017-18', 71),
      aPoint('AY2018-19', 72),
      aPoint('AY2019-20', NOT_AVAILABLE),
      aPoint('AY2020-21', NOT_AVAILABLE),
      aPoint('AY2021-22', 65),
    ];
    const breaks = [aBreak('AY2021-22', 'definition', 'New early years framework')];
    expect(obstacles(points, aMeasure(), { ...CONTEXT, breaks })).toEqual([
      [],
      [],
      ['broken_series', 'missing_periods'],
    ]);
  });

  it('tells a disruption from a break', () => {
    const breaks = [aBreak('AY2020-21', 'disruption', 'Pandemic')];
    const points = [aPoint('AY2019-20', 1), aPoint('AY2020-21', 2)];
    expect(obstacles(points, aMeasure(), { ...CONTEXT, breaks })[1]).toEqual(['disrupted_series']);
  });

  it('tells a withheld figure from a missing one, whether its cell is there or not', () => {
    expect(obstacles([aPoint('M2024-01', 1), aPoint('M2024-02', SUPPRESSED), aPoint('M2024-03', 2)])[1]).toEqual([
      'suppressed_parts',
    ]);
    expect(obstacles([aPoint('M2024-01', 1), aPoint('M2024-02', NOT_AVAILABLE), aPoint('M2024-03', 2)])[1]).toEqual([
      'missing_periods',
    ]);
    expect(obstacles([aPoint('M2024-01', 1), aPoint('M2024-03', 2)])[1]).toEqual(['missing_periods']);
  });

  it('holds a withheld figure against the figure after it only', () => {
    const points = [
      aPoint('M2024-01', 1),
      aPoint('M2024-02', SUPPRESSED),
      aPoint('M2024-03', 2),
      aPoint('M2024-04', 3),
    ];
    expect(obstacles(points)).toEqual([[], ['suppressed_parts'], []]);
  });

  it('does not hold the next late period against a series', () => {
    expect(obstacles([aPoint('M2024-01', 1), aPoint('M2024-02', 2), aPoint('M2024-03', NOT_AVAILABLE)])).toEqual([
      [],
      [],
    ]);
  });

  it.each([
    ['quarters across a year', 'FYQ2022-23-Q4', 'FYQ2023-24-Q1'],
    ['terms across a summer', 'T2022-23-T3', 'T2023-24-T1'],
    ['months across a year', 'M2023-12', 'M2024-01'],
    ['autumn and spring terms', 'AST2022-23', 'AST2023-24'],
    ['weeks', 'W2023-52', 'W2024-01'],
    ['snapshots', 'S2020-07-17', 'S2021-07-16'],
  ])('sees that %s follow each other', (_, one, next) => {
    expect(obstacles([aPoint(one, 1), aPoint(next, 2)])[1]).toEqual([]);
  });

  it.each([
    ['quarters', 'FYQ2022-23-Q3', 'FYQ2023-24-Q1'],
    ['autumn and spring terms', 'AST2021-22', 'AST2023-24'],
    ['years', 'CY2021', 'CY2023'],
  ])('sees that %s are missing', (_, one, next) => {
    expect(obstacles([aPoint(one, 1), aPoint(next, 2)])[1]).toEqual(['missing_periods']);
  });

  it('finds windows that overlap, and lets those of whole years stand', () => {
    expect(obstacles([aPoint('R2022-03-12m', 1), aPoint('R2022-06-12m', 2)])[1]).toEqual(['rolling_windows_overlap']);
    expect(obstacles([aPoint('R2021-03-12m', 1), aPoint('R2022-03-12m', 2)])[1]).toEqual([]);
  });

  it('knows that three-year figures overlap though each stands at one year', () => {
    const threeYears = aMeasure({ rollingMonths: 36 });
    const every = (...ids: string[]) =>
      obstacles(
        ids.map((id) => aPoint(id, 68)),
        threeYears,
      );
    expect(every('AY2021-22', 'AY2022-23')[1]).toEqual(['rolling_windows_overlap']);
    expect(every('AY2019-20', 'AY2022-23')[1]).toEqual(['missing_periods']);
  });

  it('finds kinds of period that differ, and passes over empty cells of another kind', () => {
    expect(obstacles([aPoint('AY2021-22', 1), aPoint('T2022-23-T1', 2)])[1]).toEqual(['different_period_kinds']);
    const cube = [aPoint('CY2021', 1), aPoint('T2021-22-T1', SUPPRESSED), aPoint('CY2022', 2)];
    expect(obstacles(cube)[1]).toEqual([]);
  });
});

describe('the guard on the figures of the papers', () => {
  it('refuses control limits and a trend on the rolling access count of the care board, and says why', () => {
    const access = aMeasure({ kind: 'count', rollingMonths: 12, polarity: 'higher' });
    const ids = ['R2021-06-12m', 'R2021-09-12m', 'R2021-12-12m', 'R2022-03-12m'];
    const series = toGuardedSeries(
      ids.map((id) => aPoint(id, 7775)),
      access,
      CONTEXT,
    );
    for (const method of ['xmr_chart', 'recent_trend', 'c_chart', 'interval'] as const) {
      expect(guardMethod(method, series)).toMatchObject({ kind: 'refused', code: 'rolling_windows_overlap' });
    }
  });

  it('refuses the July 2020 snapshot as a comparison with a year’s absence rate', () => {
    const other = { periodKind: 'academicYear', geographyBasis: 'where children live', hasCounts: true } as const;
    const series = toGuardedSeries([aPoint('S2020-07-17', 48)], aMeasure(), { ...CONTEXT, other });
    expect(guardMethod('comparison', series)).toMatchObject({ kind: 'refused', code: 'snapshot_against_period' });
  });

  it('refuses a trend of good level of development before five years of the new framework, and then allows it', () => {
    const breaks = [aBreak('AY2021-22', 'definition', 'New early years framework')];
    const ids = ['AY2018-19', 'AY2021-22', 'AY2022-23', 'AY2023-24', 'AY2024-25'];
    const at = (...more: string[]) =>
      guardMethod(
        'recent_trend',
        toGuardedSeries(
          [...ids, ...more].map((id) => aPoint(id, 68, true)),
          aMeasure(),
          { ...CONTEXT, breaks },
        ),
      );
    expect(at()).toMatchObject({ kind: 'refused', code: 'broken_series' });
    expect(at('AY2025-26')).toEqual({ kind: 'valid', from: 1 });
  });
});
