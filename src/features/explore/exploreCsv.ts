import { toPlaceIn } from '#domain/citation.ts';
import { LEVEL_WORDS, type Level } from '#domain/geography.ts';
import { formatPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import { SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import type { CsvCell } from '#export/csv.ts';
import { amountBehind, type Cube, toGeographyAt, toMeasureAt, toPeriodAt } from './cube.ts';
import type { ExploreTable } from './exploreModel.ts';
import type { ExploreRow } from './rowTree.ts';

/** What every row of a download says of where it was downloaded. */
export interface DownloadContext {
  readonly partnership: string;
  readonly edition: string;
  readonly asAt: string;
  readonly isIllustrative: boolean;
  readonly levelOf: (code: string) => Level | undefined;
}

/** Positions of the figures that a grid shows, row by row: each once, whatever parts of it have columns. */
export function* selectShown({ columns }: ExploreTable, rows: readonly ExploreRow[]): Generator<number> {
  const offsets = columns.filter(({ part }) => part === 'value').map(({ offset }) => offset);
  for (const row of rows) {
    if (!row.isOwn) continue;
    for (const offset of offsets) yield row.base + offset;
  }
}

/** Positions of everything that was handed in, in the order of the cube. */
export function* selectAll({ dataset: { cells } }: Cube): Generator<number> {
  for (let position = 0; position < cells.length; position++) if (cells.wasHandedIn(position)) yield position;
}

const HEAD_OF_KEY = [
  'measure_id',
  'measure',
  'unit',
  'geography_code',
  'geography',
  'geography_level',
  'period_id',
  'period',
];
const HEAD_OF_FIGURE = [
  'value',
  'symbol',
  'symbol_meaning',
  'numerator',
  'denominator',
  'interval_lower',
  'interval_upper',
  'source',
  'source_place',
  'source_address',
  'source_column',
  'return_line',
  'licence',
  'dataset',
  'partnership',
  'edition',
  'figures_as_at',
  'illustrative',
];

/**
 * Figures as rows of a download, one observation a row, with the head first. The symbol has a column of its own, so that the
 * column of values holds numbers and nothing else; every row names its source and says where it is only an illustration.
 */
export function* toCsvRows(
  cube: Cube,
  positions: Iterable<number>,
  context: DownloadContext,
): Generator<readonly CsvCell[]> {
  const { dataset, dimensions } = cube;
  const breakdowns = dimensions.slice(3);
  yield [...HEAD_OF_KEY, ...breakdowns.map(({ id }) => id), ...HEAD_OF_FIGURE];
  const sourceOf = toSourceFinder(cube);
  for (const position of positions) {
    const measure = dataset.measures[toMeasureAt(cube, position)];
    const place = dataset.geographies[toGeographyAt(cube, position)];
    const period = dataset.periods[toPeriodAt(cube, position)];
    if (measure === undefined || place === undefined || period === undefined) continue;
    const value = dataset.cells.at(position);
    const symbol = toSymbol(value);
    const level = context.levelOf(place.code);
    const source = sourceOf(position);
    const line = dataset.provenance.lines?.[position % cube.strides.measure];
    yield [
      measure.id,
      measure.title,
      measure.unit,
      place.code,
      place.name,
      level === undefined ? '' : LEVEL_WORDS[level].one,
      period.id,
      formatPeriod(period, measure.on),
      ...breakdowns.map(({ members, stride }) => members[Math.floor(position / stride) % members.length]?.label),
      value.kind === 'known' ? value.amount : undefined,
      symbol,
      symbol === undefined ? undefined : SYMBOL_WORDS[symbol],
      amountBehind(cube, position, 'numerator'),
      amountBehind(cube, position, 'denominator'),
      amountBehind(cube, position, 'lower'),
      amountBehind(cube, position, 'upper'),
      ...toSourceCells(source, measure.id),
      line === undefined || line === 0 ? undefined : line,
      source?.licence,
      dataset.id,
      context.partnership,
      context.edition,
      context.asAt,
      context.isIllustrative ? 'illustrative' : undefined,
    ];
  }
}

function toSourceCells(source: Source | undefined, measure: string): readonly CsvCell[] {
  if (source === undefined) return [undefined, undefined, undefined, undefined];
  const place = toPlaceIn(source);
  return [
    `${source.publisher}, ${source.title}`,
    place === '' ? undefined : place,
    source.url ?? source.document,
    source.columns?.[measure],
  ];
}

function toSourceFinder({ dataset: { provenance } }: Cube): (position: number) => Source | undefined {
  const sources = new Map(provenance.sources.map((source) => [source.id, source]));
  const general = provenance.default === null ? undefined : sources.get(provenance.default);
  return (position) => sources.get(provenance.cells.get(position) ?? '') ?? general ?? provenance.sources[0];
}
