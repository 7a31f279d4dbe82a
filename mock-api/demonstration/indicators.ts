import { toTime } from './calendar.ts';
import { COUNTY, DISTRICTS, type Place } from './places.ts';
import { type Cell, type Column, type Row, toPercent, toRate } from './table.ts';
import { toChance, type World } from './world.ts';

interface Count {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** False where the same person may be counted in several periods or places. */
  readonly additive?: boolean;
}

/** A percentage or rate with the two counts behind it. Several may be of one and the same count. */
export interface Indicator
  extends Pick<Column, 'id' | 'title' | 'polarity' | 'on' | 'targets' | 'aliases' | 'guidance' | 'decimals'> {
  readonly kind: 'proportion' | 'rate';
  readonly per?: number;
  readonly unit?: string;
  readonly count: Count;
  readonly of: Count & { readonly size: (place: Place, period: string) => number };
  /** Its chance, or events a head, in a place like the county in 2022. */
  readonly base: number;
  /** What 10 more poor children in 100 do to its odds (or, for a rate, to its logarithm). */
  readonly effect: number;
  /** What time, place or an event adds to the same. */
  readonly more?: (place: Place, period: string) => number;
}

export function toIndicatorColumns(indicators: readonly Indicator[]): Column[] {
  const columns = new Map<string, Column>();
  for (const indicator of indicators) {
    const { count, of, base: _, effect: __, more: ___, ...column } = indicator;
    columns.set(column.id, { ...column, numerator: count.id, denominator: of.id });
    columns.set(count.id, toCountColumn(count, indicator.on));
    columns.set(of.id, toCountColumn(of, indicator.on));
  }
  return [...columns.values()];
}

function toCountColumn({ id, title, unit, additive = true }: Count, on: string | undefined): Column {
  return { id, title, unit, additive, kind: 'count', polarity: 'none', ...(on === undefined ? {} : { on }) };
}

/** Rows of places and periods; where the districts are among the places, the county is what they add up to. */
export function toIndicatorRows(
  world: World,
  key: string,
  indicators: readonly Indicator[],
  places: readonly Place[],
  periods: readonly string[],
): Row[] {
  const columns = toIndicatorColumns(indicators);
  const drawn = new Map(
    places
      .filter((place) => place !== COUNTY || !places.includes(DISTRICTS[0] ?? COUNTY))
      .map((place) => [place.code, toSeries(world, key, indicators, place, periods)]),
  );
  return places.flatMap((place) =>
    periods.map((period, p) => {
      const counts =
        drawn.get(place.code)?.[p] ?? sumCounts(DISTRICTS.flatMap(({ code }) => drawn.get(code)?.[p] ?? []));
      return { place, period, at: [], cells: columns.map((column) => toCell(column, counts)) };
    }),
  );
}

type Counts = ReadonlyMap<string, number>;

function toSeries(
  world: World,
  key: string,
  indicators: readonly Indicator[],
  place: Place,
  periods: readonly string[],
): Counts[] {
  const all = periods.map(() => new Map<string, number>());
  for (const indicator of indicators) {
    const { binomial, poisson, normal } = world.random(`${key}/${indicator.id}/${place.code}`);
    const own = normal() * (place.level === 'district' || place.level === 'county' ? 0.07 : 0.01);
    for (const [p, period] of periods.entries()) {
      const counts = all[p];
      if (counts === undefined) continue;
      const whole = counts.get(indicator.of.id) ?? indicator.of.size(place, period);
      const more = own + 0.015 * normal() + (indicator.more?.(place, period) ?? 0);
      const count =
        indicator.kind === 'proportion'
          ? binomial(whole, toChance(indicator.base, place, indicator.effect, more))
          : poisson(
              whole *
                indicator.base *
                Math.exp((indicator.effect * (place.deprivation - COUNTY.deprivation)) / 0.1 + more),
            );
      counts.set(indicator.of.id, whole).set(indicator.count.id, count);
    }
  }
  return all;
}

function sumCounts(all: readonly Counts[]): Counts {
  const sums = new Map<string, number>();
  for (const counts of all) for (const [id, count] of counts) sums.set(id, (sums.get(id) ?? 0) + count);
  return sums;
}

function toCell({ id, kind, numerator = '', denominator = '', per = 1, decimals = 1 }: Column, counts: Counts): Cell {
  if (kind === 'count') return counts.get(id) ?? 'x';
  const [count = 0, of = 0] = [counts.get(numerator), counts.get(denominator)];
  return kind === 'proportion' ? toPercent(count, of, decimals) : toRate(count, of, per, decimals);
}

/** So much more a year, counted from the middle of 2022. */
export function perYear(change: number, period: string): number {
  return change * (toTime(period) - 2022.5);
}
