import type { At } from '#domain/breakdown.ts';
import { toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { type GuardedMethod, guardMethod } from '#domain/comparability/methodGuard.ts';
import type { Dataset } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectMeasure, selectSeries } from '#domain/observations/selectPoint.ts';
import { isKnown } from '#domain/value.ts';
import { PARTNERSHIP } from '#mock-api/demonstration/partnership.ts';
import { readShippedEdition, type ShippedEdition } from '#tests/support/shippedEdition.ts';

export const EDITIONS = ['2025-09', '2025-12', '2026-03', '2026-06'] as const;
const NEWEST = '2026-06';

const read = new Map<string, ShippedEdition>();

/** An edition of the demonstration as it is shipped, read once. */
export function shipped(edition: string = NEWEST): ShippedEdition {
  const known = read.get(edition) ?? readShippedEdition(PARTNERSHIP, edition);
  read.set(edition, known);
  return known;
}

export function shippedDataset(id: string, edition: string = NEWEST): Dataset {
  const dataset = shipped(edition).datasets.get(id);
  if (dataset === undefined) throw new Error(`${edition} has no dataset ${id}`);
  return dataset;
}

/** One series of a published cube, with the guard that says what may be done with it. */
export interface ShippedSeries {
  readonly measure: Measure;
  readonly points: readonly Point[];
  readonly refusal: (method: GuardedMethod) => string | undefined;
  /** Amounts of the known points. */
  readonly amounts: readonly number[];
  readonly periods: readonly string[];
}

interface Where {
  readonly dataset: string;
  readonly measure: string;
  readonly geography: string;
}

export function shippedSeries(
  { dataset: id, measure: name, geography }: Where,
  edition?: string,
  at: At = {},
): ShippedSeries {
  const dataset = shippedDataset(id, edition);
  const measure = selectMeasure(dataset, name);
  if (measure === undefined) throw new Error(`${id} has no measure ${name}`);
  const points = selectSeries(dataset, measure, toGeographyCode(geography), at);
  const known = points.filter(({ value }) => isKnown(value));
  const guarded = toGuardedSeries(points, measure, { geographyBasis: dataset.geographyBasis, breaks: dataset.breaks });
  return {
    measure,
    points: known,
    refusal: (method) => {
      const guard = guardMethod(method, guarded);
      return guard.kind === 'refused' ? guard.sentence : undefined;
    },
    amounts: known.flatMap(({ value }) => (isKnown(value) ? [value.amount] : [])),
    periods: known.map(({ period }) => period),
  };
}

/** The two counts behind each point; a point without them is a mistake of the test. */
export function countsOf(points: readonly Point[]): { numerator: number; denominator: number }[] {
  return points.map(({ numerator, denominator, period }) => {
    if (numerator === undefined || denominator === undefined) throw new Error(`No counts in ${period}`);
    return { numerator, denominator };
  });
}
