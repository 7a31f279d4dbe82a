import type { At } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import { formatAmount, formatPointCounts, isPercent } from '#domain/format/formatAmount.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { hasSeries, selectPoint, selectSeries, toFullAt, wasHandedIn } from '#domain/observations/selectPoint.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { formatPeriodShort, type PeriodId, toPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import { affects } from '#domain/seriesBreak.ts';
import { isKnown, type StatusSymbol, toSymbol } from '#domain/value.ts';

/** One cell as a plan prints it. */
export interface PlanCell {
  readonly id: string;
  /** "to 30 September 2022", "First schools", "Redditch": what tells it from the cells beside it. */
  readonly label: string;
  readonly text: string;
  readonly symbol?: StatusSymbol;
  readonly point: Point;
  readonly source: Source;
}

/** A measure of a plan: its newest figure, what it is made of, and what was told before. */
export interface PlanFigure {
  readonly measure: Measure;
  readonly dataset: Dataset;
  readonly place: GeographyCode;
  /** The newest period that was told, for all cells but the earlier ones. */
  readonly period: string;
  /** Absent where only parts are published. */
  readonly main?: PlanCell;
  readonly parts: readonly PlanCell[];
  readonly earlier: readonly PlanCell[];
  /** The earlier figures stand before a break: no change may be read from them. */
  readonly isBroken: boolean;
  readonly notes: readonly string[];
  /** How many periods have a figure. */
  readonly periods: number;
}

interface Places {
  readonly home: GeographyCode;
  readonly districts: readonly GeographyCode[];
  /** Where the measure is published for a wider area than the home: that area. */
  readonly elsewhere?: GeographyCode;
  /** The period that the board before saw, where it was another one. */
  readonly then?: PeriodId;
}

/** A whole series is read on the page of its measure; of a few figures each is printed. */
const MOST_EARLIER = 3;

/** A measure's figures at the plan's own place, else for the wider area that it is published for, else district by district. */
export function toPlanFigure(dataset: Dataset, measure: Measure, places: Places): PlanFigure | undefined {
  const at = toFullAt(dataset, {});
  const candidates = [places.home, ...(places.elsewhere === undefined ? [] : [places.elsewhere])];
  const place = candidates.find((code) => hasSeries(dataset, measure.id, code, at));
  if (place === undefined) return toDistrictFigure(dataset, measure, places, at);
  const points = selectSeries(dataset, measure, place, at);
  const told = points.filter(({ value }) => value.kind !== 'notApplicable' && value.kind !== 'notAvailable');
  const latest =
    told.at(-1) ??
    points.findLast(({ period }) => wasHandedIn(dataset, { measure: measure.id, geography: place, period, at }));
  if (latest === undefined) return undefined;
  const nameOf = ({ period }: Point) => formatPeriodShort(toPeriod(period), measure.on);
  const earlier = selectEarlier(told.slice(0, -1), places.then);
  return {
    measure,
    dataset,
    place,
    period: nameOf(latest),
    main: toCell(dataset, measure, latest, at, nameOf(latest)),
    parts: toParts(dataset, measure, latest, at),
    earlier: earlier.map((point) => toCell(dataset, measure, point, at, nameOf(point))),
    isBroken: isBroken(dataset, measure, earlier, latest),
    notes: selectNotes(dataset, measure, latest),
    periods: told.length,
  };
}

/** A few earlier figures are all told, newest first; of a long series only the one that the board before saw. */
function selectEarlier(earlier: readonly Point[], then: PeriodId | undefined): Point[] {
  if (earlier.length <= MOST_EARLIER) return earlier.toReversed();
  return earlier.filter(({ period }) => period === then);
}

function toDistrictFigure(
  dataset: Dataset,
  measure: Measure,
  { districts, home }: Places,
  at: At,
): PlanFigure | undefined {
  const newest = dataset.periods.findLast(({ id }) =>
    districts.some((geography) => isKnown(selectPoint(dataset, measure, { geography, period: id, at }).value)),
  );
  if (newest === undefined) return undefined;
  const parts = districts.map((geography) => {
    const point = selectPoint(dataset, measure, { geography, period: newest.id, at });
    const name = dataset.geographies.find(({ code }) => code === geography)?.name ?? geography;
    return toPartCell(dataset, measure, point, at, name);
  });
  const [first] = parts;
  const notes = first === undefined ? [] : selectNotes(dataset, measure, first.point);
  const period = formatPeriodShort(newest, measure.on);
  return { measure, dataset, place: home, period, parts, earlier: [], isBroken: false, notes, periods: 1 };
}

/** What a figure is made of: the categories of each breakdown that were told, unless one holds it all. */
function toParts(dataset: Dataset, measure: Measure, { geography, period }: Point, at: At): PlanCell[] {
  return dataset.breakdowns.flatMap((breakdown) => {
    const told = breakdown.categories
      .filter(({ id }) => id !== at[breakdown.id])
      .map((category) => {
        const own = { ...at, [breakdown.id]: category.id };
        const point = selectPoint(dataset, measure, { geography, period, at: own });
        return { point, own, label: category.label };
      })
      .filter(({ point }) => isKnown(point.value) || toSymbol(point.value) === 'c');
    return told.length < 2 ? [] : told.map(({ point, own, label }) => toPartCell(dataset, measure, point, own, label));
  });
}

/** A part beside its whole: the unit stands with the whole. */
function toPartCell(dataset: Dataset, measure: Measure, point: Point, at: At, label: string): PlanCell {
  return toCell(dataset, { ...measure, unit: isPercent(measure.unit) ? measure.unit : '' }, point, at, label);
}

function isBroken(
  { breaks }: Dataset,
  { id }: Measure,
  earlier: readonly Point[],
  { geography, period }: Point,
): boolean {
  const newest = toPeriod(period).last;
  return breaks.some((one) => {
    const at = toPeriod(one.at).last;
    return (
      one.kind !== 'disruption' &&
      affects(one, id, geography) &&
      at <= newest &&
      earlier.some((point) => toPeriod(point.period).last < at)
    );
  });
}

function toCell(dataset: Dataset, measure: Measure, point: Point, at: At, label: string): PlanCell {
  const symbol = toSymbol(point.value);
  const { geography, period, value } = point;
  return {
    id: [measure.id, geography, period, ...Object.values(at)].join(' '),
    label,
    text: isKnown(value) ? formatCell(value.amount, point, measure) : '',
    ...(symbol === undefined ? {} : { symbol }),
    point,
    source: selectSource(dataset, { measure: measure.id, geography, period, at }),
  };
}

/** "27 of 41", "32 schools", "41%". */
function formatCell(amount: number, point: Point, measure: Measure): string {
  if (measure.kind === 'count' && point.denominator !== undefined)
    return formatPointCounts({ ...point, numerator: point.numerator ?? amount }) ?? '';
  return formatAmount(amount, measure);
}

/** Caveats that are anchored to the figure. */
function selectNotes({ anchoredNotes }: Dataset, { id }: Measure, { geography, period }: Point): string[] {
  return anchoredNotes
    .filter(
      (note) =>
        note.measure === id &&
        (note.period === undefined || note.period === period) &&
        (note.geography === undefined || note.geography === geography),
    )
    .map(({ text }) => text);
}
