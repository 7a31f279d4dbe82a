import type { ReactElement } from 'react';
import { DistanceScale, TargetBar } from '#charts/distance/DistanceScale.tsx';
import { toDistanceModel } from '#charts/distance/distanceModel.ts';
import { toTargetBarModel } from '#charts/distance/targetBarModel.ts';
import { Sparkline } from '#charts/spark/Sparkline.tsx';
import { toSparkDomain, toSparkModel } from '#charts/spark/sparkModel.ts';
import { toTrendHeight } from '#charts/theme.ts';
import { TrendFigure } from '#charts/trend/TrendFigure.tsx';
import type { TrendInput } from '#charts/trend/trendInput.ts';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { aSeries, COUNT, calendarYears, EHC, GLD, PERCENT } from '#tests/pictures/figures.ts';

const at = (id: string) => toPeriod(id).id;
const FRAMEWORK: SeriesBreak = {
  at: at('AY2021-22'),
  kind: 'definition',
  text: 'New framework from 2021/22: not comparable with before',
};
const NOT_COLLECTED = new Map([at('AY2019-20'), at('AY2020-21')].map((period) => [period, 'not collected (pandemic)']));
const LIMIT = {
  kind: 'limit',
  value: 100,
  to: at('CY2024'),
  label: 'legal limit, every plan',
  short: 'legal limit',
} as const;
const ACCESS_PERIODS = ['R2020-03-12m', 'R2021-03-12m', 'R2021-06-12m', 'R2021-09-12m', 'R2021-12-12m', 'R2022-03-12m'];
const ACCESS = [
  aSeries('Herefordshire and Worcestershire', 'focus', ACCESS_PERIODS, [7065, 7490, 7500, 7730, 7400, 7775]),
];
const AMBITION = {
  kind: 'ambition',
  value: 9270,
  to: at('R2024-03-12m'),
  label: 'ambition, 2023/24',
  short: 'ambition',
} as const;

function trend(input: Omit<TrendInput, 'width' | 'height'>, width: number, alt: string): ReactElement {
  const model = toTrendModel({ ...input, width, height: toTrendHeight(width) });
  if (model.kind === 'refused') throw new Error(model.text);
  return <TrendFigure model={model} alt={alt} />;
}

const ehc = { measure: PERCENT, series: EHC, targets: [LIMIT] };
const gld = { measure: PERCENT, series: GLD, breaks: [FRAMEWORK], gapNotes: NOT_COLLECTED };
const access = { measure: COUNT, series: ACCESS, targets: [AMBITION] };

function spark(points: readonly (typeof EHC)[number][], breaks: readonly SeriesBreak[] = []): ReactElement {
  const [focus, national] = points;
  const model = toSparkModel({
    measure: PERCENT,
    points: focus?.points ?? [],
    ...(national && { national: national.points }),
    breaks,
    domain: toSparkDomain('2026-04-13'),
    width: 120,
    height: 44,
  });
  return <Sparkline model={model} alt="Ten years" />;
}

/** One picture for each chart situation worth looking at, by the name of its file. */
export const SITUATIONS: Readonly<Record<string, ReactElement>> = {
  'trend-972': trend(ehc, 972, 'EHC plans within 20 weeks'),
  'trend-720': trend(ehc, 720, 'EHC plans within 20 weeks'),
  'trend-343': trend(ehc, 343, 'EHC plans within 20 weeks'),
  'trend-paper': trend({ ...ehc, look: 'paper' }, 688, 'EHC plans within 20 weeks'),
  'trend-break-and-gap-972': trend(gld, 972, 'Good level of development'),
  'trend-break-and-gap-343': trend(gld, 343, 'Good level of development'),
  'trend-to-target-972': trend(access, 972, 'Children supported'),
  'trend-to-target-343': trend(access, 343, 'Children supported'),
  'spark-line': spark(EHC.slice(0, 2)),
  'spark-break': spark(GLD.slice(0, 2), [FRAMEWORK]),
  'distance-worse': (
    <DistanceScale
      alt="8.7 points worse"
      model={toDistanceModel({
        unit: '%',
        decimals: 1,
        polarity: 'higher',
        verdict: 'worse',
        gap: { kind: 'gap', value: -8.7, lower: -11.2, upper: -6, verdict: 'worse' },
        neighbours: { low: 3.2, high: 49.1, median: 25.5, benchmark: 45.9 },
        width: 184,
        height: 40,
      })}
    />
  ),
  'target-bar': (
    <TargetBar
      alt="84% of the ambition"
      model={toTargetBarModel(7775, 9270, 184, 40) ?? { width: 0, height: 0, bar: 0, track: 0, tick: 0, text: '' }}
    />
  ),
};
