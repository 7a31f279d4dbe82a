import type { ReactNode } from 'react';
import { ChartFrame, type ChartSize } from '#charts/ChartFrame.tsx';
import { ControlFigure } from '#charts/control/ControlFigure.tsx';
import { toControlModel } from '#charts/control/controlModel.ts';
import { GapFigure } from '#charts/gap/GapFigure.tsx';
import { toGapModel } from '#charts/gap/gapModel.ts';
import { RankedFigure } from '#charts/ranked/RankedFigure.tsx';
import { toRankedModel } from '#charts/ranked/rankedModel.ts';
import { SpineFigure } from '#charts/spine/SpineFigure.tsx';
import { toSpineModel } from '#charts/spine/spineModel.ts';
import { toTrendHeight } from '#charts/theme.ts';
import { TrendFigure } from '#charts/trend/TrendFigure.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { type Period, toPeriod } from '#domain/period.ts';
import { spcRules } from '#domain/statistics/spcRules.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import {
  anExampleNation,
  anExamplePoint,
  EXAMPLE,
  EXAMPLE_COUNTY,
  EXAMPLE_DISTRICTS,
  EXAMPLE_MONTHS,
} from './exampleFigures.ts';
import { drawBars, drawColumns, drawDistance, drawHeat, drawSpark, drawTargetBar } from './SmallExamples.tsx';
import '#charts/exhibits.css';

interface ExampleProps {
  readonly title: string;
  readonly draw: (size: ChartSize) => ReactNode;
  readonly reading: readonly string[];
}

/** A chart of made-up figures and how it is read. */
function Example({ title, draw, reading }: ExampleProps) {
  return (
    <section className="help-example" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {reading.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ChartFrame>{draw}</ChartFrame>
      <p className="secondary">Example. The figures are made up.</p>
    </section>
  );
}

interface ChartExamplesProps {
  /** What the examples are held against, as the edition calls it. */
  readonly nation: string;
}

/** Every kind of chart, drawn by the same code as the real ones. */
export function ChartExamples({ nation }: ChartExamplesProps) {
  return (
    <>
      <Example
        title="Ten years in small"
        draw={drawSpark}
        reading={[
          `The dark line is the area, the grey one ${nation}; a ring at the end is a figure without published counts.`,
          'A cross is a year without a figure, a double line a break. All small trends of a page share one axis of years.',
        ]}
      />
      <Example
        title={`The distance from ${nation}`}
        draw={() => drawDistance(nation)}
        reading={[
          `${nation} is the line in the middle, in percentage points; better is always to the right, whatever the measure.`,
          'The mark is the area, its thin line the 95% interval. The grey bar runs from the lowest to the highest neighbour.',
          'Where a measure has no good direction or is not in points, words stand here instead.',
        ]}
      />
      <Example
        title="A share of a target"
        draw={drawTargetBar}
        reading={['The bar is what was reached, the orange stroke the target. The percentage is the share of it.']}
      />
      <Example
        title="Trend"
        draw={(size) => drawTrend(size, nation)}
        reading={[
          'The bold line is the area that you chose; each line has its name and newest figure at its end.',
          'The shaded band is the 95% interval. A hollow point has no published counts, so it has no band and cannot be tested.',
          'A hatched strip with a boxed letter is a year without a figure. The line stops there: it never bridges a gap.',
          'A double line is a break: what is left and right of it is not the same figure. A dashed orange line is a target.',
        ]}
      />
      <Example
        title="Places in order"
        draw={(size) => drawRanked(size, nation)}
        reading={[
          'The mark is the figure, the bar its 95% interval. A short bar means that many were counted.',
          `A filled mark is better (circle) or worse (diamond) than ${nation} by more than chance. A circle with a stroke is within chance.`,
          'A rank is not a finding: where bars overlap widely the order could be chance.',
        ]}
      />
      <Example
        title="Columns"
        draw={drawColumns}
        reading={[
          'The counts behind a percentage: the solid part is what the measure counts, the outlined part the rest.',
          'A share can fall while its count rises: here both can be seen.',
        ]}
      />
      <Example
        title="Bars"
        draw={(size) => drawBars(size, nation)}
        reading={[`Parts of one whole, from 0. The stroke in each bar is ${nation}.`]}
      />
      <Example
        title="The grid of measures and areas"
        draw={drawHeat}
        reading={[
          'Every cell holds the figure, a mark and a word. Worse is tinted and hatched, better tinted, untested plain.',
          'A word without a filled mark, such as “lower”, is no finding: nothing could be tested.',
        ]}
      />
      <Example
        title="Gap between groups"
        draw={drawGap}
        reading={[
          'The open mark is the group, the filled one all others; the bar between them is the gap.',
          'At the right stands the gap in points and, from the counts, its 95% interval. An interval that leaves out 0 is more than chance.',
        ]}
      />
      <Example
        title="Control chart"
        draw={drawControl}
        reading={[
          'The solid line is the mean, the dotted lines the limits within which the series usually moves.',
          'A marked point is unusual: outside the limits, one of seven on one side of the mean, or near a limit. The word beside it says which.',
          'An unmarked rise or fall is ordinary variation: there is nothing to explain.',
          'Above the title stands which kind it is. Where the limits come from the counts (P, U) they are steps: the fewer were counted, the wider.',
        ]}
      />
      <Example
        title="Spine: one area among many"
        draw={(size) => drawSpine(size, nation)}
        reading={[
          `The bar runs from the lowest to the highest of all areas counted, the dark part is the middle half, the line is ${nation}.`,
          'It is drawn only where there are enough areas: six districts get a sentence instead.',
        ]}
      />
      <section aria-label="Timeline of milestones" className="help-example">
        <h2>Timeline of milestones</h2>
        <ul>
          <li>
            A circle was reached, a dashed square is planned; an orange one has passed its date without a word since.
          </li>
          <li>
            A dashed line before a circle runs from the day that it was due. The upright lines are board meetings.
          </li>
          <li>The numbers are those of the list below the timeline.</li>
        </ul>
      </section>
    </>
  );
}

function drawTrend({ width, look }: ChartSize, nation: string): ReactNode {
  const targets = [
    { kind: 'ambition', value: 75, to: toPeriod('CY2024').id, label: 'ambition', short: 'ambition' } as const,
  ];
  const model = toTrendModel({
    measure: EXAMPLE,
    series: [EXAMPLE_COUNTY, anExampleNation(nation)],
    targets,
    width,
    height: toTrendHeight(width),
    look,
  });
  return model.kind === 'refused' ? null : (
    <TrendFigure model={model} alt={`Example of a trend: our county above ${nation} since 2022, 2019 not available.`} />
  );
}

function drawRanked({ width }: ChartSize, nation: string): ReactNode {
  const rows = EXAMPLE_DISTRICTS.map(({ name, counts, verdict }) => ({
    id: name,
    label: name,
    point: anExamplePoint(2024, counts, name),
    isFocus: false,
    verdict,
  }));
  const benchmarks = [{ id: 'nation', label: nation, role: 'national', amount: 63.3 } as const];
  const model = toRankedModel({ measure: EXAMPLE, rows, benchmarks, width });
  return model.kind === 'refused' ? null : (
    <RankedFigure model={model} alt="Example of four districts in order: North better, West worse, two similar." />
  );
}

function drawGap({ width }: ChartSize): ReactNode {
  const rows = [
    {
      id: 'county',
      label: 'Our county',
      group: 45.2,
      others: 68.1,
      gap: -22.9,
      lower: -26.3,
      upper: -19.5,
      isFocus: true,
    },
    { id: 'north', label: 'North', group: 52.4, others: 70.3, gap: -17.9, lower: -25.5, upper: -10.3, isFocus: false },
  ];
  const model = toGapModel({ measure: EXAMPLE, groupLabel: 'eligible', othersLabel: 'all others', rows, width });
  return model.kind === 'refused' ? null : (
    <GapFigure model={model} alt="Example of a gap: 45.2% of the group, 68.1% of all others." />
  );
}

function drawControl({ width }: ChartSize): ReactNode {
  const chart = xmrChart(EXAMPLE_MONTHS);
  if (chart.kind === 'refused') return null;
  const model = toControlModel({
    measure: { ...EXAMPLE, unit: 'assessments', decimals: 0, kind: 'count', polarity: 'none' },
    periods: EXAMPLE_MONTHS.map((_, i) => toMonth(i)),
    chart,
    signals: spcRules(chart.points),
    width,
    height: toTrendHeight(width),
  });
  return (
    <ControlFigure
      model={model}
      alt="Example of a control chart: from the sixteenth month on the series stands higher."
    />
  );
}

function toMonth(index: number): Period {
  return toPeriod(`M${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
}

function drawSpine({ width }: ChartSize, nation: string): ReactNode {
  const population = Array.from({ length: 150 }, (_, i) => 52 + (26 * i) / 149);
  const model = toSpineModel({
    amount: 59.6,
    lower: 56.5,
    upper: 62.7,
    verdict: 'worse',
    benchmark: 65.2,
    population,
    many: 'districts',
    polarity: 'higher',
    decimals: 1,
    width: Math.min(width, 420),
    height: 32,
  });
  return (
    <SpineFigure
      model={model}
      alt={`Example of a spine: worse than ${nation}, in the lowest quarter of 150 districts.`}
    />
  );
}
