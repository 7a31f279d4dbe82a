import { diffEditions } from '#domain/editions/diffEditions.ts';
import type { Change, EditionEntry, Partnership } from '#domain/editions/edition.ts';
import type { Point } from '#domain/observation.ts';
import { toSymbol } from '#domain/value.ts';
import type { FileStore } from './fileStore.ts';
import { findPartnership, INDEX, readPublishedEdition, readStandingIndex } from './publishedSite.ts';
import { refuse } from './publisherError.ts';

export interface DiffOptions {
  readonly partnership: string;
  readonly from: string;
  readonly to: string;
  readonly out: string;
}

/** A change as `diff` prints it: the figures as a number, or as the symbol that stands for none. */
interface PrintedChange {
  readonly kind: Change['kind'];
  readonly dataset?: string;
  readonly measure?: string;
  readonly geography?: string;
  readonly period?: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly action?: string;
  readonly old?: number | string;
  readonly new?: number | string;
  readonly sentence: string;
  readonly reason?: string;
}

export interface Diff {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly PrintedChange[];
}

/** What changed between any two published editions of a partnership. */
export function diff(store: FileStore, { partnership, from, to, out }: DiffOptions): Diff {
  const found = findPublished(store, out, partnership);
  const [before, after] = [from, to].map((id) => {
    const { edition, board, readDataset } = readPublishedEdition(store, out, findEntry(found, id));
    return { edition, board, datasets: edition.datasets.map(readDataset) };
  });
  if (before === undefined || after === undefined) throw new Error('Two editions were read');
  return { from, to, changes: diffEditions(before, after).map(toPrintedChange) };
}

export function findPublished(store: FileStore, out: string, partnership: string): Partnership {
  const index = readStandingIndex(store, out)?.index;
  const found = findPartnership(index, partnership);
  if (found !== undefined) return found;
  const known = index?.partnerships.map((p) => p.id).join(', ') ?? 'none';
  return refuse(
    'partnership_unknown',
    INDEX,
    `No partnership ${partnership} is published in ${out}; there is ${known}.`,
  );
}

export function findEntry({ id: partnership, editions }: Partnership, id: string): EditionEntry {
  const found = editions.find((e) => e.id === id);
  if (found !== undefined) return found;
  const known = editions.map((e) => e.id).join(', ');
  return refuse('edition_unknown', INDEX, `${partnership} has no edition ${id}; there is ${known}.`);
}

export function formatDiff({ from, to, changes }: Diff): string {
  const lines = changes.map(({ kind, sentence, reason }) => {
    return `${kind.replaceAll('_', ' ')}: ${sentence}${reason === undefined ? '' : ` (${reason})`}`;
  });
  const count =
    changes.length === 0 ? 'Nothing changed' : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  return [`${count} from ${from} to ${to}.`, ...lines].join('\n');
}

function toPrintedChange(change: Change): PrintedChange {
  const { kind, dataset, measure, at, action, then: before, now, sentence, reason } = change;
  const geography = change.geography ?? now?.geography ?? before?.geography;
  const period = now?.period ?? before?.period;
  return {
    kind,
    ...(dataset === undefined ? {} : { dataset }),
    ...(measure === undefined ? {} : { measure }),
    ...(geography === undefined ? {} : { geography }),
    ...(period === undefined ? {} : { period }),
    ...(at === undefined ? {} : { at }),
    ...(action === undefined ? {} : { action }),
    ...(before === undefined ? {} : { old: toPrintedValue(before) }),
    ...(now === undefined ? {} : { new: toPrintedValue(now) }),
    sentence,
    ...(reason === undefined ? {} : { reason }),
  };
}

function toPrintedValue({ value }: Point): number | string {
  return value.kind === 'known' ? value.amount : (toSymbol(value) ?? '');
}
