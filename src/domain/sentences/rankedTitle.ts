import { formatAmount } from '#domain/format/formatAmount.ts';
import { capitalise, formatList, formatSmallCount } from '#domain/format/formatList.ts';
import type { TestedDirection } from './direction.ts';
import { comparedWord, isOrAre, isTime } from './phrases.ts';
import { type AmongAreas, describeAmong } from './rowSentence.ts';
import type { ChartUnit } from './trendTitle.ts';

/** One area of a ranked chart, with a figure. */
export interface RankedArea {
  readonly name: string;
  readonly amount: number;
  /** Against the benchmark. */
  readonly direction: TestedDirection;
}

export interface RankedWords {
  readonly measure: ChartUnit;
  readonly areas: readonly RankedArea[];
  readonly benchmark?: { readonly name: string; readonly amount: number };
  /** "districts", "neighbours", "integrated care boards". */
  readonly many: string;
}

/**
 * The title of a ranked chart without one place in focus: which areas lie on either side of the benchmark by more than chance,
 * and that the others cannot be told apart from it. Without a test it says who is below, and that it is not tested.
 */
export function toRankedTitle(words: RankedWords): string {
  const { areas, benchmark, many } = words;
  if (benchmark === undefined || areas.length === 0) return describeEnds(words);
  const { name } = benchmark;
  const named = (direction: TestedDirection): string[] =>
    areas.filter((a) => a.direction === direction).map((a) => a.name);
  const [below, above, untested] = [named('lower'), named('higher'), named('untested')];
  if (untested.length === areas.length) return describeUntested(words, benchmark);
  const rest = areas.length - below.length - above.length;
  const all = formatSmallCount(areas.length);
  if (rest === areas.length) return `None of the ${all} ${many} can be told apart from ${name}`;
  const parts = [
    ...(below.length === 0 ? [] : [`${formatList(below)} ${isOrAre(below.length)} below ${name}`]),
    ...(above.length === 0
      ? []
      : [`${formatList(above)} ${isOrAre(above.length)} above ${below.length === 0 ? name : 'it'}`]),
  ];
  const told = `${parts.join(' and ')} by more than chance`;
  if (rest === 0) return told;
  const others = rest === 1 ? 'the other one' : `the other ${formatSmallCount(rest)}`;
  const ending = untested.length === 0 ? 'cannot be told apart from it' : `${isOrAre(rest)} not told apart from it`;
  return `${told}; ${others} ${ending}`;
}

/** Names are listed while they are few. */
const MOST_NAMES = 3;

function describeUntested(
  { areas, many, measure }: RankedWords,
  { name, amount }: { name: string; amount: number },
): string {
  const why = measure.kind === 'rate' ? 'rates are not tested' : 'none could be tested';
  const below = areas.filter((area) => area.amount < amount).map((area) => area.name);
  const all = formatSmallCount(areas.length);
  if (below.length === 0) return `None of the ${all} ${many} is below ${name}; ${why}`;
  const who = below.length <= MOST_NAMES ? `: ${formatList(below)}` : '';
  const share =
    below.length === areas.length
      ? `All ${all} ${many} are below ${name}`
      : `${capitalise(formatSmallCount(below.length))} of ${all} ${many} ${isOrAre(below.length)} below ${name}`;
  return `${share}${who}; ${why}`;
}

/** "From 3.2% in Devon to 49.1% in Dorset". */
function describeEnds({ areas, measure, many }: RankedWords): string {
  const sorted = areas.toSorted((a, b) => a.amount - b.amount);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return 'No figures to rank';
  if (lowest === highest) return `${lowest.name}: ${formatAmount(lowest.amount, measure)}`;
  if (lowest.amount === highest.amount)
    return `${capitalise(formatSmallCount(areas.length))} ${many} with ${formatAmount(lowest.amount, measure)} each`;
  return `From ${formatAmount(lowest.amount, measure)} in ${lowest.name} to ${formatAmount(highest.amount, measure)} in ${highest.name}`;
}

export interface FocusRankedWords {
  readonly measure: ChartUnit;
  readonly focus: { readonly name: string; readonly amount: number; readonly direction: TestedDirection };
  readonly benchmark?: { readonly name: string; readonly amount: number };
  readonly among: AmongAreas;
  /** How many of the areas on the larger side differ by more than chance; absent where none could be tested. */
  readonly beyondChance?: number;
}

/**
 * The title of a ranked chart about one place: "Lower than England, higher than eight of ten neighbours; six of them by more
 * than chance". Where the place is at one end it says so: "66 days is the longest of the 11 integrated care boards".
 */
export function toFocusRankedTitle(words: FocusRankedWords): string {
  const { focus, benchmark, among, measure, beyondChance } = words;
  const total = among.lower + among.higher + among.same;
  const figure = `${focus.name}: ${formatAmount(focus.amount, measure)}`;
  if (total === 0) return figure;
  const against = benchmark === undefined ? undefined : describeSide(focus, benchmark, measure.unit);
  const position = describeAmong(among, measure.unit);
  if (position === undefined) return against === undefined ? figure : `${figure}, ${against.toLowerCase()}`;
  const isAtEnd = among.same === 0 && (among.higher === 0 || among.lower === 0);
  if (isAtEnd && beyondChance === undefined) {
    const end = nameEnd(among.higher === 0, measure.unit);
    return `${focus.name}’s ${formatAmount(focus.amount, measure)} is the ${end} of the ${total + 1}`;
  }
  const tested = beyondChance === undefined ? '' : `; ${formatSmallCount(beyondChance)} of them by more than chance`;
  const both = against === undefined ? position : `${against}, ${position.charAt(0).toLowerCase()}${position.slice(1)}`;
  return `${both}${tested}`;
}

function describeSide(
  { amount, direction }: FocusRankedWords['focus'],
  benchmark: { name: string; amount: number },
  unit: string,
): string {
  if (direction === 'similar') return `Within chance of ${benchmark.name}`;
  if (amount === benchmark.amount) return `Level with ${benchmark.name}`;
  return `${capitalise(comparedWord(amount - benchmark.amount, 'mean', unit))} than ${benchmark.name}`;
}

function nameEnd(isHighest: boolean, unit: string): string {
  if (isTime(unit)) return isHighest ? 'longest' : 'shortest';
  return isHighest ? 'highest' : 'lowest';
}
