import type { Verdict } from '#domain/editions/edition.ts';
import { capitalise, formatList, formatSmallCount } from '#domain/format/formatList.ts';
import { asWord, isOrAre, joinSentences } from './phrases.ts';

/** How the measures of one area, or of one area in a grid of several, stand against a benchmark. */
export interface AreaWords {
  readonly place: string;
  readonly benchmark: string;
  readonly verdicts: readonly Verdict[];
}

const TESTED = ['worse', 'similar', 'better'] as const;

/** "Of three measures that can be tested, Worcestershire is worse than England in one and better in two". */
export function toAreaStatement({ place, benchmark, verdicts }: AreaWords): string {
  const counts = TESTED.map((verdict) => ({ verdict, count: verdicts.filter((own) => own === verdict).length }));
  const tested = counts.reduce((sum, { count }) => sum + count, 0);
  if (verdicts.length === 0) return `Nothing is published for ${place}`;
  if (tested === 0)
    return `${capitalise(asWord(verdicts.length))} ${nounOf(verdicts.length)} of ${place}; none can be tested against ${benchmark}`;
  const said = counts
    .filter(({ count }) => count > 0)
    .map(
      ({ verdict, count }, i) =>
        `${sayVerdict(verdict, i === 0 ? benchmark : undefined)} in ${count === tested ? nameAll(tested) : formatSmallCount(count)}`,
    );
  if (tested === 1)
    return `The one measure that can be tested is ${sayVerdict(counts.find(({ count }) => count > 0)?.verdict ?? 'similar', benchmark)} in ${place}`;
  return `Of ${formatSmallCount(tested)} measures that can be tested, ${place} is ${formatList(said)}`;
}

/** "Ten measures are published for Redditch. Eight others are not published for districts." */
export function toAreaStandfirst(place: string, published: number, elsewhere: number, many: string): string {
  const here =
    published === 0
      ? `Nothing is published for ${place}`
      : `${asWord(published)} ${nounOf(published)} ${isOrAre(published)} published for ${place}`;
  if (elsewhere === 0) return joinSentences([here]);
  const others = `${asWord(elsewhere)} ${elsewhere === 1 ? 'other is' : 'others are'} not published for ${many}`;
  return joinSentences([here, others]);
}

/** The population that a spine stands on: "Spine: 310 districts with a figure for 2021/22." Fewer than ten get no spine. */
export function describeSpine(count: number, many: string, period: string): string {
  return joinSentences([
    `Spine: ${count} ${many} with a figure for ${period}; dark band: middle half; lowest and highest printed`,
  ]);
}

export function refuseSpine(count: number, many: string): string {
  const who = count === 0 ? `no other ${many}` : `${formatSmallCount(count)} ${many}`;
  return joinSentences([`No spine: published here for ${who}, too few to rank among`]);
}

function sayVerdict(verdict: (typeof TESTED)[number], benchmark: string | undefined): string {
  if (benchmark === undefined) return verdict;
  return verdict === 'similar' ? `similar to ${benchmark}` : `${verdict} than ${benchmark}`;
}

/** "both", "all three". */
function nameAll(count: number): string {
  return count === 2 ? 'both' : `all ${formatSmallCount(count)}`;
}

function nounOf(count: number): string {
  return count === 1 ? 'measure' : 'measures';
}
