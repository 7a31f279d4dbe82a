import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import type { Gap } from './edition.ts';

/** Far finer than anything printed, far coarser than the last digits in which two machines' arithmetic may differ. */
const STORED_DECIMALS = 4;

/** A gap as it is stored: the ends of its interval rounded, so that the same returns give the same bytes everywhere. */
export function roundGap(gap: Gap): Gap {
  if (gap.kind === 'refused' || gap.lower === undefined || gap.upper === undefined) return gap;
  const round = (end: number): number => roundDecimal(end, STORED_DECIMALS).number;
  return { ...gap, lower: round(gap.lower), upper: round(gap.upper) };
}
