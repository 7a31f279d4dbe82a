import type { Dataset } from '#domain/dataset.ts';
import { describeOldTitle, describeVanished } from '#domain/sentences/changeSentence.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import type { Statement } from '#domain/statement.ts';
import type { Board, Commentary } from './board.ts';
import { toActionChanges, toCommentaryChanges } from './boardChanges.ts';
import { toKey } from './carryForward.ts';
import type { Change, ChangeKind, DatasetEntry, Edition, ScorecardRow } from './edition.ts';
import { toPlaces } from './places.ts';
import { rankChanges } from './rankChanges.ts';
import { toRevisions, toStatementRevisions } from './revisions.ts';
import { type ChangeContext, toNewRow, toRowChange, toSubject } from './rowChanges.ts';
import { toChangeWords } from './rowMeasure.ts';
import { toAreaRows } from './toScorecard.ts';

/**
 * One edition as the comparison of two reads it. Without its datasets, figures that a paper printed otherwise than they are
 * published and places below the scorecard's (districts) are not told.
 */
export interface DiffSide {
  readonly edition: Pick<Edition, 'asAt' | 'scorecard' | 'late' | 'comparators' | 'geographies'> & {
    readonly datasets: readonly Pick<DatasetEntry, 'id' | 'measures'>[];
  };
  readonly board: Board;
  readonly datasets?: readonly Dataset[];
}

/** What a district tells of itself: only what its figures won, lost, crossed, hid or showed, not every move. */
const AREA_KINDS: ReadonlySet<ChangeKind> = new Set([
  'signal',
  'target_met',
  'target_short',
  'turned_better',
  'turned_worse',
  'no_longer_better',
  'no_longer_worse',
  'hidden',
  'shown',
]);

/**
 * What changed between two editions, as sentences, ranked by `rankChanges`. Rows are matched by id, else by measure (also
 * under an old id), category and place, so that a renamed headline is not a new one.
 */
export function diffEditions(from: DiffSide, to: DiffSide): Change[] {
  const context: ChangeContext = {
    thenComparators: from.edition.comparators,
    nowComparators: to.edition.comparators,
    places: toPlaces(to.edition.geographies, to.edition.comparators),
  };
  const rows = to.edition.scorecard.flatMap((now) => diffRow(selectRow(from, to, now), now, from, to, context));
  const areas = diffAreas(from, to, context);
  return rankChanges([
    ...rows,
    ...areas,
    ...toVanished(from, to),
    ...toLateChanges(from, to),
    ...toActionChanges(from.board, to.board, from.edition.asAt, to.edition.asAt),
    ...toCommentaryChanges(from.board, to.board, (commentary) => titleOf(commentary, to)),
  ]);
}

function diffAreas(from: DiffSide, to: DiffSide, context: ChangeContext): Change[] {
  if (from.datasets === undefined || to.datasets === undefined) return [];
  const before = toAreaRows(from.edition, from.datasets);
  return toAreaRows(to.edition, to.datasets).flatMap((now) => {
    const then = before.find((row) => isSameRow(row, now));
    return then === undefined ? [] : diffRow(then, now, from, to, context).filter(({ kind }) => AREA_KINDS.has(kind));
  });
}

function diffRow(
  then: ScorecardRow | undefined,
  now: ScorecardRow,
  from: DiffSide,
  to: DiffSide,
  context: ChangeContext,
): Change[] {
  if (then === undefined) return [toNewRow(now, context)];
  const words = toChangeWords(now, context.nowComparators, context.places);
  const main = toRowChange(then, now, context);
  const revisions = toRevisions(then, now, words, to.edition.asAt);
  const printed = toStatementRevisions(selectStatements(from), now, words, (source) => nameSource(source, from));
  const isTold = (change: Change): boolean => change.kind === main?.kind && change.now?.period === main.now?.period;
  const changes = [...(main === undefined ? [] : [main]), ...[...revisions, ...printed].filter((own) => !isTold(own))];
  return then.title === now.title ? changes : withOldTitle(changes, then, now);
}

/** Who looks for a measure under the title that it had finds it: the first thing said of it says so, be it the only one. */
function withOldTitle([first, ...rest]: readonly Change[], then: ScorecardRow, now: ScorecardRow): Change[] {
  const called = describeOldTitle(then.title);
  if (first === undefined)
    return [{ kind: 'revised', ...toSubject(now), sentence: joinSentences([now.title, 'Renamed']), reason: called }];
  return [{ ...first, reason: joinSentences([first.reason, called]) }, ...rest];
}

function selectRow(from: DiffSide, to: DiffSide, now: ScorecardRow): ScorecardRow | undefined {
  const rows = from.edition.scorecard;
  const aliases = to.edition.datasets.flatMap((d) => d.measures).find((m) => m.id === now.measure)?.aliases ?? [];
  return (
    rows.find((row) => row.id === now.id && row.latest.geography === now.latest.geography) ??
    rows.find((row) => isSameRow(row, now)) ??
    rows.find((row) => aliases.includes(row.measure) && isSamePlace(row, now))
  );
}

function isSameRow(a: ScorecardRow, b: ScorecardRow): boolean {
  return a.measure === b.measure && isSamePlace(a, b);
}

function isSamePlace(a: ScorecardRow, b: ScorecardRow): boolean {
  return a.latest.geography === b.latest.geography && toKey(a.at) === toKey(b.at);
}

/** Rows that the newer edition has no more: still published off the scorecard, or not at all. */
function toVanished(from: DiffSide, to: DiffSide): Change[] {
  const kept = new Set(to.edition.scorecard.map((now) => selectRow(from, to, now)));
  const published = new Set(
    to.edition.datasets.flatMap((d) => d.measures).flatMap((m) => [m.id, ...(m.aliases ?? [])]),
  );
  return from.edition.scorecard
    .filter((row) => !kept.has(row))
    .map((row) => ({
      kind: 'withdrawn',
      ...toSubject(row),
      then: row.latest,
      sentence: describeVanished(row.title, published.has(row.measure)),
    }));
}

function toLateChanges(from: DiffSide, to: DiffSide): Change[] {
  return to.edition.late
    .filter((item) => item.newest !== null && !from.edition.late.some((old) => old.dataset === item.dataset))
    .map((item) => ({ kind: 'late', dataset: item.dataset, sentence: `${item.label}. ${item.sentence}` }));
}

function selectStatements({ board, datasets = [] }: DiffSide): readonly Statement[] {
  return [...board.statements, ...datasets.flatMap((d) => d.statements)];
}

function nameSource(source: string, { board, datasets = [] }: DiffSide): string {
  const sources = [...board.sources, ...datasets.flatMap((d) => d.provenance.sources)];
  return sources.find((s) => s.id === source)?.title ?? source;
}

function titleOf(commentary: Commentary, { edition }: DiffSide): string {
  const row =
    edition.scorecard.find((r) => r.measure === commentary.measure && toKey(r.at) === toKey(commentary.at ?? {})) ??
    edition.scorecard.find((r) => r.measure === commentary.measure);
  const entry = edition.datasets.flatMap((d) => d.measures).find((m) => m.id === commentary.measure);
  return row?.title ?? entry?.title ?? commentary.measure;
}
