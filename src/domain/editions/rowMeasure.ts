import type { Comparator } from '#domain/comparator.ts';
import type { Measure } from '#domain/measure.ts';
import type { ChangeWords, Standing } from '#domain/sentences/changeSentence.ts';
import type { ScorecardComparator, ScorecardRow } from './edition.ts';
import { isWiderArea, nameComparator, nameWiderArea, type Places } from './places.ts';
import { selectBenchmark } from './rowVerdict.ts';

/** What a scorecard row knows of its measure, as a measure, for the functions that ask for one. */
export function toRowMeasure(row: ScorecardRow): Measure {
  return {
    id: row.measure,
    title: row.title,
    unit: row.unit,
    decimals: row.decimals,
    polarity: row.polarity,
    kind: row.kind,
    additive: false,
    ...(row.per === undefined ? {} : { per: row.per }),
    ...(row.on === undefined ? {} : { on: row.on }),
  };
}

/** What the sentences about a row need to know of it. */
export function toChangeWords(row: ScorecardRow, comparators: readonly Comparator[], places: Places): ChangeWords {
  const level = places.levelOf(row.latest.geography);
  const judging = selectBenchmark(row.comparators, comparators);
  const comparator = comparators.find((c) => c.id === judging?.comparator);
  return {
    title: row.title,
    unit: row.unit,
    decimals: row.decimals,
    kind: row.kind,
    polarity: row.polarity,
    ...(row.on === undefined ? {} : { on: row.on }),
    ...(isWiderArea(level) ? { widerArea: nameWiderArea(places.nameOf(row.latest.geography), level) } : {}),
    ...(comparator === undefined ? {} : { benchmark: nameComparator(comparator) }),
  };
}

/** A row's newest figure against its benchmark. */
export function toStanding(row: ScorecardRow, benchmark: ScorecardComparator | undefined): Standing {
  return { point: row.latest, ...(benchmark === undefined ? {} : { gap: benchmark.gap }) };
}
