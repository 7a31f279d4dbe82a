import type { At } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import { formatPointCounts, formatValue } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { ObservationKey } from '#domain/observation.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { formatPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import { describeStanding } from '#domain/sentences/standing.ts';
import type { Statement } from '#domain/statement.ts';
import { isKnown, type MissingSymbol, toSymbol } from '#domain/value.ts';
import { type CellContext, toCellPosition, toGap } from './cells.ts';
import type { ExploreColumn } from './columns.ts';
import { type Cube, pointAt, positionBehind, toGeographyAt, toMeasureAt, toPeriodAt } from './cube.ts';
import { GEOGRAPHY, MEASURE, PERIOD } from './dimensions.ts';
import type { ExploreRow } from './rowTree.ts';

/** What is said of one cell: why it is empty, or what it is and where it comes from. */
export interface CellNote {
  /** "Severe absence, child protection plan, special school, 2024/25". */
  readonly title: string;
  readonly symbol?: MissingSymbol;
  readonly text: string;
  readonly notes: readonly string[];
  readonly statements: readonly Statement[];
  readonly position: number;
  readonly source: Source;
  /** The physical line of the return and the column in its source, where they are known. */
  readonly line?: number;
  readonly columnName?: string;
}

const WHY: Readonly<Record<MissingSymbol, string>> = {
  c: 'Withheld to protect children. It is not zero, and it cannot be worked out from the total.',
  low: 'It rounds to zero, and is not zero.',
  z: 'Not applicable: there is nothing here that could be counted.',
  x: 'Not available.',
};

/** What the panel below the grid says of the cell that has the focus; nothing for a heading. */
export function toCellNote(context: CellContext, row: ExploreRow, column: ExploreColumn): CellNote | undefined {
  const own = toCellPosition(row, column);
  if (own === undefined) return undefined;
  const { cube } = context;
  const { part } = column;
  const position = part === 'numerator' || part === 'denominator' ? positionBehind(cube, own, part) : own;
  if (position === undefined) return undefined;

  const { dataset } = cube;
  const key = toKey(cube, position);
  const measure = dataset.measures[toMeasureAt(cube, position)];
  if (measure === undefined) return undefined;
  const point = pointAt(cube, position);
  const symbol = isKnown(point.value) ? undefined : (toSymbol(point.value) as MissingSymbol);
  const source = selectSource(dataset, key);
  const line = dataset.provenance.lines?.[position % cube.strides.measure];
  const columnName = source.columns?.[measure.id];
  return {
    title: toTitle(cube, position),
    ...(symbol === undefined ? {} : { symbol }),
    text: symbol === undefined ? describeFigure(context, position, column) : describeMissing(dataset, position, symbol),
    notes: selectNotes(dataset, key),
    statements: dataset.statements.filter((statement) => isAbout(statement, key) && statement.period !== undefined),
    position,
    source,
    ...(line === undefined || line === 0 ? {} : { line }),
    ...(columnName === undefined ? {} : { columnName }),
  };
}

function describeFigure(context: CellContext, position: number, { part }: ExploreColumn): string {
  const { cube, benchmark } = context;
  const measure = cube.dataset.measures[toMeasureAt(cube, position)];
  if (measure === undefined) return '';
  const point = pointAt(cube, position);
  const gap = part === 'verdict' ? toGap(context, position) : undefined;
  if (gap !== undefined) return describeStanding(gap, benchmark?.label ?? 'the benchmark', measure);
  const counts = formatPointCounts(point);
  return joinSentences([`${formatValue(point.value, measure)}${counts === undefined ? '' : `: ${counts}`}`]);
}

function describeMissing({ cells }: Dataset, position: number, symbol: MissingSymbol): string {
  if (symbol === 'x' && !cells.wasHandedIn(position)) return 'Not available: nobody handed in this figure.';
  return WHY[symbol];
}

function toTitle(cube: Cube, position: number): string {
  const { dataset, dimensions } = cube;
  const measure = dataset.measures[toMeasureAt(cube, position)];
  const period = dataset.periods[toPeriodAt(cube, position)];
  const place = dataset.geographies[toGeographyAt(cube, position)];
  const groups = dimensions
    .filter(({ id }) => id !== MEASURE && id !== GEOGRAPHY && id !== PERIOD)
    .flatMap(({ members, stride, total }) => {
      const index = Math.floor(position / stride) % members.length;
      return index === total ? [] : [members[index]?.label ?? ''];
    });
  const when = period === undefined ? '' : formatPeriod(period, measure?.on);
  return [measure?.title, place?.name, ...groups, when].filter((text) => text !== undefined && text !== '').join(', ');
}

/** The key of the cell at a position. */
export function toKey(cube: Cube, position: number): ObservationKey {
  const { dataset, dimensions } = cube;
  const measure = dataset.measures[toMeasureAt(cube, position)];
  const geography = dataset.geographies[toGeographyAt(cube, position)];
  const period = dataset.periods[toPeriodAt(cube, position)];
  if (measure === undefined || geography === undefined || period === undefined) {
    throw new Error(`No cell at ${position} in ${dataset.id}`);
  }
  const at = Object.fromEntries(
    dimensions
      .slice(3)
      .map(({ id, members, stride }) => [id, members[Math.floor(position / stride) % members.length]?.id ?? '']),
  );
  return { measure: measure.id, geography: geography.code, period: period.id, at };
}

interface Anchored {
  readonly measure?: string;
  readonly geography?: string;
  readonly period?: string;
  readonly at?: At;
}

/** Notes that are about a cell: whatever they name is what the cell is; a note that names nothing is about all of it. */
function selectNotes({ anchoredNotes }: Dataset, key: ObservationKey): readonly string[] {
  return anchoredNotes.filter((note) => isAbout(note, key)).map(({ text }) => text);
}

function isAbout({ measure, geography, period, at }: Anchored, key: ObservationKey): boolean {
  return (
    (measure === undefined || measure === key.measure) &&
    (geography === undefined || geography === key.geography) &&
    (period === undefined || period === key.period) &&
    Object.entries(at ?? {}).every(([breakdown, category]) => key.at[breakdown] === category)
  );
}

/** "Line 33 of the return; column gld_percentage of the source": where a figure stands. */
export function describePlace({ line, columnName }: Pick<CellNote, 'line' | 'columnName'>): string | undefined {
  const parts = [
    ...(line === undefined ? [] : [`line ${line} of the return`]),
    ...(columnName === undefined ? [] : [`column ${columnName} of the source`]),
  ];
  return parts.length === 0 ? undefined : capitalise(parts.join('; '));
}
