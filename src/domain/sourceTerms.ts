import { toPlaceIn } from '#domain/citation.ts';
import { formatDay } from '#domain/day.ts';
import { formatCounts, formatInterval } from '#domain/format/formatNumber.ts';
import type { Guidance, MeasureKind } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import type { Source } from '#domain/provenance.ts';
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';

/** One line of the card of a figure. Only addresses of the web become links. */
export interface SourceTerm {
  readonly term: string;
  readonly text: string;
  readonly href?: string;
}

/** What the card needs to know of a figure beside its source. */
export interface SourcedFigure {
  readonly point: Point;
  readonly kind: MeasureKind;
  readonly decimals: number;
  readonly guidance?: Guidance;
}

const ROUTES: Readonly<Record<Source['route'], string>> = {
  file: 'taken over from the published file',
  'local-system': 'handed in from a local system',
  transcribed: 'transcribed from the paper',
};

/** Where a figure comes from and what it may be held against, line by line, as its card shows them. */
export function toSourceTerms(source: Source, { point, kind, decimals, guidance }: SourcedFigure): SourceTerm[] {
  const place = toPlaceIn(source);
  const terms: (SourceTerm | undefined)[] = [
    {
      term: 'Source',
      text: `${source.publisher}, ${source.title}`,
      ...(isWeb(source.url) ? { href: source.url } : {}),
    },
    toTerm('Document', source.document),
    toTerm('Place in it', place === '' ? undefined : place),
    { term: 'Worked from', text: toWorkedFrom(point, kind) },
    toTerm('95% interval', toIntervalText(point, kind, decimals)),
    toTerm('Symbol', toSymbolText(point)),
    { term: 'Came by', text: toRouteText(source) },
    toTerm('Licence', source.licence),
    toTerm('Compare with', guidance?.compareWith),
    toTerm('Not with', guidance?.notWith),
  ];
  return terms.filter((term) => term !== undefined);
}

function toTerm(term: string, text: string | undefined): SourceTerm | undefined {
  return text === undefined ? undefined : { term, text };
}

function toWorkedFrom({ numerator, denominator }: Point, kind: MeasureKind): string {
  if (numerator !== undefined && denominator !== undefined) return formatCounts(numerator, denominator);
  switch (kind) {
    case 'proportion':
      return 'published as a percentage; no counts are published';
    case 'rate':
      return 'published as a rate';
    case 'mean':
      return 'published as a mean';
    case 'count':
      return 'published as a count';
  }
}

/** The published interval, else Wilson’s from the published counts; nothing where there are neither. */
function toIntervalText(
  { lower, upper, numerator, denominator, value }: Point,
  kind: MeasureKind,
  decimals: number,
): string | undefined {
  if (!isKnown(value)) return undefined;
  if (lower !== undefined && upper !== undefined) return `${formatInterval(lower, upper, decimals)}, as published`;
  if (kind !== 'proportion' || numerator === undefined || denominator === undefined) return undefined;
  const interval = wilsonInterval(numerator, denominator);
  if (interval.kind === 'refused') return undefined;
  return `${formatInterval(interval.lower * 100, interval.upper * 100, decimals)} (Wilson, from the counts)`;
}

function toSymbolText({ value }: Point): string | undefined {
  const symbol = toSymbol(value);
  return symbol === undefined ? undefined : `${symbol}: ${SYMBOL_WORDS[symbol]}`;
}

function toRouteText({ route, retrieved, checkedBy }: Source): string {
  const when = retrieved === undefined ? '' : ` on ${formatDay(retrieved)}`;
  return `${ROUTES[route]}${when}${checkedBy === undefined ? '' : `, checked by ${checkedBy}`}`;
}

function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url);
}
