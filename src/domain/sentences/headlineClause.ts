import type { Change, ScorecardRow } from '#domain/editions/edition.ts';
import { formatAmount, isPercent, type MeasureUnit } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import { isKnown } from '#domain/value.ts';
import { asSubject, isNounPhrase, lowerFirst, movedWord, possessive } from './phrases.ts';

/** Beyond these a figure has so much changed that its two ends say more than where it now stands. */
const MUCH_LESS = 2 / 3;
const MUCH_MORE = 3 / 2;

/**
 * What a change says at the head of the report: "EHC plans issued within 20 weeks fell from 81.3% to 37.2%". In the past
 * tense throughout, so that any title can be its subject. `undefined` for changes that are no news about a figure.
 */
export function toHeadlineClause(
  change: Change,
  row: ScorecardRow,
  benchmark: string,
  isFirst: boolean,
): string | undefined {
  const predicate = toPredicate(change, row, benchmark);
  if (predicate === undefined) return undefined;
  const title = isFirst ? row.title : lowerFirst(row.title);
  return isNounPhrase(row.title) ? `${asSubject(title)} ${predicate}` : `${title}: ${predicate}`;
}

function toPredicate(change: Change, row: ScorecardRow, benchmark: string): string | undefined {
  const moved = toMove(change, row);
  switch (change.kind) {
    case 'turned_worse':
      return moved?.isMuch ? moved.text : `turned worse than ${benchmark}`;
    case 'turned_better':
      return moved?.isMuch ? moved.text : `turned better than ${benchmark}`;
    case 'no_longer_better':
      return `came back within chance of ${possessive(benchmark)}`;
    case 'no_longer_worse':
      return `came within chance of ${possessive(benchmark)}`;
    case 'target_met':
      return row.target === undefined ? undefined : `reached the ambition of ${formatAmount(row.target.value, row)}`;
    case 'target_short':
      return row.target === undefined
        ? undefined
        : `fell short of the ambition of ${formatAmount(row.target.value, row)}`;
    case 'signal':
      return moved === undefined ? undefined : `${moved.text}, more than its usual variation`;
    case 'moved':
      return moved?.text;
    default:
      return undefined;
  }
}

function toMove(
  { then, now }: Change,
  row: ScorecardRow,
): { readonly text: string; readonly isMuch: boolean } | undefined {
  if (!isKnown(then?.value) || !isKnown(now?.value)) return undefined;
  const [before, after] = [then.value.amount, now.value.amount];
  const ends = `from ${formatStart(before, row)} to ${formatAmount(after, row)}`;
  const ratio = before === 0 ? Number.POSITIVE_INFINITY : after / before;
  const text = before === after ? `stayed at ${formatAmount(after, row)}` : `${movedWord(after - before)} ${ends}`;
  return { text, isMuch: ratio <= MUCH_LESS || ratio >= MUCH_MORE };
}

/** The unit is said once, at the end: "from 3.45 to 7.87 per 100 pupils"; the sign of a percentage twice. */
function formatStart(amount: number, unit: MeasureUnit): string {
  return isPercent(unit.unit) ? formatAmount(amount, unit) : formatNumber(amount, unit.decimals);
}
