import type { ReactNode } from 'react';
import { BarsFigure } from '#charts/bars/BarsFigure.tsx';
import { toBarsModel } from '#charts/bars/barsModel.ts';
import type { ChartSize } from '#charts/ChartFrame.tsx';
import { ColumnsFigure } from '#charts/columns/ColumnsFigure.tsx';
import { toColumnsModel } from '#charts/columns/columnsModel.ts';
import { DistanceAxis, DistanceScale, TargetBar } from '#charts/distance/DistanceScale.tsx';
import { toDistanceModel } from '#charts/distance/distanceModel.ts';
import { toTargetBarModel } from '#charts/distance/targetBarModel.ts';
import { HeatCell, toHeatClass } from '#charts/heat/HeatCell.tsx';
import { Sparkline } from '#charts/spark/Sparkline.tsx';
import { toSparkDomain, toSparkModel } from '#charts/spark/sparkModel.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { anExampleNation, EXAMPLE, EXAMPLE_COUNTY } from './exampleFigures.ts';

const DISTANCE = { width: 260, height: 34 } as const;

/** The small drawings of the scorecard: ten years, the distance from England, a share of a target. */
export function drawSpark(): ReactNode {
  const model = toSparkModel({
    measure: EXAMPLE,
    points: EXAMPLE_COUNTY.points,
    national: anExampleNation('').points,
    breaks: [{ at: toPeriod('CY2020').id, kind: 'definition', text: 'The definition changed.' }],
    domain: toSparkDomain('2025-06-30'),
    width: 220,
    height: 48,
  });
  return <Sparkline model={model} alt="Example of ten years in small: 2019 missing, a break at 2020." />;
}

export function drawDistance(nation: string): ReactNode {
  const model = toDistanceModel({
    unit: '%',
    decimals: 1,
    polarity: 'higher',
    gap: { kind: 'gap', value: -5.4, lower: -8.6, upper: -2.2, method: 'Newcombe', verdict: 'worse' },
    verdict: 'worse',
    neighbours: { low: 56, high: 68, median: 62, benchmark: 63.3 },
    ...DISTANCE,
  });
  return (
    <>
      <DistanceAxis width={DISTANCE.width} />
      <DistanceScale model={model} alt={`Example: 5.4 points worse than ${nation}, 2.2 to 8.6.`} />
    </>
  );
}

export function drawTargetBar(): ReactNode {
  const model = toTargetBarModel(504, 600, DISTANCE.width, DISTANCE.height);
  return model === undefined ? null : <TargetBar model={model} alt="Example: 84% of a target of 600." />;
}

export function drawColumns({ width, look }: ChartSize): ReactNode {
  const points = EXAMPLE_COUNTY.points.slice(3);
  const labels = { part: 'on time', rest: 'later', whole: 'plans' };
  const model = toColumnsModel({ measure: EXAMPLE, points, labels, width, height: 280, look });
  return model.kind === 'refused' ? null : (
    <ColumnsFigure model={model} alt="Example of columns: 455 of 640 plans on time in 2024, 372 of 600 in 2020." />
  );
}

export function drawBars({ width, look }: ChartSize, nation: string): ReactNode {
  const rows = [
    { id: 'four', label: 'Within four weeks', value: known(41.2), benchmark: 45 },
    { id: 'eight', label: 'Four to eight weeks', value: known(33.5), benchmark: 31.2 },
    { id: 'later', label: 'Later', value: known(25.3), benchmark: 23.8 },
  ];
  const model = toBarsModel({ measure: EXAMPLE, rows, benchmarkLabel: nation, width, look });
  return <BarsFigure model={model} alt={`Example of bars: 41.2% within four weeks, ${nation} 45.0%.`} />;
}

const CELLS = [
  { verdict: 'worse', value: '52.1', word: 'worse' },
  { verdict: 'similar', value: '63.2', word: 'similar' },
  { verdict: 'better', value: '78.1', word: 'better' },
  { verdict: 'not_tested', value: '61.0', word: 'lower' },
] as const;

/** Cells of the grid of measures and areas. */
export function drawHeat(): ReactNode {
  return (
    <table className="help-heat">
      <caption className="visually-hidden">Example of the heat grid</caption>
      <thead>
        <tr>
          {['West', 'South', 'North', 'East'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {CELLS.map(({ verdict, value, word }) => (
            <td key={value} className={toHeatClass(verdict)}>
              <HeatCell verdict={verdict} value={value} word={word} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
