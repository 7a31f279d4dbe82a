import type { Dataset } from '#domain/dataset.ts';
import { formatPeriod } from '#domain/period.ts';
import type { FilterChange, Filters } from '#state/filters.ts';
import {
  type Dimension,
  type DimensionId,
  findDimension,
  GEOGRAPHY,
  isDivided,
  MEASURE,
  PERIOD,
} from './dimensions.ts';
import { describeRows, type Layout, PARTS, type Parts, toColumnChoices, toRowChoices } from './layout.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One choice of the sentence or the line of filters: its words, its options, and what choosing one changes. */
export interface Choice {
  readonly id: string;
  /** The words before it. */
  readonly label: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly toChange: (value: string) => FilterChange;
}

const ALL = '';

/** "Show [measure], by [area, then group] and [year], with [counts and interval]". */
export function toSentenceChoices(dataset: Dataset, layout: Layout, filters: Filters): readonly Choice[] {
  return [
    toMeasureChoice(dataset, layout, filters),
    toRowsChoice(layout, filters),
    toColumnsChoice(layout, filters),
    toPartsChoice(layout, filters),
  ].flatMap((choice) => choice ?? []);
}

function toMeasureChoice(dataset: Dataset, layout: Layout, { at }: Filters): Choice | undefined {
  const { families, fixed, only } = layout;
  if (families.length < 2) return undefined;
  const isOpen = !fixed.has(MEASURE);
  const index = fixed.get(MEASURE) ?? only.get(MEASURE);
  return {
    id: MEASURE,
    label: ':',
    name: 'Measure',
    options: [
      ...(isOpen ? [{ value: ALL, label: `all ${families.length} measures` }] : []),
      ...families.map(({ measure }) => ({ value: measure.id as string, label: measure.title })),
    ],
    value: index === undefined ? ALL : (dataset.measures[index]?.id ?? ALL),
    toChange: (value) => ({ at: withAt(at, MEASURE, value), sort: undefined }),
  };
}

function toRowsChoice(layout: Layout, filters: Filters): Choice {
  const { dimensions, rows } = layout;
  const join = (order: readonly DimensionId[]) => order.join(' ');
  return {
    id: 'rows',
    label: ', by',
    name: 'Rows by',
    options: toRowChoices(layout).map((order) => ({ value: join(order), label: describeRows(dimensions, order) })),
    value: join(rows),
    toChange: (value) => {
      const order = value.split(' ');
      // What was in columns and is now in rows leaves the columns; which rows were open means nothing any more.
      return { rows: order, cols: filters.cols.filter((id) => !order.includes(id)), sort: undefined };
    },
  };
}

function toColumnsChoice(layout: Layout, filters: Filters): Choice | undefined {
  const choices = toColumnChoices(layout);
  const nounOf = (id: DimensionId) => findDimension(layout.dimensions, id)?.noun ?? id;
  if (choices.length < 2) return undefined;
  return {
    id: 'columns',
    label: 'and',
    name: 'Columns by',
    options: choices.map((id) => ({ value: id, label: nounOf(id) })),
    value: layout.columns[0] ?? '',
    toChange: (value) => ({
      cols: [value, ...filters.cols.filter((id) => isParts(id))],
      rows: layout.rows.length > 0 ? [...layout.rows] : undefined,
      sort: undefined,
    }),
  };
}

function toPartsChoice({ parts, columns, dimensions }: Layout, { cols }: Filters): Choice {
  const noun = findDimension(dimensions, PERIOD)?.noun ?? 'period';
  const newest = columns.includes(PERIOD) ? `counts and interval of the newest ${noun}` : 'counts, % and interval';
  const labels: Readonly<Record<Parts, string>> = {
    newest,
    full: `counts and interval of every ${noun}`,
    verdict: 'figures and verdicts',
    values: 'figures alone',
  };
  const offered = PARTS.filter((id) => id !== 'full' || columns.includes(PERIOD));
  return {
    id: 'parts',
    label: ', with',
    name: 'With',
    options: offered.map((id) => ({ value: id, label: labels[id] })),
    value: parts === 'full' && !columns.includes(PERIOD) ? 'newest' : parts,
    toChange: (value) => ({
      cols: [...cols.filter((id) => !isParts(id)), ...(value === 'newest' ? [] : [value])],
      sort: undefined,
    }),
  };
}

/** The line of filters: where each dimension stands that is not laid out, what rows are narrowed to, and the periods. */
export function toFilterChoices(dataset: Dataset, layout: Layout, filters: Filters): readonly Choice[] {
  return [
    ...layout.dimensions.flatMap((dimension) => toMemberChoice(layout, dimension, filters) ?? []),
    ...toPeriodChoices(dataset, layout, filters),
  ];
}

function toMemberChoice(layout: Layout, dimension: Dimension, filters: Filters): Choice | undefined {
  const { id, noun, members } = dimension;
  if (id === MEASURE || !isDivided(dimension)) return undefined;
  const fixed = layout.fixed.get(id);
  // Areas in rows are chosen in the bar above; periods in rows or columns by their ends.
  if (fixed === undefined && (id === GEOGRAPHY || id === PERIOD)) return undefined;
  const index = fixed ?? layout.only.get(id);
  return {
    id,
    label: id === GEOGRAPHY ? 'For' : id === PERIOD ? 'In' : capitaliseNoun(noun),
    name: capitaliseNoun(noun),
    options: [
      ...(fixed === undefined ? [{ value: ALL, label: 'all' }] : []),
      ...members.map(({ id: value, label }) => ({ value, label })),
    ],
    value: index === undefined ? ALL : (members[index]?.id ?? ALL),
    toChange: (value) =>
      id === PERIOD ? { to: value as Filters['to'] } : { at: withAt(filters.at, id, value), sort: undefined },
  };
}

const FEWEST_PERIODS = 3;

function toPeriodChoices({ periods }: Dataset, layout: Layout, { from, to }: Filters): readonly Choice[] {
  if (layout.fixed.has(PERIOD) || !layout.columns.includes(PERIOD) || periods.length < FEWEST_PERIODS) return [];
  const options = periods.map((period) => ({ value: period.id as string, label: formatPeriod(period) }));
  const first = options[0]?.value ?? '';
  const last = options.at(-1)?.value ?? '';
  return [
    {
      id: 'from',
      label: 'From',
      name: 'From',
      options,
      value: from ?? first,
      toChange: (value) => ({ from: value === first ? undefined : (value as Filters['from']), sort: undefined }),
    },
    {
      id: 'to',
      label: 'to',
      name: 'To',
      options,
      value: to ?? last,
      toChange: (value) => ({ to: value === last ? undefined : (value as Filters['to']), sort: undefined }),
    },
  ];
}

function withAt(at: Filters['at'], id: string, value: string): Filters['at'] {
  const { [id]: _, ...rest } = at;
  return value === ALL ? rest : { ...rest, [id]: value };
}

function isParts(id: string): boolean {
  return PARTS.some((parts) => parts === id);
}

function capitaliseNoun(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
