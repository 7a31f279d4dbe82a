import type { Dataset } from '#domain/dataset.ts';
import type { DatasetEntry, Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { toFamilies } from '#domain/families.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import { selectPoint } from '#domain/observations/selectPoint.ts';
import { comparePeriods, type Period } from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';

/** What the heat grid needs to know of a row before its dataset is here, and then to make it. */
export type AskedRow = Pick<ScorecardRow, 'id' | 'title' | 'priority' | 'dataset' | 'measure' | 'at' | 'latest'>;

/** The headlines of the scorecard, each at its own newest period. */
export function toHeadlineRows({ scorecard }: Edition): readonly AskedRow[] {
  return scorecard;
}

/**
 * The other measures of a dataset, in total, at the newest period in which any of the areas has a figure. A measure that is
 * a headline already, or that exists for none of them, has no row.
 */
export function toFurtherRows(
  dataset: Dataset,
  areas: readonly GeographyCode[],
  headlines: readonly AskedRow[],
): readonly AskedRow[] {
  return toFamilies(dataset.measures).flatMap(({ measure }) => {
    if (headlines.some((row) => row.measure === measure.id)) return [];
    const newest = selectNewest(dataset, measure, areas);
    const geography = areas[0];
    if (newest === undefined || geography === undefined) return [];
    const latest = selectPoint(dataset, measure, { geography, period: newest.id, at: {} });
    return [
      {
        id: measure.id,
        title: measure.title,
        priority: dataset.topic,
        dataset: dataset.id,
        measure: measure.id,
        at: {},
        latest,
      },
    ];
  });
}

function selectNewest(dataset: Dataset, measure: Measure, areas: readonly GeographyCode[]): Period | undefined {
  return dataset.periods
    .toSorted(comparePeriods)
    .findLast((period) =>
      areas.some((geography) => isKnown(selectPoint(dataset, measure, { geography, period: period.id, at: {} }).value)),
    );
}

/** The datasets of an edition that hold anything for districts. A population of all English districts stands behind spines. */
export function selectDistrictEntries({ datasets }: Edition): readonly DatasetEntry[] {
  return datasets.filter(({ measures }) => measures.some((m) => m.levels.includes('district') && !isPopulation(m.id)));
}

/** A measure of every area of a level, made to rank one among them: `gld_percent_all_districts`. */
export function isPopulation(measure: string): boolean {
  return /_all_[a-z]+$/.test(measure);
}
