import { type At, toSnakeCase } from '#domain/breakdown.ts';
import { type PeriodId, parsePeriodId } from '#domain/period.ts';
import { type Filters, NO_FILTERS, type Route, type View } from '#state/filters.ts';

/** A part of a link that was not understood and so was ignored. */
export interface LinkIssue {
  readonly kind: 'unknownKey' | 'badValue' | 'unknownPage';
  readonly key: string;
  readonly found: string;
}

export interface ParsedHash {
  readonly view: View;
  readonly issues: readonly LinkIssue[];
}

interface FilterCodec<T> {
  /** `undefined` for a text that is no value of this filter. */
  readonly read: (text: string) => T | undefined;
  /** `undefined` where the filter stands at its default. */
  readonly write: (value: T) => string | undefined;
}

const ID = /^[A-Za-z0-9][\w.:-]{0,119}$/;
const SORT = /^-?[A-Za-z0-9][\w.:-]{0,119}$/;
const CONTROL = /\p{Cc}/u;
const LONGEST_TEXT = 300;
const MOST_IN_A_LIST = 60;

const one = <T extends string = string>(isValid: (text: string) => boolean): FilterCodec<T> => ({
  read: (raw) => {
    const text = decode(raw);
    return text !== undefined && isValid(text) ? (text as T) : undefined;
  },
  write: (text) => encode(text),
});

const many = <T extends string>(): FilterCodec<readonly T[]> => ({
  read: (raw) => {
    const texts = raw.split(',').map(decode);
    const ids = texts.filter((text): text is T => text !== undefined && ID.test(text));
    return ids.length === texts.length && ids.length <= MOST_IN_A_LIST ? [...new Set(ids)] : undefined;
  },
  write: (ids) => (ids.length === 0 ? undefined : ids.map((id) => encode(id)).join(',')),
});

const pairs: FilterCodec<At> = {
  read: (raw) => {
    const read = raw.split(',').map((pair) => pair.split(':').map(decode));
    const isPair = ([breakdown, category, ...rest]: readonly (string | undefined)[]) =>
      breakdown !== undefined &&
      breakdown !== '' &&
      breakdown === toSnakeCase(breakdown) &&
      isText(category) &&
      rest.length === 0;
    return read.every(isPair) && read.length <= MOST_IN_A_LIST ? Object.fromEntries(read) : undefined;
  },
  write: (at) => {
    const written = Object.entries(at).map(([breakdown, category]) => `${encode(breakdown)}:${encode(category, ':')}`);
    return written.length === 0 ? undefined : written.join(',');
  },
};

const anId = one((text) => ID.test(text));
const aPeriod = one<PeriodId>((text) => parsePeriodId(text) !== undefined);
const aText = one(isText);

/** How each filter is written, in the order in which they stand in an address. */
const CODECS: { readonly [K in keyof Filters]-?: FilterCodec<NonNullable<Filters[K]>> } = {
  partnership: anId,
  edition: anId,
  since: anId,
  districts: many(),
  compare: many(),
  from: aPeriod,
  to: aPeriod,
  by: anId,
  at: pairs,
  plan: anId,
  chart: anId,
  rows: many(),
  cols: many(),
  sort: one((text) => SORT.test(text)),
  filter: aText,
  q: aText,
  embed: { read: (raw) => (raw === '' || raw === '1' ? true : undefined), write: (isOn) => (isOn ? '' : undefined) },
};

/** The address of a view, from `#/` on: defaults left out, lists by comma. */
export function toHash({ route, filters }: View): string {
  const written = Object.entries(CODECS).flatMap(([key, codec]) => {
    const value = filters[key as keyof Filters];
    const text = value === undefined ? undefined : (codec as FilterCodec<unknown>).write(value);
    return text === undefined ? [] : [text === '' ? key : `${key}=${text}`];
  });
  return `#/${toPath(route)}${written.length === 0 ? '' : `?${written.join('&')}`}`;
}

/**
 * The view of an address, whatever it holds; what is not understood is ignored and told. A hash that does not begin with `#/`
 * is a place on the first page.
 */
export function parseHash(hash: string): ParsedHash {
  const [path, query] = splitOnce(/^#\/(.*)$/s.exec(hash)?.[1] ?? '', '?');
  const issues: LinkIssue[] = [];
  const route = toRoute(path);
  if (route.kind === 'unknown') issues.push({ kind: 'unknownPage', key: '', found: shorten(route.path) });

  const filters: Record<string, unknown> = { ...NO_FILTERS };
  const seen = new Set<string>();
  for (const part of query.split('&').filter((text) => text !== '')) {
    const [rawKey, raw] = splitOnce(part, '=');
    const key = decode(rawKey) ?? rawKey;
    const codec = Object.hasOwn(CODECS, key) ? CODECS[key as keyof Filters] : undefined;
    const value = seen.has(key) ? undefined : codec?.read(raw);
    seen.add(key);
    if (codec === undefined) issues.push({ kind: 'unknownKey', key: shorten(key), found: shorten(decode(raw) ?? raw) });
    else if (value === undefined) issues.push({ kind: 'badValue', key, found: shorten(decode(raw) ?? raw) });
    else filters[key] = value;
  }
  return { view: { route, filters: filters as unknown as Filters }, issues };
}

function toPath(route: Route): string {
  switch (route.kind) {
    case 'board':
      return '';
    case 'measure':
      return `measures/${encode(route.measure)}`;
    case 'area':
      return `areas/${encode(route.code)}`;
    case 'explore':
      return route.dataset === undefined ? 'explore' : `explore/${encode(route.dataset)}`;
    case 'help':
      return route.topic === undefined ? 'help' : `help/${encode(route.topic)}`;
    case 'unknown':
      return route.path;
    default:
      return route.kind;
  }
}

function toRoute(path: string): Route {
  const [page = '', name, ...rest] = path.replace(/\/$/, '').split('/');
  const id = name === undefined ? undefined : decode(name);
  const isKnown = rest.length === 0 && (name === undefined || (id !== undefined && ID.test(id)));
  return (isKnown ? toKnownRoute(page, id) : undefined) ?? { kind: 'unknown', path: toSafePath(path) };
}

function toKnownRoute(page: string, id: string | undefined): Route | undefined {
  switch (page) {
    case '':
      return id === undefined ? { kind: 'board' } : undefined;
    case 'measures':
      return id === undefined ? { kind: 'measures' } : { kind: 'measure', measure: id };
    case 'areas':
      return id === undefined ? { kind: 'areas' } : { kind: 'area', code: id };
    case 'explore':
      return id === undefined ? { kind: 'explore' } : { kind: 'explore', dataset: id };
    case 'help':
      return id === undefined ? { kind: 'help' } : { kind: 'help', topic: id };
    case 'plans':
    case 'present':
    case 'data':
      return id === undefined ? { kind: page } : undefined;
    default:
      return undefined;
  }
}

/** A path that no page has, such that it is written and read back unchanged. */
function toSafePath(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .slice(0, 6);
  return parts.map((part) => encode((decode(part) ?? part).slice(0, 80))).join('/');
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= LONGEST_TEXT && !CONTROL.test(text);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Percent-encoded but for `:` and what addresses leave bare; a lone surrogate cannot be encoded and becomes U+FFFD. */
function encode(text: string, alsoEncoded = ''): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return alsoEncoded === ':' ? encoded : encoded.replaceAll('%3A', ':');
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
