import { type Comparator, selectJudge } from '#domain/comparator.ts';
import type { Edition, Partnership } from '#domain/editions/edition.ts';
import { type HeatRow, toHeatGrid } from '#domain/editions/heatGrid.ts';
import { toPlaces } from '#domain/editions/places.ts';
import { formatList } from '#domain/format/formatList.ts';
import { type GeographyCode, LEVEL_WORDS } from '#domain/geography.ts';
import type { Point } from '#domain/observation.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import type { AreaSet } from './areaSets.ts';
import { BY_DISTANCE, orderAreas, orderRows } from './heatOrder.ts';
import { type AskedRow, toFurtherRows, toHeadlineRows } from './heatRows.ts';
import type { LoadedDatasets } from './useDatasets.ts';

export interface HeatGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly HeatRow[];
  /** Measures of this priority that are no headlines, and are not shown. */
  readonly isOpened: boolean;
  readonly hasMore: boolean;
}

export interface AreasModel {
  readonly home: GeographyCode;
  readonly areas: readonly GeographyCode[];
  readonly rows: readonly HeatRow[];
  readonly groups: readonly HeatGroup[];
  /** Names of the measures that are on their way. */
  readonly names: readonly string[];
  readonly note: string;
  readonly isByDistance: boolean;
}

export interface AreasInput {
  readonly edition: Edition;
  readonly partnership: Partnership;
  readonly set: AreaSet;
  readonly loaded: Pick<LoadedDatasets, 'ready' | 'pending'>;
  readonly comparator: Comparator | undefined;
  readonly sort: string;
  /** Priorities whose other measures are shown too. */
  readonly opened: readonly string[];
}

/** England, unless the reader chose another comparator that is one figure. */
export function selectBenchmark({ comparators }: Edition, compare: readonly string[]): Comparator | undefined {
  const single = comparators.filter(({ members, statistic }) => members.length === 1 || statistic !== undefined);
  return selectJudge(single, compare);
}

/** The heat grid with its rows in groups and its areas in order; what could not stand in it is told in the note. */
export function toAreasModel(input: AreasInput): AreasModel {
  const { edition, partnership, set, loaded, comparator, sort } = input;
  const { home } = partnership.geographies;
  const asked = toAskedRows(input, [home, ...set.areas]);
  const found = toHeatGrid({
    rows: asked,
    datasets: loaded.ready,
    areas: [home, ...set.areas],
    places: toPlaces(edition.geographies, edition.comparators),
    ...(comparator === undefined ? {} : { benchmark: comparator }),
  });
  const all = found.filter((row) => row.cells.some(({ geography, point }) => geography !== home && isThere(point)));
  const isByDistance = sort === BY_DISTANCE;
  const rows = isByDistance ? orderRows(all, home) : all;
  return {
    home,
    areas: [home, ...orderAreas(all, set.areas, sort)],
    rows,
    groups: toGroups(input, rows),
    names: asked.map(({ title }) => title),
    note: describeNote(input, asked, all),
    isByDistance,
  };
}

/** Whether a figure was published, or withheld: then the measure exists for that area. */
function isThere({ value }: Point): boolean {
  return value.kind !== 'notAvailable' && value.kind !== 'notApplicable';
}

function toAskedRows(
  { edition, set, loaded, opened }: AreasInput,
  areas: readonly GeographyCode[],
): readonly AskedRow[] {
  const headlines = toHeadlineRows(edition);
  if (set.id === 'districts') return loaded.ready.flatMap((dataset) => toFurtherRows(dataset, areas.slice(1), []));
  const further = loaded.ready
    .filter(({ topic }) => opened.includes(topic))
    .flatMap((dataset) => toFurtherRows(dataset, areas.slice(0, 1), headlines));
  return [...headlines, ...further];
}

function toGroups({ edition, set, opened }: AreasInput, rows: readonly HeatRow[]): readonly HeatGroup[] {
  const headlines = new Set(edition.scorecard.map(({ measure }) => measure));
  const hasMore = (topic: string): boolean =>
    set.id === 'neighbours' &&
    edition.datasets.some(
      (dataset) =>
        dataset.topic === topic &&
        dataset.measures.some(({ id, levels }) => levels.includes('county') && levels.length > 1 && !headlines.has(id)),
    );
  const known = edition.priorities.map(({ id }) => id);
  const groups = [...edition.priorities, { id: '', title: 'Other measures' }].map(({ id, title }) => ({
    id,
    title,
    rows: rows.filter(({ priority }) => (id === '' ? !known.includes(priority) : priority === id)),
    isOpened: opened.includes(id),
    hasMore: id !== '' && hasMore(id),
  }));
  return groups.filter((group) => group.rows.length > 0);
}

/** Which headlines have no row, and why; from which model the neighbours are. */
function describeNote(
  { edition, set, partnership, loaded }: AreasInput,
  asked: readonly AskedRow[],
  rows: readonly HeatRow[],
): string {
  const shown = new Set(rows.map(({ id }) => id));
  const here = new Set<string>(loaded.ready.map(({ id }) => id));
  const levelOf = ({ latest }: AskedRow) => edition.geographies.find(({ code }) => code === latest.geography)?.level;
  const homeLevel = edition.geographies.find(({ code }) => code === partnership.geographies.home)?.level;
  const missing = asked.filter((row) => !shown.has(row.id) && (here.has(row.dataset) || levelOf(row) !== homeLevel));
  const elsewhere = missing.filter((row) => levelOf(row) !== homeLevel);
  const alone = missing.filter((row) => levelOf(row) === homeLevel);
  const level = elsewhere[0] && levelOf(elsewhere[0]);
  return joinSentences([
    set.version === undefined ? undefined : `Neighbours: the ${set.version}`,
    level === undefined
      ? undefined
      : `${formatList(elsewhere.map(({ title }) => title))}: no row, for ${elsewhere.length === 1 ? 'it is' : 'they are'} published for ${LEVEL_WORDS[level].many}, not for these areas`,
    alone.length === 0 || set.id === 'districts'
      ? undefined
      : `${formatList(alone.map(({ title }) => title))}: no row, for no other area publishes ${alone.length === 1 ? 'it' : 'them'}`,
    set.id === 'districts' ? 'Only what is published for districts has a row' : undefined,
    partnership.illustrative ? 'Illustrative: every figure is made up' : undefined,
    'Sources at each figure',
  ]);
}
