import type { ReactElement } from 'react';
import { BarsFigure } from '#charts/bars/BarsFigure.tsx';
import { toBarsModel } from '#charts/bars/barsModel.ts';
import { ColumnsFigure } from '#charts/columns/ColumnsFigure.tsx';
import { type ColumnsInput, toColumnsModel } from '#charts/columns/columnsModel.ts';
import { ControlFigure } from '#charts/control/ControlFigure.tsx';
import { toControlModel } from '#charts/control/controlModel.ts';
import { DistanceScale, TargetBar } from '#charts/distance/DistanceScale.tsx';
import { toDistanceModel } from '#charts/distance/distanceModel.ts';
import { toTargetBarModel } from '#charts/distance/targetBarModel.ts';
import { GapFigure } from '#charts/gap/GapFigure.tsx';
import { type GapRow, toGapModel } from '#charts/gap/gapModel.ts';
import { ReferenceFigure } from '#charts/gap/ReferenceFigure.tsx';
import { toReferenceModel } from '#charts/gap/referenceModel.ts';
import { MultiplesFigure } from '#charts/multiples/MultiplesFigure.tsx';
import { toMultiplesModel } from '#charts/multiples/multiplesModel.ts';
import { RangeFigure } from '#charts/range/RangeFigure.tsx';
import { toRangeModel } from '#charts/range/rangeModel.ts';
import { RankedFigure } from '#charts/ranked/RankedFigure.tsx';
import { type RankedInput, type RankedRow, toRankedModel } from '#charts/ranked/rankedModel.ts';
import type { ChartMeasure } from '#charts/series.ts';
import { Sparkline } from '#charts/spark/Sparkline.tsx';
import { toSparkDomain, toSparkModel } from '#charts/spark/sparkModel.ts';
import { SpineFigure } from '#charts/spine/SpineFigure.tsx';
import { toSpineModel } from '#charts/spine/spineModel.ts';
import { toTrendHeight } from '#charts/theme.ts';
import { TrendFigure } from '#charts/trend/TrendFigure.tsx';
import type { TrendInput } from '#charts/trend/trendInput.ts';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import type { Polarity } from '#domain/measure.ts';
import { type Period, toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { pChart } from '#domain/statistics/pChart.ts';
import { spcRules } from '#domain/statistics/spcRules.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { known } from '#domain/value.ts';
import { academicYears, aPoint, aSeries, type Cell, COUNT, EHC, GLD, PERCENT, range } from '#tests/pictures/figures.ts';

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

function quarters(from: number, to: number): Period[] {
  return range(from, to).flatMap((year) =>
    [1, 2, 3, 4].map((q) => toPeriod(`FYQ${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${q}`)),
  );
}

function control(values: readonly number[], width: number, polarity: Polarity = 'none'): ReactElement {
  const chart = xmrChart(values);
  if (chart.kind === 'refused') throw new Error(chart.code);
  const measure = { ...COUNT, unit: 'bed days', polarity };
  const model = toControlModel({
    measure,
    periods: quarters(2016, 2021),
    chart,
    signals: spcRules(chart.points),
    width,
    height: toTrendHeight(width),
  });
  return <ControlFigure model={model} alt="Bed days by quarter" />;
}

/** Plans issued in time out of few: each month has limits of its own. */
function controlOfShare(width: number): ReactElement {
  const counts = range(1, 24).map((i) => {
    const denominator = i % 5 === 0 ? 9 : 28 + 7 * (i % 4);
    return { numerator: Math.round(denominator * (i > 16 ? 0.42 : 0.68) + ((i * 7) % 5) - 2), denominator };
  });
  const chart = pChart(counts);
  if (chart.kind === 'refused') throw new Error(chart.code);
  const model = toControlModel({
    measure: { ...PERCENT, unit: '', decimals: 2, polarity: 'higher' },
    periods: range(2024, 2025).flatMap((year) =>
      range(1, 12).map((month) => toPeriod(`M${year}-${String(month).padStart(2, '0')}`)),
    ),
    chart,
    signals: spcRules(chart.points),
    width,
    height: toTrendHeight(width),
  });
  return <ControlFigure model={model} alt="Plans issued in time by month" />;
}

const COUNTY_BED_DAYS = [
  1876, 1227, 1180, 1654, 1322, 1030, 1375, 1406, 2035, 1424, 1317, 1728, 1427, 1539, 1796, 1654, 1498, 1726, 1905,
  2220, 2087, 1331, 1445, 1349,
];
const REGION_BED_DAYS = [
  18056, 19203, 21620, 22099, 22093, 22418, 24678, 23719, 23127, 21685, 20339, 20604, 20566, 19666, 21490, 20992, 16712,
  18226, 18881, 18740, 18540, 14934, 13593, 14812,
];

function ranked(input: Omit<RankedInput, 'width'>, width: number): ReactElement {
  const model = toRankedModel({ ...input, width });
  if (model.kind === 'refused') throw new Error(model.text);
  return <RankedFigure model={model} alt="Places in order" />;
}

function place(label: string, cell: Cell, verdict?: Verdict, isFocus = false): RankedRow {
  return { id: label, label, point: aPoint('CY2024', cell, label), isFocus, ...(verdict && { verdict }) };
}

const NEIGHBOURS: Omit<RankedInput, 'width'> = {
  measure: PERCENT,
  rows: [
    place('Worcestershire', [517, 1389], 'worse', true),
    place('Dorset', [287, 585], 'similar'),
    place('Shropshire', [268, 720], 'worse'),
    place('Derbyshire', [447, 1253], 'worse'),
    place('Somerset', [190, 567], 'worse'),
    place('Gloucestershire', [239, 910], 'worse'),
    place('North Yorkshire', [167, 678], 'worse'),
    place('Warwickshire', [238, 1122], 'worse'),
    place('Essex', [297, 1833], 'worse'),
    place('West Sussex', [171, 1495], 'worse'),
    place('Devon', [41, 1277], 'worse'),
  ],
  benchmarks: [
    { id: 'england', label: 'England', role: 'national', amount: 45.9 },
    { id: 'region', label: 'West Midlands', role: 'region', amount: 41 },
  ],
};
const DISTRICTS: Omit<RankedInput, 'width'> = {
  measure: PERCENT,
  rows: [
    place('Bromsgrove', [780, 1158], 'similar'),
    place('Malvern Hills', [481, 732], 'similar'),
    place('Redditch', [560, 899], 'similar'),
    place('Worcester', [677, 1014], 'similar'),
    place('Wychavon', [882, 1319], 'similar'),
    place('Wyre Forest', [577, 968], 'worse'),
    place('Elsewhere', 'c'),
  ],
  benchmarks: [{ id: 'england', label: 'England', role: 'national', amount: 65.2 }],
};
const DAYS: ChartMeasure = { ...COUNT, unit: 'days', kind: 'mean' };
const WAITS: Omit<RankedInput, 'width'> = {
  measure: DAYS,
  rows: [
    place('Herefordshire and Worcestershire', 66, undefined, true),
    place('Black Country (and West Birmingham)', 57),
    place('Nottingham and Nottinghamshire', 56),
    place('Coventry and Warwickshire', 49),
    place('Lincolnshire', 37),
    place('Leicester, Leicestershire and Rutland', 14),
  ],
  benchmarks: [{ id: 'england', label: 'England', role: 'national', amount: 40 }],
};

function gapRow(label: string, group: number, others: number, lower: number, upper: number, isFocus = false): GapRow {
  return {
    id: label,
    label,
    group,
    others,
    gap: Math.round((group - others) * 10) / 10,
    lower: -upper,
    upper: -lower,
    isFocus,
  };
}

function gaps(width: number): ReactElement {
  const model = toGapModel({
    measure: PERCENT,
    groupLabel: 'eligible for free meals',
    othersLabel: 'all others',
    width,
    rows: [
      gapRow('Worcestershire', 45.8, 68.5, 19.3, 26.1, true),
      gapRow('Bromsgrove', 41.1, 70.5, 20.1, 38.1),
      gapRow('Wychavon', 44.4, 70.2, 17.8, 33.5),
      gapRow('Malvern Hills', 45.2, 69.9, 15.2, 33.9),
      gapRow('Redditch', 45.6, 65.9, 11.8, 28.5),
      gapRow('Wyre Forest', 43.9, 63.2, 11.2, 27.1),
      gapRow('Worcester', 52.3, 70.2, 10.3, 25.5),
    ],
  });
  if (model.kind === 'refused') throw new Error(model.text);
  return <GapFigure model={model} alt="Gap by free school meals" />;
}

function reference(width: number): ReactElement {
  const model = toReferenceModel({
    measure: PERCENT,
    reference: { label: 'all pupils', amount: 18.2 },
    width,
    rows: [
      {
        id: 'cp',
        label: 'On a child protection plan',
        short: 'Protection plan',
        amount: 48.9,
        lower: 43.3,
        upper: 54.4,
        people: '95 more',
      },
      {
        id: 'cin',
        label: 'In need, no protection plan',
        short: 'In need',
        amount: 46.8,
        lower: 43.6,
        upper: 50.2,
        people: '250 more',
      },
      {
        id: 'cla',
        label: 'Looked after 12 months or more',
        short: 'Looked after',
        amount: 16.3,
        lower: 13.3,
        upper: 19.9,
        people: '9 fewer',
      },
    ],
  });
  return <ReferenceFigure model={model} alt="Groups against all pupils" />;
}

function columns(input: Omit<ColumnsInput, 'width' | 'height'>, width: number): ReactElement {
  const model = toColumnsModel({ ...input, width, height: width < 560 ? 280 : 300 });
  if (model.kind === 'refused') throw new Error(model.text);
  return <ColumnsFigure model={model} alt="Plans issued" />;
}

const PLANS: Omit<ColumnsInput, 'width' | 'height'> = {
  measure: PERCENT,
  points: EHC[0]?.points ?? [],
  labels: { part: 'within 20 weeks', rest: 'later', whole: 'issued' },
};
const MONTHLY: Omit<ColumnsInput, 'width' | 'height'> = {
  measure: COUNT,
  points: range(0, 35).map((i) =>
    aPoint(
      `M${2028 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      i === 20 ? 'c' : 150 + ((i * 37) % 80),
    ),
  ),
  labels: { whole: 'assessments' },
};

function bars(width: number): ReactElement {
  const row = (label: string, amount: number, benchmark: number, count: string) => ({
    id: label,
    label,
    value: known(amount),
    benchmark,
    count,
  });
  const model = toBarsModel({
    measure: PERCENT,
    benchmarkLabel: 'England',
    countHead: 'children',
    width,
    rows: [
      row('within 4 weeks', 40, 57.8, '1,045'),
      row('4 to 6 weeks', 9.4, 9.8, '245'),
      row('6 to 8 weeks', 7.1, 7.1, '185'),
      row('8 to 10 weeks', 5.4, 5.2, '140'),
      row('10 to 12 weeks', 4.6, 3.9, '120'),
      row('over 12 weeks', 33.7, 16.3, '880'),
    ],
  });
  return <BarsFigure model={model} alt="Waits by band" />;
}

const ABSENCE_YEARS = academicYears(2018, 2024);
const ALL_PUPILS = aSeries('all pupils', 'median', ABSENCE_YEARS, [10.9, 'x', 12.1, 25, 21, 20.4, 18.2]);

function multiples(width: number): ReactElement {
  const panel = (title: string, own: readonly Cell[], england: readonly Cell[]) => ({
    id: title,
    title,
    series: [
      aSeries('Worcs', 'focus', ABSENCE_YEARS, own),
      aSeries('England', 'national', ABSENCE_YEARS, england),
      ALL_PUPILS,
    ],
  });
  const model = toMultiplesModel({
    measure: PERCENT,
    width,
    panels: [
      panel(
        'On a child protection plan',
        [[90, 225], 'x', 53.4, [140, 264], [150, 272], [155, 285], [151, 309]],
        ['x', 'x', 53, 56, 57.5, 57, 55.4],
      ),
      panel(
        'In need, no protection plan',
        [[260, 800], 'x', 46.3, [420, 813], [400, 860], [430, 880], [409, 873]],
        ['x', 'x', 42, 48, 48.5, 48.2, 46],
      ),
      panel(
        'Looked after 12 months or more',
        [[55, 455], 'x', 25.5, [98, 462], [80, 470], [89, 475], [78, 478]],
        ['x', 'x', 30, 19.5, 20.4, 21, 20.3],
      ),
    ],
  });
  return <MultiplesFigure model={model} alt="Three groups" />;
}

function ranges(width: number): ReactElement {
  const model = toRangeModel({
    measure: { ...PERCENT, decimals: 0 },
    ownLabel: 'Worcestershire',
    benchmarkLabel: 'England',
    width,
    rows: [
      { id: '2019', label: '2019', own: { low: 62, high: 74 }, benchmark: { low: 66, high: 70 } },
      { id: '2020', label: '2020', own: { low: 58, high: 71 }, benchmark: { low: 62, high: 69 } },
      { id: '2021', label: '2021', benchmark: { low: 60, high: 63 } },
      { id: '2022', label: '2022', own: { low: 70, high: 79 }, benchmark: { low: 70, high: 74 } },
    ],
  });
  if (model.kind === 'refused') throw new Error(model.text);
  return <RangeFigure model={model} alt="Lowest and highest term" />;
}

function spine(verdict: Verdict, amount: number, lower: number, upper: number): ReactElement {
  const population = range(0, 309).map((i) => 52.3 + ((80 - 52.3) * i) / 309);
  return (
    <SpineFigure
      alt="Among 310 districts"
      model={toSpineModel({
        amount,
        lower,
        upper,
        verdict,
        benchmark: 65.2,
        population,
        many: 'districts',
        polarity: 'higher',
        decimals: 1,
        width: 420,
        height: 32,
      })}
    />
  );
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
  'trend-events-832': trend(
    {
      ...ehc,
      events: [
        { id: 'a', title: 'Inspection', on: '2021-06-15' },
        { id: 'b', title: 'New panel', on: 'CY2023' },
      ],
    },
    832,
    'EHC plans with events',
  ),
  'trend-disruption-832': trend(
    {
      ...gld,
      breaks: [
        FRAMEWORK,
        { at: at('AY2021-22'), kind: 'disruption', text: 'First year after two without assessments' },
      ],
    },
    832,
    'Good level of development',
  ),
  'trend-withheld-720': trend(
    {
      measure: PERCENT,
      series: [
        aSeries('Redditch', 'focus', academicYears(2014, 2024), [
          'c',
          'c',
          12.1,
          11,
          'c',
          14,
          'c',
          'c',
          12.9,
          13,
          12.2,
        ]),
      ],
    },
    720,
    'With withheld years',
  ),
  'trend-all-equal-343': trend(
    {
      measure: PERCENT,
      series: [aSeries('Redditch', 'focus', academicYears(2019, 2024), [100, 100, 100, 100, 100, 100])],
    },
    343,
    'All equal',
  ),
  'trend-thirty-years-972': trend(
    {
      measure: COUNT,
      series: [
        aSeries(
          'Children',
          'focus',
          range(1995, 2024).flatMap((year) =>
            range(1, 12).map((month) => `M${year}-${String(month).padStart(2, '0')}`),
          ),
          range(0, 359).map((i) => 1_200_000 + Math.round(Math.sin(i / 20) * 300_000)),
        ),
      ],
    },
    972,
    'Thirty years',
  ),
  'trend-slide': trend(
    { ...ehc, targets: [], series: [EHC[0], EHC[1], EHC[3]].flatMap((one) => one ?? []), look: 'slide' },
    1136,
    'On a slide',
  ),
  'trend-illustrative-972': trend(
    {
      measure: COUNT,
      isIllustrative: true,
      series: [
        aSeries(
          'assessments a month',
          'focus',
          range(0, 35).map((i) => `M${2028 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
          range(0, 35).map((i) => 160 + i + ((i * 37) % 25)),
        ),
      ],
    },
    972,
    'Illustrative',
  ),
  'ranked-neighbours-972': ranked(NEIGHBOURS, 972),
  'ranked-neighbours-343': ranked(NEIGHBOURS, 343),
  'ranked-districts-972': ranked(DISTRICTS, 972),
  'ranked-untested-972': ranked(WAITS, 972),
  'ranked-untested-343': ranked(WAITS, 343),
  'gap-groups-972': gaps(972),
  'gap-groups-343': gaps(343),
  'gap-reference-972': reference(972),
  'gap-reference-343': reference(343),
  'columns-parts-972': columns(PLANS, 972),
  'columns-parts-343': columns(PLANS, 343),
  'columns-months-972': columns(MONTHLY, 972),
  'bars-972': bars(972),
  'bars-343': bars(343),
  'multiples-972': multiples(972),
  'multiples-343': multiples(343),
  'range-832': ranges(832),
  'spine-similar': spine('similar', 62.3, 59.1, 65.4),
  'spine-worse': spine('worse', 54, 51, 57),
  'control-ordinary-972': control(COUNTY_BED_DAYS, 972),
  'control-signals-972': control(REGION_BED_DAYS, 972),
  'control-signals-343': control(REGION_BED_DAYS, 343),
  'control-own-limits-972': controlOfShare(972),
  'control-own-limits-343': controlOfShare(343),
  'control-judged-832': control(REGION_BED_DAYS, 832, 'lower'),
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
