import { join } from 'node:path';
import { toJsonSchemas } from '#contract/jsonSchemas.ts';
import { serialiseIndex } from '#contract/serialise.ts';
import type { EditionEntry } from '#domain/editions/edition.ts';
import { type BuiltDatasets, buildDatasets } from '#returns/buildDatasets.ts';
import { type CheckedEdition, toCheckedEdition } from '#returns/checkedEdition.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import { toIssue } from '#returns/wholeIssue.ts';
import { type BuiltEdition, buildEdition } from './buildEdition.ts';
import { checkReturns } from './checkReturns.ts';
import { commit } from './commit.ts';
import { toBytes } from './digest.ts';
import { toFeeds } from './feeds.ts';
import type { FileStore } from './fileStore.ts';
import {
  findPartnership,
  INDEX,
  type PublishedEdition,
  readPublishedEdition,
  readStandingIndex,
  type StandingIndex,
  toHref,
} from './publishedSite.ts';
import { findReturnsFolder, readReturns } from './readReturns.ts';
import { type EditionTarget, selectPrevious, selectRevisions, toCorrection } from './revisions.ts';
import { toIndex } from './toIndex.ts';

export interface PublishOptions {
  readonly returns: string;
  readonly edition: string;
  readonly out: string;
  readonly partnership?: string;
  readonly asAt?: string;
  readonly correct?: string;
  readonly draft: boolean;
}

/** What a publish did: every issue found, and the paths in the data folder that were written; none when it was refused. */
export interface PublishOutcome {
  readonly issues: readonly ReturnIssue[];
  readonly isRefused: boolean;
  readonly written: readonly string[];
  readonly edition?: string;
}

/**
 * Publishes one edition from a folder of returns: read, check, protect, aggregate, serialise, read back, commit. Refused as a
 * whole when anything is wrong, before a byte is written.
 */
export async function publishEdition(options: PublishOptions, store: FileStore): Promise<PublishOutcome> {
  const folder = findReturnsFolder(store, options.returns, options.partnership);
  const checkedFolder = await checkReturns(readReturns(store, folder), folder, options.asAt);
  const { issues, isAccepted } = checkedFolder;
  if (!isAccepted) return toRefusal(issues);
  const checked = toCheckedEdition(checkedFolder, options.edition, folder, options.asAt);
  if ('severity' in checked) return toRefusal([...issues, checked]);
  const built = buildDatasets(checked);
  const all = [...issues, ...built.issues.map((issue) => ({ ...issue, file: join(folder, issue.file) }))];
  if (hasErrors(all)) return toRefusal(all);
  return publishChecked(options, store, checked, built, all);
}

function publishChecked(
  options: PublishOptions,
  store: FileStore,
  checked: CheckedEdition,
  built: BuiltDatasets,
  issues: readonly ReturnIssue[],
): PublishOutcome {
  const standing = readStandingIndex(store, options.out);
  const editions = findPartnership(standing?.index, checked.partnership.id)?.editions ?? [];
  const revisions = selectRevisions(editions, options.edition);
  const build = (id: string, previous: EditionEntry | undefined): BuiltEdition =>
    buildEdition(id, checked, built, previous && readPublishedEdition(store, options.out, previous));

  const { shown } = revisions;
  if (shown !== undefined) {
    const again = build(shown.id, findRecordedPrevious(store, options.out, shown, editions));
    if (again.file.sha256 === shown.sha256) return write(options, store, standing, checked, again, shown, issues);
    if (options.correct === undefined) return toRefusal([...issues, toAlreadyPublished(options, shown)]);
  } else if (options.correct !== undefined) {
    return toRefusal([...issues, toNothingToCorrect(options)]);
  }
  const target = toCorrection(options.edition, revisions);
  const edition = build(target.id, selectPrevious(editions, checked.board.meeting));
  return write(options, store, standing, checked, edition, toEntry(target, options, checked, edition), issues);
}

/** The same returns again must give the same bytes, though an edition before them may have been corrected meanwhile. */
function findRecordedPrevious(
  store: FileStore,
  out: string,
  shown: EditionEntry,
  editions: readonly EditionEntry[],
): EditionEntry | undefined {
  const { edition }: PublishedEdition = readPublishedEdition(store, out, shown);
  return editions.find((e) => e.id === edition.previous);
}

function toEntry(
  target: EditionTarget,
  { correct, draft }: PublishOptions,
  { board }: CheckedEdition,
  { file }: BuiltEdition,
): EditionEntry {
  return {
    id: target.id,
    label: board.label,
    meeting: board.meeting,
    published: board.published,
    replaces: target.replaces,
    ...(correct === undefined ? {} : { reason: correct }),
    draft,
    href: toHref(INDEX, file.path),
    sha256: file.sha256,
    bytes: file.bytes.length,
  };
}

function write(
  { out }: PublishOptions,
  store: FileStore,
  standing: StandingIndex | undefined,
  { partnership }: CheckedEdition,
  built: BuiltEdition,
  entry: EditionEntry,
  issues: readonly ReturnIssue[],
): PublishOutcome {
  const index = toIndex(standing?.index, partnership, entry);
  const schemas = [...toJsonSchemas()].map(([name, text]) => [`schema/${name}`, toBytes(text)] as const);
  const written = commit(store, out, {
    hashed: built.files,
    schemas: new Map(schemas),
    index: toBytes(serialiseIndex(index)),
    from: standing?.sha256,
    toDerived: () => toFeeds(store, out, index),
  });
  return { issues, isRefused: false, written, edition: entry.id };
}

function toAlreadyPublished({ edition }: PublishOptions, shown: EditionEntry): ReturnIssue {
  return toIssue({
    code: 'already_published',
    file: shown.href,
    found: 'returns that give other bytes',
    expected: `those that ${shown.id} was published from`,
    message: `The edition ${edition} is published and stays as its members saw it; to put a corrected one beside it, add --correct "<reason>".`,
  });
}

function toNothingToCorrect({ edition }: PublishOptions): ReturnIssue {
  return toIssue({
    code: 'nothing_to_correct',
    file: INDEX,
    found: 'no such edition',
    expected: 'a published edition',
    message: `The edition ${edition} is not published yet, so there is nothing to correct; leave --correct out.`,
  });
}

function toRefusal(issues: readonly ReturnIssue[]): PublishOutcome {
  return { issues, isRefused: true, written: [] };
}

export function hasErrors(issues: readonly ReturnIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
