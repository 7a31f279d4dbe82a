import type { At } from '#domain/breakdown.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';

/** The address of a measure's page, at the category that a row is about; a total is where the page stands by itself. */
export function toMeasureHash(view: View, { measure, at }: { readonly measure: string; readonly at?: At }): string {
  const chosen = Object.entries(at ?? {}).filter(([, category]) => category !== 'total');
  return toHash(withFilters(withRoute(view, { kind: 'measure', measure }), { at: Object.fromEntries(chosen) }));
}
