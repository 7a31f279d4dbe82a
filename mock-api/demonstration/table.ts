import type { Day } from '#domain/day.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { MEETINGS } from './calendar.ts';
import type { Place } from './places.ts';

/** A number, or why there is none: not available, not applicable. What is confidential is for the publisher to say. */
export type Cell = number | 'x' | 'z';

export interface Row {
  readonly place: Place;
  readonly period: string;
  /** Labels of the filters, in their order. */
  readonly at: readonly string[];
  readonly cells: readonly Cell[];
}

/** A column of figures, which is a measure of the same name. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly kind: 'proportion' | 'rate' | 'count' | 'mean';
  readonly polarity: 'higher' | 'lower' | 'none';
  readonly additive?: boolean;
  readonly unit?: string;
  readonly decimals?: number;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly per?: number;
  readonly rollingMonths?: number;
  readonly on?: string;
  readonly targets?: readonly Target[];
  readonly aliases?: readonly string[];
  readonly guidance?: {
    readonly compareWith?: string;
    readonly notWith?: string;
    readonly mayConclude?: readonly string[];
    readonly mayNotConclude?: readonly string[];
  };
}

interface Target {
  readonly kind: 'ambition' | 'limit';
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly source: string;
  readonly geography?: string;
}

export interface Filter {
  readonly column: string;
  readonly title: string;
  /** Label of the category that holds all others; none where nothing adds up. */
  readonly total: string | null;
  /** Label → category id, in order. */
  readonly categories: Readonly<Record<string, string>>;
}

export interface Selector {
  readonly measures?: readonly string[];
  readonly geographies?: readonly string[];
  readonly periods?: readonly string[];
}

/** What one data owner hands in: the description of the dataset, and its rows as they stood at each hand-in. */
export interface Return {
  readonly dataset: string;
  readonly label: string;
  readonly topic: 'best-start' | 'right-education' | 'emotional-wellbeing' | 'safe-from-harm';
  readonly definition: string;
  readonly geographyBasis: string;
  readonly frequency: 'yearly' | 'termly' | 'quarterly' | 'half-termly' | 'monthly' | 'irregular';
  readonly dueAfterMonths: number;
  readonly heldBy: string;
  readonly policy: string;
  readonly columns: readonly Column[];
  readonly filters: readonly Filter[];
  readonly breaks?: readonly {
    readonly at: string;
    readonly kind: 'definition' | 'population' | 'disruption';
    readonly text: string;
    readonly measures?: readonly string[];
  }[];
  readonly events?: readonly {
    readonly id: string;
    readonly title: string;
    readonly on: string;
    readonly geography?: string;
  }[];
  readonly marks?: readonly (Selector & { readonly mark: 'p' | 'e' | 'b' | 'u'; readonly note: string })[];
  readonly note?: readonly string[];
  readonly notes?: readonly {
    readonly measure?: string;
    readonly geography?: string;
    readonly period?: string;
    readonly text: string;
  }[];
  readonly statements?: readonly {
    readonly id: string;
    readonly measure: string;
    readonly geography: string;
    readonly period?: string;
    readonly periodText: string;
    readonly value?: number;
    readonly bound?: 'about' | 'atLeast' | 'lessThan';
    readonly text: string;
    readonly quote: string;
    readonly place: string;
  }[];
  readonly vintages?: readonly { readonly periods: readonly [string, string]; readonly published: Day }[];
  readonly handIns: readonly HandIn[];
}

/** `on` is the day of a later hand-in; the first has none. */
export interface HandIn {
  readonly on?: Day;
  readonly rows: readonly Row[];
}

/** A percentage of counts as its owner prints it; nobody is nothing to take a share of. */
export function toPercent(numerator: number, denominator: number, decimals = 1): Cell {
  return denominator === 0 ? 'z' : roundDecimal((100 * numerator) / denominator, decimals).number;
}

export function toRate(numerator: number, denominator: number, per: number, decimals = 1): Cell {
  return denominator === 0 ? 'z' : roundDecimal((per * numerator) / denominator, decimals).number;
}

export function round(amount: number, decimals = 0): number {
  return roundDecimal(amount, decimals).number;
}

/**
 * One hand-in for each meeting, with the rows that were there by its day. `rowsAt` is asked for the rows as they stood then;
 * `isThere` says whether a period had been finished. A hand-in that would hold nothing new is left out.
 */
export function toHandIns(
  rowsAt: (meeting: number) => readonly Row[],
  isThere: (period: string, handIn: Day, meeting: number) => boolean,
): HandIn[] {
  const handIns: HandIn[] = [];
  for (const [m, { handIn }] of MEETINGS.entries()) {
    const all = rowsAt(m);
    const there = new Set([...new Set(all.map(({ period }) => period))].filter((period) => isThere(period, handIn, m)));
    const rows = all.filter(({ period }) => there.has(period));
    const before = handIns.at(-1)?.rows;
    if (before?.length === rows.length && rows.every((row, i) => row === before[i])) continue;
    handIns.push(m === 0 ? { rows } : { on: handIn, rows });
  }
  return handIns;
}
