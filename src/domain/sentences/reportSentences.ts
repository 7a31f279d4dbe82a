import { selectJudge } from '#domain/comparator.ts';
import { toDaysOverdue } from '#domain/editions/actionState.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Change, Edition, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { selectBenchmark } from '#domain/editions/rowVerdict.ts';
import { formatList, formatSmallCount } from '#domain/format/formatList.ts';
import { toHeadlineClause } from './headlineClause.ts';
import { asWord, isOrAre, joinSentences } from './phrases.ts';

/** What the board report says at its head. */
export interface ReportSentences {
  /** The one sentence, without a full stop: the two things that matter most. */
  readonly statement: string;
  readonly standfirst: readonly ReportSentence[];
}

/** A sentence of the standfirst, and the part of the report that it sums up. */
export interface ReportSentence {
  readonly text: string;
  readonly about: 'changes' | 'scorecard' | 'late' | 'actions' | 'asked';
}

/**
 * The head of the board report, from the edition alone: what changed most since the board that is compared with (`since`, its
 * label), how many figures are newer, how those that can be tested stand, what is late and what is asked. `changes` are the
 * edition's own unless another pair of editions is compared; `board` is absent until it has been read.
 */
export function toReportSentences(
  edition: Edition,
  since: string | undefined,
  board?: Board,
  changes: readonly Change[] = edition.changes,
): ReportSentences {
  return {
    statement: toStatement(edition, since, changes),
    standfirst: [
      ...toSentence('changes', describeNewer(edition, since, changes)),
      ...toSentence('scorecard', describeTested(edition)),
      ...toSentence('scorecard', describeTargets(edition)),
      ...toSentence(edition.late.length > 0 ? 'late' : 'actions', describeLate(edition, board)),
      ...toSentence('asked', describeAsked(board)),
    ],
  };
}

function toSentence(about: ReportSentence['about'], text: string | undefined): ReportSentence[] {
  return text === undefined ? [] : [{ text: joinSentences([text]), about }];
}

const CLAUSES = 2;

function toStatement(edition: Edition, since: string | undefined, changes: readonly Change[]): string {
  const clauses: string[] = [];
  const told = new Set<ScorecardRow>();
  for (const change of changes) {
    const row = edition.scorecard.find((r) => isAbout(change, r));
    if (row === undefined || told.has(row)) continue;
    const clause = toHeadlineClause(change, row, nameBenchmark(edition, row), clauses.length === 0);
    if (clause === undefined) continue;
    clauses.push(clause);
    told.add(row);
    if (clauses.length === CLAUSES) break;
  }
  if (clauses.length > 0) return clauses.join('; ');
  if (since !== undefined && changes.length === 0) return `Nothing changed since ${since}`;
  return toFirstStatement(edition);
}

/** Where there is nothing to compare with: how the measures stand. */
function toFirstStatement(edition: Edition): string {
  const total = edition.scorecard.length;
  if (total === 0) return 'No headline measure has a figure yet';
  const verdicts = edition.scorecard.map((row) => toTestedVerdict(edition, row));
  const [worse, better] = (['worse', 'better'] as const).map((v) => verdicts.filter((own) => own === v).length);
  if (!worse && !better)
    return `${asMeasures(total)}: none is better or worse than ${nameBenchmark(edition)} by more than chance`;
  const parts = [
    ...(worse ? [`${formatSmallCount(worse)} ${isOrAre(worse)} worse than ${nameBenchmark(edition)}`] : []),
    ...(better
      ? [`${formatSmallCount(better)} ${isOrAre(better)} better${worse ? '' : ` than ${nameBenchmark(edition)}`}`]
      : []),
  ];
  return `Of ${asMeasures(total).toLowerCase()}, ${formatList(parts)}`;
}

function asMeasures(count: number): string {
  const words = asWord(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} headline ${count === 1 ? 'measure' : 'measures'}`;
}

function describeNewer(edition: Edition, since: string | undefined, changes: readonly Change[]): string | undefined {
  const total = edition.scorecard.length;
  if (since === undefined || total === 0) return undefined;
  const kinds = edition.scorecard.map((row) => toNews(row, changes));
  const newer = kinds.filter((kind) => kind === 'newer').length;
  const first = kinds.filter((kind) => kind === 'new').length;
  const noun = total === 1 ? 'headline measure' : 'headline measures';
  const have = newer === 1 ? 'has' : 'have';
  const said =
    newer === total ? `All ${formatSmallCount(total)} ${noun} have` : `${asWord(newer)} of ${total} ${noun} ${have}`;
  const added = first === 0 ? '' : `, and ${formatSmallCount(first)} ${isOrAre(first)} new`;
  return `${said} a newer figure than in ${since}${added}`;
}

function toNews(row: ScorecardRow, changes: readonly Change[]): 'newer' | 'new' | 'same' {
  const own = changes.filter((change) => change.kind !== 'revised' && isAbout(change, row));
  if (own.some(({ kind, then }) => kind === 'new' && then === undefined)) return 'new';
  return own.some(
    ({ then, now }) => now !== undefined && now.period === row.latest.period && then?.period !== now.period,
  )
    ? 'newer'
    : 'same';
}

const TESTED: readonly Verdict[] = ['worse', 'similar', 'better'];

function describeTested(edition: Edition): string | undefined {
  if (edition.scorecard.length === 0) return undefined;
  const verdicts = edition.scorecard.map((row) => toTestedVerdict(edition, row));
  const counts = TESTED.map((verdict) => ({ verdict, count: verdicts.filter((own) => own === verdict).length }));
  const tested = counts.reduce((sum, { count }) => sum + count, 0);
  const name = nameBenchmark(edition);
  if (tested === 0) return `None can be tested against ${name}`;
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${formatSmallCount(count)} ${isOrAre(count)} ${verdict}`);
  if (tested === 1)
    return `One can be tested against ${name}, and is ${counts.find(({ count }) => count > 0)?.verdict}`;
  return `Of the ${formatSmallCount(tested)} that can be tested against ${name}, ${formatList(parts)}`;
}

function describeTargets({ scorecard }: Edition): string | undefined {
  const short = scorecard.filter(({ verdict }) => verdict === 'target_short').length;
  const met = scorecard.filter(({ verdict }) => verdict === 'target_met').length;
  if (short === 0 && met === 0) return undefined;
  const target = (count: number): string => (count === 1 ? 'its target' : 'their targets');
  const parts = [
    ...(short === 0 ? [] : [`${asWord(short)} ${isOrAre(short)} short of ${target(short)}`]),
    ...(met === 0 ? [] : [`${formatSmallCount(met)} ${met === 1 ? 'has' : 'have'} reached ${target(met)}`]),
  ];
  return formatList(parts);
}

/** "Six datasets are late and two actions are overdue": who is late, for figures and for what was promised. */
function describeLate({ late, asAt }: Edition, board: Board | undefined): string | undefined {
  const count = late.filter((item) => item.newest !== null).length;
  const overdue = board?.actions.filter((action) => toDaysOverdue(action, asAt) > 0).length ?? 0;
  const parts = [
    ...(count === 0 ? [] : [`${asWord(count)} ${count === 1 ? 'dataset' : 'datasets'} ${isOrAre(count)} late`]),
    ...(overdue === 0
      ? []
      : [`${asWord(overdue)} ${overdue === 1 ? 'action' : 'actions'} ${isOrAre(overdue)} overdue`]),
  ];
  return parts.length === 0 ? undefined : formatList(parts);
}

function describeAsked(board: Board | undefined): string | undefined {
  if (board === undefined) return undefined;
  const asked = board.decisions.filter((decision) => decision.outcome === undefined);
  if (asked.length === 0) return 'Nothing was handed in for decision';
  const toNote = asked.filter(({ ask }) => ask === 'note').length;
  const toDecide = asked.length - toNote;
  const noted = `${asWord(toNote)} ${toNote === 1 ? 'paper' : 'papers'} ${isOrAre(toNote)} to be noted`;
  const decided = `${asWord(toDecide)} ${toDecide === 1 ? 'decision' : 'decisions'} ${isOrAre(toDecide)} asked for`;
  return formatList([...(toDecide === 0 ? [] : [decided]), ...(toNote === 0 ? [] : [noted])]);
}

/** The verdict against England of a row that was tested, whatever its target says. */
function toTestedVerdict({ comparators }: Edition, row: ScorecardRow): Verdict | undefined {
  const gap = selectBenchmark(row.comparators, comparators)?.gap;
  return gap?.kind === 'gap' && TESTED.includes(gap.verdict) ? gap.verdict : undefined;
}

function nameBenchmark({ comparators }: Edition, row?: ScorecardRow): string {
  const judging = row && selectBenchmark(row.comparators, comparators);
  const comparator = selectJudge(comparators, judging && [judging.comparator]);
  return comparator === undefined ? 'a benchmark' : nameComparator(comparator);
}

function isAbout(change: Change, row: ScorecardRow): boolean {
  if (change.measure !== row.measure) return false;
  if (change.geography !== undefined && change.geography !== row.latest.geography) return false;
  const keys = new Set([...Object.keys(change.at ?? row.at), ...Object.keys(row.at)]);
  return [...keys].every((key) => (change.at ?? row.at)[key] === row.at[key]);
}
