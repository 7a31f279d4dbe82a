import { CONTRACT } from '#contract/indexSchema.ts';
import type { EditionEntry, Index, Partnership } from '#domain/editions/edition.ts';
import type { PartnershipReturn } from '#returns/returnSchema.ts';
import { byMeeting, selectCurrent } from './revisions.ts';

/**
 * The index with one edition more. A draft gives way to what takes its id; everything else that was published stays. The
 * order tells nothing about who published first: real partnerships before illustrative ones, then by id; editions by meeting.
 */
export function toIndex(standing: Index | undefined, partnership: PartnershipReturn, entry: EditionEntry): Index {
  const others = standing?.partnerships.filter((p) => p.id !== partnership.id) ?? [];
  const before = standing?.partnerships.find((p) => p.id === partnership.id)?.editions ?? [];
  const editions = [...before.filter((e) => e.id !== entry.id), entry].sort(byMeeting);
  const own: Partnership = {
    id: partnership.id,
    name: partnership.name,
    illustrative: partnership.illustrative,
    geographies: { home: partnership.home, districts: partnership.districts },
    contact: partnership.contact,
    current: selectCurrent(editions)?.id ?? entry.id,
    editions,
  };
  return { contract: CONTRACT, partnerships: [...others, own].sort(byReality) };
}

function byReality(a: Partnership, b: Partnership): number {
  return Number(a.illustrative) - Number(b.illustrative) || (a.id < b.id ? -1 : 1);
}
