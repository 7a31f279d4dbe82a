import type { Dataset } from '#domain/dataset.ts';
import { type ProfileRow, toAreaProfile } from '#domain/editions/areaProfile.ts';
import type { DatasetEntry, Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { toPlaces } from '#domain/editions/places.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { type Geography, type GeographyCode, LEVEL_WORDS, LEVELS, type Level } from '#domain/geography.ts';
import type { Point } from '#domain/observation.ts';
import { selectSeries } from '#domain/observations/selectPoint.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { affects } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';
import { selectBenchmark } from './areasModel.ts';
import { isPopulation } from './heatRows.ts';

/** A measure of an area as a line of its page. */
export interface AreaLine extends ProfileRow {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  /** The newest figure from before a break: it stands on its own, and is compared with nothing after it. */
  readonly earlier?: Point;
}

export interface AreaGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly AreaLine[];
}

export interface ProfileContext {
  readonly edition: Edition;
  readonly area: Geography;
  readonly compare: readonly string[];
}

/** The datasets that hold anything at an area's level. */
export function selectLevelEntries({ datasets }: Edition, level: Level): readonly DatasetEntry[] {
  return datasets.filter(({ measures }) => measures.some(({ levels }) => levels.includes(level)));
}

/** Every measure that exists for an area, in total; and the groups of a dataset's first measure. Lines by priority. */
export function toAreaGroups(
  datasets: readonly Dataset[],
  { edition, area, compare }: ProfileContext,
): readonly AreaGroup[] {
  const benchmark = selectBenchmark(edition, compare);
  const profile = toAreaProfile({
    area: area.code,
    datasets,
    places: toPlaces(edition.geographies, edition.comparators),
    asAt: edition.asAt,
    ...(area.parent === undefined ? {} : { parent: area.parent }),
    ...(benchmark === undefined ? {} : { benchmark }),
  });
  const lines = profile
    .filter((row) => !isPopulation(row.measure.id))
    .filter((row) => isShown(row, datasets))
    .map((row) => toLine(row, profile, datasets, area.code));
  const known = new Set(edition.priorities.map(({ id }) => id));
  return [...edition.priorities, { id: 'others', title: 'Other measures' }]
    .map(({ id, title }) => ({
      id,
      title,
      lines: lines.filter(({ topic }) => (id === 'others' ? !known.has(topic) : topic === id)),
    }))
    .filter((group) => group.lines.length > 0);
}

export function isTotal({ at }: AreaLine): boolean {
  return Object.keys(at).length === 0;
}

/** The same without the groups that figures divide into. */
export function selectTotals(groups: readonly AreaGroup[]): readonly AreaGroup[] {
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(isTotal) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Groups of every measure would bury the measures: those of a dataset's first one stand for how its figures divide. */
function isShown(row: ProfileRow, datasets: readonly Dataset[]): boolean {
  if (Object.keys(row.at).length === 0) return true;
  const dataset = datasets.find(({ id }) => id === row.dataset);
  const isSimple = dataset !== undefined && dataset.breakdowns.length === 1;
  return isSimple && dataset.measures[0]?.id === row.measure.id;
}

function toLine(
  row: ProfileRow,
  profile: readonly ProfileRow[],
  datasets: readonly Dataset[],
  area: GeographyCode,
): AreaLine {
  const dataset = datasets.find(({ id }) => id === row.dataset);
  const earlier = dataset && selectEarlier(dataset, row, area);
  return {
    ...row,
    id: `${row.measure.id} ${Object.values(row.at).join(' ')}`,
    title: [row.measure.title, ...row.labels].join(', '),
    topic: dataset?.topic ?? '',
    population: selectPopulation(row, profile),
    ...(earlier === undefined ? {} : { earlier }),
  };
}

/**
 * The figures of all areas of the level: those of a dataset made for that (`gld_percent_all_districts`) where it has the
 * very figure of this row, else those beside the area in its own dataset.
 */
function selectPopulation(row: ProfileRow, profile: readonly ProfileRow[]): readonly number[] {
  if (Object.keys(row.at).length > 0) return row.population;
  const all = profile.find(
    ({ measure, point }) =>
      isPopulation(measure.id) &&
      measure.id.startsWith(`${row.measure.id}_all_`) &&
      point.period === row.point.period &&
      isKnown(point.value) &&
      isKnown(row.point.value) &&
      point.value.amount === row.point.value.amount,
  );
  return all?.population ?? row.population;
}

function selectEarlier(dataset: Dataset, row: ProfileRow, area: GeographyCode): Point | undefined {
  const order = new Map(dataset.periods.map(({ id }, p) => [id, p]));
  const newest = order.get(row.point.period) ?? 0;
  const cuts = dataset.breaks
    .filter((each) => each.kind !== 'disruption' && affects(each, row.measure.id, area))
    .map(({ at }) => order.get(at) ?? 0)
    .filter((at) => at <= newest);
  const cut = Math.max(0, ...cuts);
  if (cut === 0) return undefined;
  return selectSeries(dataset, row.measure, area, row.at)
    .slice(0, cut)
    .findLast(({ value }) => isKnown(value));
}

/** A dataset that holds nothing at an area's level: how far down it goes, what stands there, and whom to ask. */
/** A headline figure of another level, and the row that it stands in: "37.2%" of Worcestershire in 2024. */
export interface ElsewhereFigure {
  readonly text: string;
  readonly place: string;
  readonly period: string;
  readonly row: ScorecardRow;
}

export interface Elsewhere {
  readonly dataset: DatasetEntry;
  readonly level: string;
  readonly figures: readonly ElsewhereFigure[];
  readonly heldBy: string;
}

export function toElsewhere(edition: Edition, level: Level): readonly Elsewhere[] {
  const here = new Set(selectLevelEntries(edition, level).map(({ id }) => id));
  return edition.datasets
    .filter(({ id, measures }) => !here.has(id) && !measures.every((measure) => isPopulation(measure.id)))
    .flatMap((dataset) => {
      const lowest = selectLowest(dataset, level);
      if (lowest === undefined) return [];
      return [
        {
          dataset,
          level: nameLevel(lowest, edition, dataset),
          figures: toFigures(dataset, edition),
          heldBy: dataset.heldBy ?? 'not stated',
        },
      ];
    });
}

/** The lowest level above the area's own; without one, the lowest there is. */
function selectLowest({ measures }: DatasetEntry, level: Level): Level | undefined {
  const has = new Set(measures.flatMap(({ levels }) => levels));
  const found = LEVELS.filter((each) => has.has(each));
  return found.findLast((each) => LEVELS.indexOf(each) < LEVELS.indexOf(level)) ?? found.at(-1);
}

/** A care board that holds another county too is called by its name. */
function nameLevel(level: Level, edition: Edition, { id }: DatasetEntry): string {
  const word = capitalise(LEVEL_WORDS[level].one);
  if (level === 'national') return edition.geographies.find((place) => place.level === level)?.name ?? word;
  if (level !== 'icb') return word;
  const row = edition.scorecard.find(({ dataset }) => dataset === id);
  const name = edition.geographies.find(({ code }) => code === row?.latest.geography)?.name;
  return name === undefined ? word : `${word}: ${name}`;
}

function toFigures({ id }: DatasetEntry, { scorecard, geographies }: Edition): ElsewhereFigure[] {
  const rows = scorecard.filter(({ dataset }) => dataset === id);
  return rows.flatMap((row) => {
    const { value, period, geography } = row.latest;
    if (!isKnown(value)) return [];
    const place = geographies.find(({ code }) => code === geography)?.name ?? geography;
    return [{ text: formatAmount(value.amount, row), place, period: formatPeriod(toPeriod(period), row.on), row }];
  });
}
