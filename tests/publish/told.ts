import { type Dataset, toIndexes, toSizes } from '#domain/dataset.ts';
import { formatDay, isDay } from '#domain/day.ts';
import { parsePeriodId } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import type { Statement } from '#domain/statement.ts';
import type { ShippedEdition } from '#tests/support/shippedEdition.ts';

/** One thing that a published edition says with a paper as its source. */
export interface Told {
  readonly id: string;
  /** Dataset id, or `board`. */
  readonly where: string;
  readonly document: string;
  readonly geography: string;
  readonly periods: readonly string[];
  readonly workstream: string | undefined;
  /** The number that is told here; a statement in words has none. */
  readonly value: number | undefined;
  /** Everything else that is said with it: measure, categories, text and words of the paper. */
  readonly words: string;
}

/** Every cell, statement and milestone of an edition whose source is a paper. */
export function toTold({ edition, board, datasets }: ShippedEdition): Told[] {
  const names = new Map<string, string>(edition.geographies.map(({ code, name }) => [code, name]));
  return [
    ...[...datasets.values()].flatMap((dataset) => [
      ...toToldCells(dataset),
      ...toToldStatements(dataset.statements, dataset.id, dataset.provenance.sources, names),
    ]),
    ...toToldStatements(board.statements, 'board', board.sources, names),
  ];
}

function toToldCells(dataset: Dataset): Told[] {
  const sizes = toSizes(dataset);
  const told: Told[] = [];
  for (let position = 0; position < dataset.cells.length; position++) {
    const amount = dataset.cells.amountAt(position);
    const source = dataset.provenance.cells.get(position) ?? dataset.provenance.default;
    const document = findDocument(dataset.provenance.sources, source);
    if (amount === undefined || document === undefined) continue;
    const [measure = 0, geography = 0, period = 0, ...rest] = toIndexes(sizes, position);
    const categories = dataset.breakdowns.flatMap((b, i) => b.categories[rest[i] ?? 0] ?? []);
    const place = dataset.geographies[geography];
    told.push({
      id: `${dataset.id} cell ${position}`,
      where: dataset.id,
      document,
      geography: place?.name ?? '',
      periods: [
        dataset.periods[period]?.label ?? '',
        ...dataset.events.flatMap((e) => (e.geography === place?.code ? [formatWhen(e.on)] : [])),
      ],
      workstream: categories[dataset.breakdowns.findIndex((b) => b.id === 'workstream')]?.id,
      value: amount,
      words: [dataset.measures[measure]?.title, ...categories.map((c) => c.label)].join(' · ').toLowerCase(),
    });
  }
  return told;
}

function toToldStatements(
  statements: readonly Statement[],
  where: string,
  sources: readonly Source[],
  names: ReadonlyMap<string, string>,
): Told[] {
  return statements.flatMap((statement) => {
    const document = findDocument(sources, statement.source);
    if (document === undefined) return [];
    const period = statement.period === undefined ? [] : [formatWhen(statement.period)];
    const numbers = [statement.value, statement.low, statement.high].filter((n) => n !== undefined);
    const range = statement.low === undefined ? '' : `${statement.low} to ${statement.high}`;
    return [...numbers, undefined].map((value, i) => ({
      id: `${where} statement ${statement.id} ${i}`,
      where,
      document,
      geography: names.get(statement.geography ?? '') ?? '',
      periods: [statement.periodText, ...period],
      workstream: statement.at?.workstream,
      value,
      words: [range, statement.text, statement.quote, ...Object.values(statement.at ?? {})].join(' · ').toLowerCase(),
    }));
  });
}

function findDocument(sources: readonly Source[], id: string | null): string | undefined {
  return sources.find((s) => s.id === id)?.document;
}

/** "7 June 2022" for a day, "November 2021" for a month. */
function formatWhen(on: string): string {
  return isDay(on) ? formatDay(on) : (parsePeriodId(on)?.label ?? on);
}
