import type { Verdict } from '#domain/editions/edition.ts';
import type { Against } from './against.ts';

export interface TallyEntry {
  readonly verdict: Verdict;
  readonly count: number;
  readonly words: string;
}

const ORDER: readonly Verdict[] = [
  'worse',
  'target_short',
  'target_met',
  'similar',
  'better',
  'not_tested',
  'no_judgement',
  'not_comparable',
  'no_figure',
];

/** How many rows stand how; what nothing stands at is left out. */
export function toTally(verdicts: readonly Verdict[], { name }: Pick<Against, 'name'>): TallyEntry[] {
  return ORDER.flatMap((verdict) => {
    const count = verdicts.filter((own) => own === verdict).length;
    return count === 0 ? [] : [{ verdict, count, words: toWords(verdict, count, name) }];
  });
}

function toWords(verdict: Verdict, count: number, benchmark: string): string {
  const target = count === 1 ? 'its target' : 'their targets';
  switch (verdict) {
    case 'worse':
      return `worse than ${benchmark}`;
    case 'target_short':
      return `short of ${target}`;
    case 'target_met':
      return `reached ${target}`;
    case 'similar':
      return 'similar';
    case 'better':
      return 'better';
    case 'not_tested':
      return 'not tested: no counts';
    case 'no_judgement':
      return 'no judgement';
    case 'not_comparable':
      return 'cannot be compared';
    case 'no_figure':
      return 'without a figure';
  }
}
