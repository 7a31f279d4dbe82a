import { toDefaultCategory } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import { toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import { formatPeriod, type Period, type PeriodKind } from '#domain/period.ts';
import { lowerFirst } from '#domain/sentences/phrases.ts';

/** What a cube is cut by, by name: its breakdowns carry their own ids. */
export type DimensionId = string;
export const MEASURE = 'measure';
export const GEOGRAPHY = 'geography';
export const PERIOD = 'period';

export interface Member {
  readonly id: string;
  readonly label: string;
}

/** One dimension of a cube. `total` is the index of the member that holds all others, where there is one. */
export interface Dimension {
  readonly id: DimensionId;
  /** In the middle of a sentence: "area", "year", "plan type". */
  readonly noun: string;
  readonly members: readonly Member[];
  readonly stride: number;
  readonly total?: number;
}

/** The dimensions of a dataset in the order of its cells. */
export function toDimensions(dataset: Dataset): readonly Dimension[] {
  const { strides } = toDatasetIndex(dataset);
  const stride = (d: number): number => strides[d] ?? 1;
  return [
    {
      id: MEASURE,
      noun: 'measure',
      members: dataset.measures.map(({ id, title }) => ({ id, label: title })),
      stride: stride(0),
    },
    {
      id: GEOGRAPHY,
      noun: 'area',
      members: dataset.geographies.map(({ code, name }) => ({ id: code, label: name })),
      stride: stride(1),
    },
    {
      id: PERIOD,
      noun: toPeriodNoun(dataset.periods),
      members: dataset.periods.map((period) => ({ id: period.id, label: formatPeriod(period) })),
      stride: stride(2),
    },
    ...dataset.breakdowns.map((breakdown, b) => ({
      id: breakdown.id as DimensionId,
      noun: lowerFirst(breakdown.title),
      members: breakdown.categories.map(({ id, label }) => ({ id: id as string, label })),
      stride: stride(3 + b),
      ...(breakdown.total === null ? {} : { total: indexOf(breakdown.categories, toDefaultCategory(breakdown)) }),
    })),
  ];
}

export function findDimension(dimensions: readonly Dimension[], id: DimensionId): Dimension | undefined {
  return dimensions.find((dimension) => dimension.id === id);
}

/** Dimensions with one member say nothing by being opened. */
export function isDivided({ members }: Dimension): boolean {
  return members.length > 1;
}

function indexOf(categories: readonly { readonly id: string }[], id: string): number {
  return categories.findIndex((category) => category.id === id);
}

const NOUNS: Partial<Record<PeriodKind, string>> = {
  academicYear: 'year',
  financialYear: 'year',
  taxYear: 'year',
  calendarYear: 'year',
  reportingYear: 'year',
  financialQuarter: 'quarter',
  month: 'month',
  week: 'week',
  term: 'term',
  halfTerm: 'half term',
  snapshot: 'day',
};

/** "year", "month", "half term"; "period" where a dataset holds several kinds or one without a word of its own. */
export function toPeriodNoun(periods: readonly Period[]): string {
  const nouns = new Set(periods.map(({ kind }) => NOUNS[kind] ?? 'period'));
  return nouns.size === 1 ? ([...nouns][0] ?? 'period') : 'period';
}
