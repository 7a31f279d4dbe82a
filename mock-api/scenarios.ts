import { type Edit, isBoard, isDataset, isEdition } from './publishedSite.ts';

/** What a reader meets: the site as it is published, with one thing about it that is different. */
export interface Scenario {
  readonly title: string;
  readonly delayMs?: number;
  /** Another content, vouched for by right hashes. */
  readonly edit?: Edit;
  /** Another answer in place of the file. */
  readonly answer?: (path: string, text: string) => Response | undefined;
}

/** The dataset that the scenarios about one dataset are about. */
export const TROUBLED_DATASET = 'ehc-plan-timeliness';

const SUPPRESSED = { value: null, status: 'c' };

export const scenarios = {
  ready: { title: 'As published' },
  slow: { title: 'Every file takes two seconds', delayMs: 2_000 },
  oneDatasetDown: {
    title: 'One dataset cannot be had',
    answer: (path) => (isTroubled(path) ? new Response('Service unavailable', { status: 503 }) : undefined),
  },
  allDown: { title: 'Nothing can be had', answer: () => new Response('Service unavailable', { status: 503 }) },
  malformed: {
    title: 'One dataset has words where numbers belong',
    edit: { matches: isTroubled, change: (file) => ({ ...toObject(file), value: ['many'] }) },
  },
  wrongHash: {
    title: 'One dataset is not the file that the edition vouches for',
    answer: (path, text) => (isTroubled(path) ? toJson(text.replace('"version"', '"Version"')) : undefined),
  },
  truncated: {
    title: 'One dataset breaks off in the middle',
    answer: (path, text) => (isTroubled(path) ? toJson(text.slice(0, text.length / 2)) : undefined),
  },
  htmlInstead: {
    title: 'A web page stands in the place of one dataset',
    answer: (path) => (isTroubled(path) ? toPage() : undefined),
  },
  otherContract: {
    title: 'One dataset is written to a newer contract',
    edit: { matches: isTroubled, change: withNewerContract },
  },
  brokenIndex: {
    title: 'The index is no index',
    answer: (path) => (path === 'index.json' ? toJson('{"contract":1,"partnerships":"none"}') : undefined),
  },
  indexInstead: {
    title: 'A web page stands in the place of the index',
    answer: (path) => (path === 'index.json' ? toPage() : undefined),
  },
  silent: {
    title: 'No narrative was handed in',
    edit: {
      matches: isBoard,
      change: (file) => ({ ...toObject(file), statements: [], ...emptied('commentary', 'decisions', 'actions') }),
    },
  },
  measureGone: {
    title: 'The narrative and the last board speak of a measure that is published no more',
    edit: { matches: (path) => isBoard(path) || isEdition(path), change: withMeasureGone },
  },
  empty: { title: 'An edition with nothing in it', edit: { matches: isEdition, change: withoutFigures } },
  allSuppressed: {
    title: 'Every figure is withheld',
    edit: { matches: (path) => isDataset(path) || isEdition(path), change: withheld },
  },
  newestEditionMissing: {
    title: 'The index names an edition that is not there',
    answer: (path) =>
      path.includes('/2026-04.') && isEdition(path) ? new Response('Not found', { status: 404 }) : undefined,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export function isScenarioName(text: string | null): text is ScenarioName {
  return text !== null && Object.hasOwn(scenarios, text);
}

function isTroubled(path: string): boolean {
  return isDataset(path, TROUBLED_DATASET);
}

function toJson(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}

function toPage(): Response {
  return new Response('<!doctype html><title>Home</title>', { headers: { 'Content-Type': 'text/html' } });
}

function withNewerContract(file: unknown): unknown {
  const { extension, ...rest } = toObject(file);
  return { ...rest, extension: { ...toObject(extension), contract: 2 } };
}

function emptied(...lists: readonly string[]): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(lists.map((list) => [list, []]));
}

const GONE = 'gone_percent';

/** The narrative names a measure that no edition has; the newest edition tells that it left. */
function withMeasureGone(file: unknown): unknown {
  const { commentary, actions, extension, ...rest } = toObject(file);
  const renamed = (list: unknown) =>
    Array.isArray(list) ? list.map((one) => ({ ...toObject(one), measure: GONE })) : [];
  if (extension === undefined) return { ...rest, commentary: renamed(commentary), actions: renamed(actions) };
  const { changes, ...edition } = toObject(extension);
  const gone = {
    kind: 'withdrawn',
    measure: GONE,
    then: { geography: 'E10000034', period: 'AY2020-21', value: 12.34 },
    sentence: 'Left behind. No longer published in this edition.',
  };
  const told = Array.isArray(changes) && changes.length > 0 ? [gone, ...changes] : changes;
  return { ...rest, extension: { ...edition, changes: told } };
}

function withoutFigures(file: unknown): unknown {
  const { extension, ...rest } = toObject(file);
  return { ...rest, link: { item: [] }, extension: { ...toObject(extension), scorecard: [], changes: [], late: [] } };
}

/** Every number of a dataset or an edition taken away, as disclosure control would. */
function withheld(file: unknown): unknown {
  const { extension, size, ...rest } = toObject(file);
  if (!Array.isArray(size)) return { ...rest, extension: withheldPoints(extension) };
  const length = size.reduce((product: number, count: number) => product * count, 1);
  return {
    ...rest,
    size,
    value: Array.from({ length }, () => null),
    status: Array.from({ length }, () => 'c'),
    extension: { ...toObject(extension), statements: [] },
  };
}

/** A point is known by its place and period; counts and intervals go with its number. */
function withheldPoints(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withheldPoints);
  if (typeof node !== 'object' || node === null) return node;
  const { geography, period } = toObject(node);
  if (geography !== undefined && period !== undefined && 'value' in node) return { geography, period, ...SUPPRESSED };
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withheldPoints(child)]));
}

function toObject(file: unknown): Readonly<Record<string, unknown>> {
  if (typeof file !== 'object' || file === null) throw new Error('A published file is an object');
  return file as Record<string, unknown>;
}
