import { type Companion, findCompanion } from '#domain/observations/companionGaps.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { selectMeasureChoice } from '#features/measure/choice.ts';
import type { Exhibit } from '#features/measure/exhibits/exhibit.ts';
import { toExhibits } from '#features/measure/exhibits/toExhibits.ts';
import { type MeasureSubject, type NoSubject, toMeasureSubject } from '#features/measure/subject.ts';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { parseHash } from '#state/viewUrl.ts';
import { readShippedEdition, type ShippedEdition } from './shippedEdition.ts';

const index = readStandingIndex(disk, 'public/data')?.index;
const shipped = new Map<string, ShippedEdition>();

export const WORCESTERSHIRE = { partnership: 'worcestershire', edition: '2026-04' };

/** What the page of a measure is made of, as an address opens it in an edition that is shipped. */
export function openMeasure(hash: string, place = WORCESTERSHIRE): MeasureSubject | NoSubject {
  const partnership = findPartnership(index, place.partnership);
  const entry = partnership?.editions.find(({ id }) => id === place.edition);
  if (index === undefined || partnership === undefined || entry === undefined) throw new Error('Nothing is shipped');
  const { edition, datasets } = readOnce(place);
  const { view } = parseHash(hash);
  const id = view.route.kind === 'measure' ? view.route.measure : '';
  const choice = selectMeasureChoice(edition, id, view.filters);
  const dataset = choice && datasets.get(choice.dataset.id);
  if (choice === undefined || dataset === undefined) throw new Error(`No measure ${id} in ${place.edition}`);
  return toMeasureSubject({ index, partnership, entry, edition }, choice, dataset, view.filters);
}

/** The same where the address must open a series. */
export function aSubject(hash: string, place = WORCESTERSHIRE): MeasureSubject {
  const subject = openMeasure(hash, place);
  if ('kind' in subject) throw new Error(subject.reason);
  return subject;
}

export function exhibitsOf(subject: MeasureSubject, place = WORCESTERSHIRE): Exhibit[] {
  const { board } = readOnce(place);
  const events = board.events.filter(({ measures }) => measures.includes(subject.measure.id));
  const companion = aCompanion(subject, place);
  return toExhibits(subject, { events, ...(companion && { companion }) });
}

function aCompanion({ measure }: MeasureSubject, place: typeof WORCESTERSHIRE): Companion | undefined {
  const wanted = findCompanion(measure.id);
  if (wanted === undefined) return undefined;
  for (const dataset of readOnce(place).datasets.values()) {
    const found = selectMeasure(dataset, wanted.measure);
    if (found !== undefined) return { dataset, measure: found, label: wanted.label };
  }
  return undefined;
}

export function readOnce({ partnership, edition }: typeof WORCESTERSHIRE): ShippedEdition {
  const key = `${partnership}/${edition}`;
  const read = shipped.get(key) ?? readShippedEdition(partnership, edition);
  shipped.set(key, read);
  return read;
}
