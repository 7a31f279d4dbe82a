import type { At } from '#domain/breakdown.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { PeriodId } from '#domain/period.ts';

/** Which page is open. A path that no page has is a route too: the page that says so. */
export type Route =
  | { readonly kind: 'board' }
  | { readonly kind: 'measures' }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'areas' }
  | { readonly kind: 'area'; readonly code: string }
  | { readonly kind: 'explore'; readonly dataset?: string }
  | { readonly kind: 'plans' }
  | { readonly kind: 'present' }
  | { readonly kind: 'data' }
  | { readonly kind: 'help'; readonly topic?: string }
  | { readonly kind: 'unknown'; readonly path: string };

/** What the reader has chosen to see; an absent or empty filter stands at its default. */
export interface Filters {
  readonly partnership?: string;
  /** Opens exactly that edition. */
  readonly edition?: string;
  /** The edition it is compared with. */
  readonly since?: string;
  readonly districts: readonly GeographyCode[];
  /** A comparator's id, or the codes of a set of the reader's own. */
  readonly compare: readonly string[];
  readonly from?: PeriodId;
  readonly to?: PeriodId;
  readonly by?: string;
  readonly at: At;
  readonly plan?: string;
  readonly chart?: string;
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly sort?: string;
  readonly filter?: string;
  readonly q?: string;
  readonly embed: boolean;
}

/** A page and what is chosen on it: all that an address holds. */
export interface View {
  readonly route: Route;
  readonly filters: Filters;
}

export type FilterChange = { readonly [K in keyof Filters]?: Filters[K] | undefined };

export const NO_FILTERS: Filters = { districts: [], compare: [], at: {}, rows: [], cols: [], embed: false };
export const FIRST_VIEW: View = { route: { kind: 'board' }, filters: NO_FILTERS };

/** Choices that follow the reader from page to page; the others belong to the page that they were made on. */
const KEPT = ['partnership', 'edition', 'since', 'districts', 'compare', 'embed'] as const satisfies (keyof Filters)[];

/** The same page with other choices; `undefined` takes a choice back to its default. */
export function withFilters(view: View, change: FilterChange): View {
  const merged = Object.entries({ ...NO_FILTERS, ...view.filters, ...withDefaults(change) });
  return {
    route: view.route,
    filters: Object.fromEntries(merged.filter(([, v]) => v !== undefined)) as unknown as Filters,
  };
}

/** Another page, with the choices that follow the reader there. */
export function withRoute(view: View, route: Route): View {
  const kept = Object.fromEntries(
    KEPT.filter((key) => view.filters[key] !== undefined).map((key) => [key, view.filters[key]]),
  );
  return { route, filters: { ...NO_FILTERS, ...kept } };
}

function withDefaults(change: FilterChange): FilterChange {
  return Object.fromEntries(
    Object.entries(change).map(([key, value]) => [key, value ?? NO_FILTERS[key as keyof Filters]]),
  );
}
