import type { Gap } from '#domain/editions/edition.ts';

/** Where a figure lies against another by its interval; `untested` where there is none, whatever the measure's polarity. */
export type TestedDirection = 'higher' | 'lower' | 'similar' | 'untested';

export function toDirection(gap: Gap): TestedDirection {
  if (gap.kind === 'refused' || gap.lower === undefined || gap.upper === undefined) return 'untested';
  if (gap.lower > 0) return 'higher';
  return gap.upper < 0 ? 'lower' : 'similar';
}
