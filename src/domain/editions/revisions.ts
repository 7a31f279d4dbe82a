import { addMonths, type Day } from '#domain/day.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import {
  type ChangeWords,
  describeHidden,
  describePrintedOtherwise,
  describeRevised,
  describeShown,
  describeWithdrawn,
} from '#domain/sentences/changeSentence.ts';
import { countOf, joinSentences } from '#domain/sentences/phrases.ts';
import type { Statement } from '#domain/statement.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { isKnown, known } from '#domain/value.ts';
import { toKey } from './carryForward.ts';
import type { Change, ChangeKind, ScorecardRow } from './edition.ts';
import { toSubject } from './rowChanges.ts';

type RevisionKind = Extract<ChangeKind, 'revised' | 'withdrawn' | 'hidden' | 'shown'>;
type Revision = { readonly kind: RevisionKind; readonly then: Point; readonly now: Point };

/**
 * What became of the figures that both editions speak of: one change for each kind, for its newest period, with how many
 * earlier periods share it. A figure that is withheld now does not repeat what it was.
 */
export function toRevisions(then: ScorecardRow, now: ScorecardRow, words: ChangeWords, asAt: Day): Change[] {
  const found = then.points.flatMap((before) => toRevision(before, now, asAt) ?? []);
  const kinds: readonly RevisionKind[] = ['revised', 'hidden', 'shown', 'withdrawn'];
  return kinds.flatMap((kind) => {
    const ofKind = found.filter((revision) => revision.kind === kind);
    const newest = ofKind.at(-1);
    return newest === undefined ? [] : [toChange(newest, now, words, ofKind.length - 1)];
  });
}

function toRevision(before: Point, now: ScorecardRow, asAt: Day): Revision | undefined {
  if (before.geography !== now.latest.geography) return undefined;
  const after = now.points.find((point) => point.period === before.period);
  if (after === undefined && toPeriod(before.period).last <= addMonths(asAt, -TEN_YEARS_IN_MONTHS)) return undefined;
  const point = after ?? { ...before, value: { kind: 'notAvailable' } };
  const kind = toKind(before, point, now.decimals);
  return kind && { kind, then: before, now: point };
}

const TEN_YEARS_IN_MONTHS = 120;

function toKind({ value: before }: Point, { value: after }: Point, decimals: number): RevisionKind | undefined {
  if (isKnown(before) && isKnown(after)) {
    const isSame = roundDecimal(before.amount, decimals).text === roundDecimal(after.amount, decimals).text;
    return isSame ? undefined : 'revised';
  }
  if (isKnown(before)) return after.kind === 'suppressed' ? 'hidden' : 'withdrawn';
  return before.kind === 'suppressed' && isKnown(after) ? 'shown' : undefined;
}

function toChange({ kind, then, now }: Revision, row: ScorecardRow, words: ChangeWords, others: number): Change {
  const reason =
    others === 0
      ? undefined
      : joinSentences([`So ${others === 1 ? 'is' : 'are'} ${countOf(others, 'earlier period', 'earlier periods')}`]);
  return {
    kind,
    ...toSubject(row),
    ...(kind === 'hidden' ? {} : { then }),
    ...(kind === 'withdrawn' ? {} : { now }),
    sentence: describe(kind, then, now, words),
    ...(reason === undefined ? {} : { reason }),
  };
}

function describe(kind: RevisionKind, then: Point, now: Point, words: ChangeWords): string {
  switch (kind) {
    case 'revised':
      return describeRevised(words, then, now);
    case 'hidden':
      return describeHidden(words, toPeriod(now.period));
    case 'shown':
      return describeShown(words, now);
    case 'withdrawn':
      return describeWithdrawn(words, then);
  }
}

/**
 * Figures that a paper of the earlier edition printed otherwise than they are published now: 71.9 in the paper, 72.0 as
 * published. A figure printed with fewer decimals, which rounds to the same, is not otherwise.
 */
export function toStatementRevisions(
  statements: readonly Statement[],
  now: ScorecardRow,
  words: ChangeWords,
  nameOfSource: (source: string) => string,
): Change[] {
  return statements.flatMap((statement) => {
    const { value, period } = statement;
    if (value === undefined || period === undefined || statement.bound !== undefined || !isAbout(statement, now))
      return [];
    const point = now.points.find((p) => p.period === period);
    if (point === undefined || !isKnown(point.value) || printsAs(point.value.amount, value)) return [];
    const printed = formatAmount(value, { unit: words.unit, decimals: Math.max(countDecimals(value), words.decimals) });
    return [
      {
        kind: 'revised' as const,
        ...toSubject(now),
        then: { geography: point.geography, period, value: known(value) },
        now: point,
        sentence: describePrintedOtherwise(words, printed, point),
        reason: joinSentences([`${printed} stands in “${nameOfSource(statement.source)}”`, statement.note]),
      },
    ];
  });
}

function isAbout(statement: Statement, row: ScorecardRow): boolean {
  return (
    statement.measure === row.measure &&
    statement.geography === row.latest.geography &&
    toKey(statement.at ?? {}) === toKey(row.at)
  );
}

function printsAs(amount: number, printed: number): boolean {
  return roundDecimal(amount, countDecimals(printed)).number === printed;
}

function countDecimals(amount: number): number {
  return String(amount).split('.')[1]?.length ?? 0;
}
