import type { Dataset } from '#domain/dataset.ts';
import type { ObservationKey } from '#domain/observation.ts';
import type { Source } from '#domain/provenance.ts';
import { selectPosition } from './selectPoint.ts';

/** The source of one cell: its own, else the dataset's. A dataset without any source is a bug, for every figure has one. */
export function selectSource(dataset: Dataset, key: ObservationKey): Source {
  const { sources, cells, default: general } = dataset.provenance;
  const position = selectPosition(dataset, key);
  const id = (position === undefined ? undefined : cells.get(position)) ?? general;
  const source = sources.find((s) => s.id === id) ?? sources[0];
  if (source === undefined) throw new Error(`No source for ${key.measure} in ${dataset.id}`);
  return source;
}
