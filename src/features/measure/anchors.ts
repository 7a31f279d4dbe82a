import type { At } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure, MeasureId } from '#domain/measure.ts';
import { toFullAt } from '#domain/observations/selectPoint.ts';

interface Anchor {
  readonly measure?: MeasureId;
  readonly geography?: GeographyCode;
  readonly at?: At;
}

interface Place {
  readonly dataset: Dataset;
  readonly geography: GeographyCode;
  readonly at: At;
  readonly measure?: Measure;
}

/** Whether a note, a statement or a target is about this series: what it does not name it is about in general. */
export function isMeasureAt({ dataset, geography, at, measure }: Place, anchor: Anchor): boolean {
  const full = toFullAt(dataset, at);
  return (
    (anchor.measure === undefined || measure === undefined || anchor.measure === measure.id) &&
    (anchor.geography === undefined || anchor.geography === geography) &&
    Object.entries(anchor.at ?? {}).every(([breakdown, category]) => full[breakdown] === category)
  );
}
