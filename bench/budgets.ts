import { type BudgetLine, type Summary, summarise, toRatio } from './summary.ts';

type Measured = (name: string) => Summary;

interface Budget extends Omit<BudgetLine, 'measured'> {
  readonly measure: (of: Measured) => Summary;
}

/** In the run that set the budgets, Observable Framework took 2,177 ms where the floor took 474 (slow, charts seen). */
const OBSERVABLE_OVER_FLOOR = 2177 / 474;

const BUDGETS: readonly Budget[] = [
  {
    what: 'board report: script and style, Brotli',
    unit: 'kB',
    measure: (of) => toScaled(of('board report, unthrottled: codeBytes'), 1 / 1000),
    budget: 110,
    stretch: 80,
  },
  {
    what: 'board report: requests before the scorecard is complete',
    unit: '',
    measure: (of) => of('board report, slow: requestsBefore'),
    budget: 6,
    stretch: 3,
  },
  {
    what: 'board report complete ÷ floor, slow',
    unit: '×',
    measure: (of) => toRatio(of('board report, slow: completeMs'), of('floor, slow: completeMs')),
    budget: 1.5,
    stretch: 1.15,
  },
  {
    what: 'board report: blocking time of the first view, slow',
    unit: 'ms',
    measure: (of) => of('board report, slow: blockingMs'),
    budget: 300,
    stretch: 150,
  },
  {
    what: 'measure by direct link, chart seen ÷ Observable Framework, slow',
    unit: '×',
    measure: (of) =>
      toScaled(toRatio(of('measure, slow: completeMs'), of('floor, slow: completeMs')), 1 / OBSERVABLE_OVER_FLOOR),
    budget: 0.8,
    stretch: 0.6,
  },
  {
    what: 'board report: layout shift',
    unit: '',
    measure: (of) => of('board report, slow: layoutShift'),
    budget: 0,
    stretch: 0,
  },
  {
    what: 'measure: layout shift',
    unit: '',
    measure: (of) => of('measure, slow: layoutShift'),
    budget: 0,
    stretch: 0,
  },
  {
    what: 'district change redrawn',
    unit: 'ms',
    measure: (of) => of('district change, unthrottled'),
    budget: 40,
    stretch: 20,
  },
  {
    what: 'district change redrawn, 4× CPU',
    unit: 'ms',
    measure: (of) => of('district change, 4× CPU'),
    budget: 150,
    stretch: 65,
  },
  {
    what: 'Explore by direct link',
    unit: 'ms',
    measure: (of) => of('explore, direct link'),
    budget: 250,
    stretch: 150,
  },
  {
    what: 'Explore, already in the app',
    unit: 'ms',
    measure: (of) => of('explore, in the app'),
    budget: 130,
    stretch: 80,
  },
  { what: 'Explore: sort, 4× CPU', unit: 'ms', measure: (of) => of('explore, sort'), budget: 150, stretch: 60 },
  {
    what: 'Explore: quick search, 4× CPU',
    unit: 'ms',
    measure: (of) => of('explore, search'),
    budget: 150,
    stretch: 60,
  },
  {
    what: 'memory of the board report over an empty page',
    unit: 'MB',
    measure: (of) => of('memory of the board report'),
    budget: 35,
    stretch: 20,
  },
];

/** The budgets with what was measured for each; nothing measured is over every budget. */
export function toBudgetLines(samples: ReadonlyMap<string, readonly number[]>): BudgetLine[] {
  const of: Measured = (name) => summarise(samples.get(name) ?? []);
  return BUDGETS.map(({ measure, ...budget }) => ({ ...budget, measured: measure(of) }));
}

function toScaled({ median, min, max }: Summary, factor: number): Summary {
  return { median: median * factor, min: min * factor, max: max * factor };
}
