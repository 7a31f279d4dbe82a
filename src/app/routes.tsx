import type { ComponentType } from 'react';
import type { Edition } from '#domain/editions/edition.ts';
import { BoardReport } from '#features/board-report/BoardReport.tsx';
import { HELP_TOPICS } from '#features/help/topics.ts';
import { PACK_VIEW } from '#features/presentation/presentProps.ts';
import type { Route, View } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';

export type FeaturePage = ComponentType<PageProps>;
export type PageKind = Route['kind'];

type PageLoader = () => FeaturePage | Promise<FeaturePage>;

/** Where features meet. The front page is at hand; each other page is a chunk of its own, loaded when it is first opened. */
export const PAGES: Readonly<Record<PageKind, PageLoader>> = {
  board: () => BoardReport,
  measures: () => import('#features/measure/MeasuresPage.tsx').then((module) => module.MeasuresPage),
  measure: () => import('#features/measure/MeasurePage.tsx').then((module) => module.MeasurePage),
  areas: () => import('#features/area/AreasPage.tsx').then((module) => module.AreasPage),
  area: () => import('#features/area/AreaPage.tsx').then((module) => module.AreaPage),
  explore: () => import('#features/explore/ExplorePage.tsx').then((module) => module.ExplorePage),
  plans: () => import('#features/plans/PlansPage.tsx').then((module) => module.PlansPage),
  data: () => import('#features/data-guide/DataPage.tsx').then((module) => module.DataPage),
  present: () => import('./Present.tsx').then((module) => module.Present),
  help: () => import('#features/help/HelpPage.tsx').then((module) => module.HelpPage),
  unknown: () => import('./NotFound.tsx').then((module) => module.NotFound),
};

interface NavigationEntry {
  readonly label: string;
  readonly route: Route;
  readonly holds: readonly PageKind[];
}

/** The seven links of the masthead, each with the pages that it stands for. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { label: 'Board report', route: { kind: 'board' }, holds: ['board'] },
  { label: 'Measures', route: { kind: 'measures' }, holds: ['measures', 'measure'] },
  { label: 'Areas', route: { kind: 'areas' }, holds: ['areas', 'area'] },
  { label: 'Explore', route: { kind: 'explore' }, holds: ['explore'] },
  { label: 'Plans', route: { kind: 'plans' }, holds: ['plans'] },
  { label: 'Present', route: { kind: 'present' }, holds: ['present'] },
  { label: 'Data', route: { kind: 'data' }, holds: ['data'] },
];

/** What a page is called in the browser's title, in a list of slides and in a report of an error. */
export function toPageTitle(route: Route, edition: Edition | undefined): string {
  switch (route.kind) {
    case 'measure':
      return findMeasureTitle(edition, route.measure) ?? route.measure;
    case 'area':
      return edition?.geographies.find(({ code }) => code === route.code)?.name ?? route.code;
    case 'explore':
      return edition?.datasets.find(({ id }) => id === route.dataset)?.label ?? 'Explore';
    case 'help':
      return HELP_TOPICS.find(({ id }) => id === route.topic)?.title ?? 'Help';
    case 'unknown':
      return 'Page not found';
    default:
      return NAVIGATION.find(({ holds }) => holds.includes(route.kind))?.label ?? route.kind;
  }
}

/** What is printed is not always the page: Present prints a deck or the board report. */
export function toPrintedTitle({ route, filters }: View, title: string): string {
  if (route.kind !== 'present') return title;
  return filters.by === PACK_VIEW ? 'Board report' : 'Slides';
}

/** Whether an edition has what a route names. An alias of a measure keeps old links alive. */
export function isKnownRoute(route: Route, edition: Edition): boolean {
  switch (route.kind) {
    case 'unknown':
      return false;
    case 'measure':
      return findMeasureTitle(edition, route.measure) !== undefined;
    case 'area':
      return edition.geographies.some(({ code }) => code === route.code);
    case 'explore':
      return route.dataset === undefined || edition.datasets.some(({ id }) => id === route.dataset);
    case 'help':
      return route.topic === undefined || HELP_TOPICS.some(({ id }) => id === route.topic);
    default:
      return true;
  }
}

function findMeasureTitle(edition: Edition | undefined, id: string): string | undefined {
  const headline = edition?.scorecard.find((row) => row.measure === id);
  const entries = edition?.datasets.flatMap(({ measures }) => measures);
  return headline?.title ?? entries?.find((entry) => entry.id === id || entry.aliases?.includes(id))?.title;
}
