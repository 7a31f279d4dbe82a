import { toPlaceIn } from '#domain/citation.ts';
import { type Dataset, toIndexes, toSizes } from '#domain/dataset.ts';
import { LEVEL_WORDS, type Level } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import { toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import { formatPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import { SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import type { CsvCell } from './csv.ts';

/** What every row of a download says of where it was downloaded. */
export interface DownloadContext {
  readonly partnership: string;
  readonly edition: string;
  readonly asAt: string;
  readonly isIllustrative: boolean;
  readonly levelOf: (code: string) => Level | undefined;
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

/** Positions of everything that was handed in, in the order of the cube. */
export function* selectHandedIn({ cells }: Dataset): Generator<number> {
  for (let position = 0; position < cells.length; position++) if (cells.wasHandedIn(position)) yield position;
}

/**
 * Figures as rows of a download, one observation a row, with the head first. The symbol has a column of its own, so that the
 * column of values holds numbers and nothing else; every row names its source and says where it is only an illustration.
 */
export function* toFigureRows(
  dataset: Dataset,
  positions: Iterable<number>,
  context: DownloadContext,
): Generator<readonly CsvCell[]> {
  const { measures, geographies, periods, breakdowns, provenance } = dataset;
  const sizes = toSizes(dataset);
  const block = toDatasetIndex(dataset).strides[0] ?? 1;
  const sourceOf = toSourceFinder(dataset);
  const behind = toBehind(dataset, block);
  yield [...HEAD_OF_KEY, ...breakdowns.map(({ id }) => id), ...HEAD_OF_FIGURE];
  for (const position of positions) {
    const [m = 0, g = 0, p = 0, ...categories] = toIndexes(sizes, position);
    const [measure, place, period] = [measures[m], geographies[g], periods[p]];
    if (measure === undefined || place === undefined || period === undefined) continue;
    const value = dataset.cells.at(position);
    const symbol = toSymbol(value);
    const level = context.levelOf(place.code);
    const source = sourceOf(position);
    const line = provenance.lines?.[position % block];
    yield [
      measure.id,
      measure.title,
      measure.unit,
      place.code,
      place.name,
      level === undefined ? '' : LEVEL_WORDS[level].one,
      period.id,
      formatPeriod(period, measure.on),
      ...breakdowns.map((breakdown, b) => breakdown.categories[categories[b] ?? 0]?.label),
      value.kind === 'known' ? value.amount : undefined,
      symbol,
      symbol === undefined ? undefined : SYMBOL_WORDS[symbol],
      ...behind(m, position),
      ...toSourceCells(source, measure),
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

/** Numerator, denominator and published interval of a cell: they stand at the same place of other measures' blocks. */
function toBehind(
  { measures, cells }: Dataset,
  block: number,
): (measure: number, position: number) => readonly CsvCell[] {
  const indexes = new Map(measures.map(({ id }, m) => [id, m]));
  const steps = measures.map(({ numerator, denominator, interval }, m) =>
    [numerator, denominator, interval?.lower, interval?.upper].map((id) => {
      const index = id === undefined ? undefined : indexes.get(id);
      return index === undefined ? undefined : (index - m) * block;
    }),
  );
  return (measure, position) =>
    (steps[measure] ?? []).map((step) => (step === undefined ? undefined : cells.amountAt(position + step)));
}

function toSourceCells(source: Source | undefined, { id }: Measure): readonly CsvCell[] {
  if (source === undefined) return [undefined, undefined, undefined, undefined];
  const place = toPlaceIn(source);
  return [
    `${source.publisher}, ${source.title}`,
    place === '' ? undefined : place,
    source.url ?? source.document,
    source.columns?.[id],
  ];
}

function toSourceFinder({ provenance }: Dataset): (position: number) => Source | undefined {
  const sources = new Map(provenance.sources.map((source) => [source.id, source]));
  const general = provenance.default === null ? undefined : sources.get(provenance.default);
  return (position) => sources.get(provenance.cells.get(position) ?? '') ?? general ?? provenance.sources[0];
}
