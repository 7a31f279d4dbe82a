import type { DatasetEntry, Edition } from '#domain/editions/edition.ts';
import type { AreaSetId } from './areaSets.ts';
import { selectDistrictEntries } from './heatRows.ts';

/** The datasets that the grid needs: those of the headlines, and all others of the priorities that the reader opened. */
export function selectAskedEntries(
  edition: Edition,
  set: AreaSetId,
  opened: readonly string[],
): readonly DatasetEntry[] {
  if (set === 'districts') return selectDistrictEntries(edition);
  const headlines = new Set(edition.scorecard.map(({ dataset }) => dataset));
  return edition.datasets.filter(({ id, topic, measures }) => {
    if (headlines.has(id)) return true;
    return opened.includes(topic) && measures.some(({ levels }) => levels.includes('county'));
  });
}
