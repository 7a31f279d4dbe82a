import { countOf } from '#domain/sentences/phrases.ts';
import type { PackPages } from './usePackPages.ts';

/** "25 pages of A4", and what is wrong with them; while they are made, how many are still to come. */
export function toPackProgress({ pack: { loading, failed }, total }: PackPages): string {
  if (loading > 0) return `Making ${countOf(loading, 'page', 'pages')}…`;
  const missing = failed === 0 ? '' : `; ${countOf(failed, 'measure', 'measures')} could not be read`;
  return `${countOf(total, 'page', 'pages')} of A4${missing}`;
}
