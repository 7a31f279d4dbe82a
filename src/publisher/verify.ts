import { join } from 'node:path';
import { type ContractError, formatContractError } from '#contract/issue.ts';
import { toJsonSchemas } from '#contract/jsonSchemas.ts';
import { parseDataset } from '#contract/parseDataset.ts';
import { parseBoard, parseEdition, parseIndex } from '#contract/parseFile.ts';
import type { Dataset } from '#domain/dataset.ts';
import { attack, countExact } from '#domain/disclosure/attack.ts';
import { isHiddenCount, type Policy } from '#domain/disclosure/policy.ts';
import { toPolicy } from '#domain/disclosure/policyRecord.ts';
import type { DatasetEntry, EditionEntry, Index } from '#domain/editions/edition.ts';
import type { Result } from '#domain/result.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import { toIssue } from '#returns/wholeIssue.ts';
import { toSha256, toShortHash } from './digest.ts';
import type { FileStore } from './fileStore.ts';
import { HISTORY, UNDONE } from './history.ts';
import { INDEX, parse, readLinked, toPath } from './publishedSite.ts';

type Report = (issue: ReturnIssue) => void;

/**
 * Reads again everything that is published, also what only an earlier index still points to: every hash, size and shape, the
 * links between files, and what an attacker would get out of each dataset.
 */
export function verify(store: FileStore, out: string): ReturnIssue[] {
  const issues = new Map<string, ReturnIssue>();
  const report: Report = (issue) => issues.set(`${issue.file}\u0000${issue.code}\u0000${issue.message}`, issue);
  const seen = new Set<string>();
  for (const path of [INDEX, ...list(store, out, HISTORY), ...list(store, out, UNDONE)])
    verifyIndex(store, out, path, seen, report);
  for (const [name, text] of toJsonSchemas()) verifySchema(store, join(out, 'schema', name), name, text, report);
  return [...issues.values()];
}

function list(store: FileStore, out: string, kept: string): string[] {
  const folder = join(out, kept);
  return store.facts(folder) === undefined ? [] : store.list(folder).map((name) => `${kept}/${name}`);
}

function verifyIndex(store: FileStore, out: string, path: string, seen: Set<string>, report: Report): void {
  if (store.facts(join(out, path)) === undefined) {
    report(
      toIssue({
        code: 'missing',
        file: path,
        found: 'no such file',
        expected: 'an index',
        message: `Nothing is published: ${path} is missing.`,
      }),
    );
    return;
  }
  const bytes = store.read(join(out, path));
  if (path.startsWith(HISTORY) && path !== `${HISTORY}/${toShortHash(toSha256(bytes))}.json`) {
    report(toFault(path, 'wrong_name', toShortHash(toSha256(bytes)), 'a name that is the hash of the bytes'));
  }
  const index = take(parse(bytes, path, parseIndex), report);
  for (const entry of index?.partnerships.flatMap((p) => p.editions) ?? [])
    verifyEdition(store, out, entry, seen, report);
  if (index !== undefined) verifyCurrent(index, path, report);
}

function verifyCurrent({ partnerships }: Index, path: string, report: Report): void {
  for (const { id, current, editions } of partnerships) {
    if (!editions.some((e) => e.id === current))
      report(toFault(path, 'current_unknown', current, `an edition of ${id}`));
  }
}

function verifyEdition(store: FileStore, out: string, entry: EditionEntry, seen: Set<string>, report: Report): void {
  const key = `${entry.href} ${entry.sha256} ${entry.bytes}`;
  if (seen.has(key)) return;
  seen.add(key);
  verifySize(store, out, INDEX, entry, report);
  const edition = take(readLinked(store, out, INDEX, entry, parseEdition), report);
  if (edition === undefined) return;
  if (edition.id !== entry.id) report(toFault(entry.href, 'other_edition', edition.id, entry.id));
  take(readLinked(store, out, entry.href, edition.board, parseBoard), report);
  for (const link of edition.datasets) verifyDataset(store, out, entry.href, link, seen, report);
}

function verifyDataset(
  store: FileStore,
  out: string,
  from: string,
  link: DatasetEntry,
  seen: Set<string>,
  report: Report,
): void {
  const path = toPath(from, link.href);
  verifySize(store, out, from, link, report);
  if (seen.has(path)) return;
  seen.add(path);
  const dataset = take(readLinked(store, out, from, link, parseDataset), report);
  if (dataset === undefined) return;
  if (dataset.id !== link.id) report(toFault(path, 'other_dataset', dataset.id, link.id));
  for (const issue of auditDataset(dataset, path)) report(issue);
}

/** What a published dataset gives away: figures that its own policy hides, and withheld ones that its sums give back. */
export function auditDataset(dataset: Dataset, file: string): ReturnIssue[] {
  const policy = toPolicy(dataset.policy);
  if (policy === undefined)
    return [toFault(file, 'policy_missing', 'no policy', 'the disclosure policy that was followed')];
  const small = countSmall(dataset, policy);
  const exact = countExact(attack(dataset).exact);
  return [
    ...(small > 0 ? [toFault(file, 'small_figures_shown', `${small} small figures`, 'none')] : []),
    ...(exact > 0
      ? [
          {
            ...toFault(file, 'figures_exact', `${exact} withheld figures that can be worked out`, 'none'),
            severity: severityOf(policy),
          },
        ]
      : []),
  ];
}

/** Where an official source withheld too little, the figures are its own: reported, not refused. */
function severityOf({ secondary }: Policy): ReturnIssue['severity'] {
  return secondary ? 'error' : 'warning';
}

function countSmall({ measures, cells }: Dataset, policy: Policy): number {
  if (policy.counts !== 'people' || policy.notAt !== undefined) return 0;
  const block = cells.length / Math.max(1, measures.length);
  let small = 0;
  for (let position = 0; position < cells.length; position++) {
    const amount = cells.amountAt(position);
    const isCount = measures[Math.floor(position / block)]?.kind === 'count';
    if (isCount && amount !== undefined && amount !== policy.roundBase && isHiddenCount(amount, policy)) small++;
  }
  return small;
}

function verifySize(
  store: FileStore,
  out: string,
  from: string,
  link: { href: string; bytes: number },
  report: Report,
): void {
  const path = toPath(from, link.href);
  const bytes = store.facts(join(out, path))?.bytes;
  if (bytes !== undefined && bytes !== link.bytes)
    report(toFault(path, 'wrong_size', `${bytes} bytes`, `${link.bytes} bytes`));
}

function verifySchema(store: FileStore, path: string, name: string, text: string, report: Report): void {
  const found = store.facts(path) === undefined ? 'no such file' : new TextDecoder().decode(store.read(path));
  if (found === text) return;
  const what = found === 'no such file' ? found : 'another schema';
  report({ ...toFault(`schema/${name}`, 'other_schema', what, 'the schema of this version'), severity: 'warning' });
}

function take<T>(result: Result<T, ContractError>, report: Report): T | undefined {
  if (result.ok) return result.value;
  const { file, code, issues } = result.error;
  const [first] = issues;
  report(
    toIssue({
      code,
      file,
      found: first?.found ?? code,
      expected: first?.expected ?? 'a file as the contract describes it',
      message: formatContractError(result.error),
    }),
  );
  return undefined;
}

function toFault(file: string, code: string, found: string, expected: string): ReturnIssue {
  return toIssue({ code, file, found, expected, message: `Found ${found}, expected ${expected}.` });
}
