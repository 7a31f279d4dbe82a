import type { Decision } from '#domain/editions/board.ts';
import type { Change, ChangeKind, LateItem, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { capitalise, formatList, formatSmallCount } from '#domain/format/formatList.ts';
import { asWord, isOrAre } from './phrases.ts';

/** What happened to a count of measures: "turned worse", "is no longer worse"; ordered as the list of changes is ranked. */
const CHANGE_WORDS: readonly { readonly kind: ChangeKind; readonly say: (count: number) => string }[] = [
  { kind: 'signal', say: (count) => (count === 1 ? 'shows a signal' : 'show a signal') },
  { kind: 'target_met', say: (count) => `reached ${itsOrTheir(count)} target` },
  { kind: 'target_short', say: (count) => `fell short of ${itsOrTheir(count)} target` },
  { kind: 'turned_worse', say: () => 'turned worse' },
  { kind: 'turned_better', say: () => 'turned better' },
  { kind: 'no_longer_worse', say: (count) => `${isOrAre(count)} no longer worse` },
  { kind: 'no_longer_better', say: (count) => `${isOrAre(count)} no longer better` },
];
const MOST_PARTS = 4;

/** The title over the list of changes: "One turned worse, one turned better and one is no longer worse". */
export function toChangesTitle(changes: readonly Pick<Change, 'kind'>[], since: string): string {
  if (changes.length === 0) return `Nothing changed since ${since}`;
  const counted = CHANGE_WORDS.flatMap(({ kind, say }) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${formatSmallCount(count)} ${say(count)}`];
  });
  if (counted.length > 0) return capitalise(formatList(counted.slice(0, MOST_PARTS)));
  const moved = changes.filter(({ kind }) => kind === 'moved').length;
  if (moved > 0)
    return `${capitalise(asWord(moved))} ${moved === 1 ? 'figure' : 'figures'} moved; none crossed anything`;
  return `What is new since ${since}`;
}

const VERDICT_PARTS: readonly {
  readonly verdict: Verdict;
  readonly say: (count: number, benchmark: string) => string;
}[] = [
  { verdict: 'worse', say: (count, benchmark) => `${isOrAre(count)} worse than ${benchmark}` },
  { verdict: 'target_short', say: (count) => `${isOrAre(count)} short of ${itsOrTheir(count)} target` },
  { verdict: 'better', say: (count, benchmark) => `${isOrAre(count)} better than ${benchmark}` },
  { verdict: 'target_met', say: (count) => `${count === 1 ? 'has' : 'have'} reached ${itsOrTheir(count)} target` },
  { verdict: 'similar', say: (count, benchmark) => `${isOrAre(count)} within chance of ${benchmark}` },
  { verdict: 'not_tested', say: () => 'cannot be tested' },
  { verdict: 'no_judgement', say: (count) => `${count === 1 ? 'has' : 'have'} no good direction` },
];

/** The title over a part of the scorecard: "One of four is worse than England, three cannot be tested". */
export function toScorecardTitle(rows: readonly Pick<ScorecardRow, 'verdict'>[], benchmark: string): string {
  if (rows.length === 0) return 'No headline measure has a figure here';
  const total = formatSmallCount(rows.length);
  const parts = VERDICT_PARTS.flatMap(({ verdict, say }) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [{ verdict, count, words: say(count, benchmark) }];
  });
  const [first, ...rest] = parts;
  if (first === undefined) return `None of ${total} has a figure`;
  if (first.count === rows.length && rows.length > 1) return describeAll(first, rows.length);
  const begin =
    rows.length === 1 ? `The one measure ${first.words}` : `${asSentenceStart(first.count)} of ${total} ${first.words}`;
  return [begin, ...rest.slice(0, 2).map(({ count, words }) => `${formatSmallCount(count)} ${words}`)].join(', ');
}

function describeAll({ verdict, words }: { readonly verdict: Verdict; readonly words: string }, total: number): string {
  if (verdict === 'not_tested')
    return `${total === 2 ? 'Neither of two' : `None of ${formatSmallCount(total)}`} can be tested`;
  return `${total === 2 ? 'Both' : `All ${formatSmallCount(total)}`} ${words}`;
}

/** "Late or missing: six datasets". */
export function toLateTitle(late: readonly LateItem[]): string {
  if (late.length === 0) return 'Nothing is late';
  return `Late or missing: ${formatSmallCount(late.length)} ${late.length === 1 ? 'dataset' : 'datasets'}`;
}

/** "Two decisions and one paper to note", of what is still to be asked. */
export function toAskedTitle(decisions: readonly Pick<Decision, 'ask' | 'outcome'>[], edition: string): string {
  const asked = decisions.filter(({ outcome }) => outcome === undefined);
  if (asked.length === 0) return `Asked of the board: nothing was handed in for ${edition}`;
  const count = (ask: Decision['ask']) => asked.filter((decision) => decision.ask === ask).length;
  const [decide, escalate, note] = [count('decide'), count('escalate'), count('note')];
  const parts = [
    ...(decide === 0 ? [] : [`${formatSmallCount(decide)} to decide`]),
    ...(escalate === 0 ? [] : [`${formatSmallCount(escalate)} to escalate`]),
    ...(note === 0 ? [] : [`${formatSmallCount(note)} to note`]),
  ];
  return `Asked of the board: ${formatList(parts)}`;
}

/** "Nine actions are open, two of them overdue". */
export function toActionsTitle(open: number, overdue: number): string {
  if (open === 0) return 'No action is open';
  const begin = `${capitalise(asWord(open))} ${open === 1 ? 'action is' : 'actions are'} open`;
  if (overdue === 0) return `${begin}, none overdue`;
  if (overdue === open) return `${begin}, ${open === 1 ? 'and overdue' : 'all overdue'}`;
  return `${begin}, ${formatSmallCount(overdue)} of them overdue`;
}

function asSentenceStart(count: number): string {
  return capitalise(asWord(count));
}

function itsOrTheir(count: number): string {
  return count === 1 ? 'its' : 'their';
}
