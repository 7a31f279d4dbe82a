import type { Policy } from '#domain/disclosure/policy.ts';
import { formatList } from '#domain/format/formatList.ts';
import { LEVEL_WORDS, type Level } from '#domain/geography.ts';

/** What a disclosure policy does to figures, in plain sentences. */
export function describePolicy(policy: Policy): readonly string[] {
  if (policy.counts === 'other') {
    return ['Figures are shown as their source published them; what the source withheld stays withheld.'];
  }
  return [
    describeBand(policy),
    policy.complement ? 'A count is withheld too where it leaves a small number of its group.' : '',
    policy.groupDisclosure ? 'None or all of a small group is withheld.' : '',
    policy.minDenominator > 0 ? `Nothing is shown of a group smaller than ${policy.minDenominator}.` : '',
    policy.secondary ? 'Others are withheld beside them, so that no sum gives them back.' : '',
    policy.roundBase === null
      ? ''
      : `Counts${atLevels(policy.roundLevels)} are rounded to the nearest ${policy.roundBase}.`,
  ].filter((sentence) => sentence !== '');
}

function describeBand({ suppress, zeroIsShown, notAt }: Policy): string {
  if (suppress === null) return 'Nothing is withheld for being small.';
  const [low, high] = suppress;
  const zero = zeroIsShown && low > 0 ? '; a zero is shown' : '';
  const except = notAt === undefined ? '' : `, except${atLevels(notAt)}`;
  return `Counts of ${low} to ${high} are withheld${except}${zero}.`;
}

function atLevels(levels: readonly Level[] | undefined): string {
  if (levels === undefined) return '';
  return ` of ${formatList(levels.map((level) => (level === 'national' ? 'the nation' : LEVEL_WORDS[level].many)))}`;
}
