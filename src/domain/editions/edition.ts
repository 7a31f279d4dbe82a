import type { At } from '#domain/breakdown.ts';
import type { Comparator } from '#domain/comparator.ts';
import type { DatasetId } from '#domain/dataset.ts';
import type { Geography, GeographyCode, Level } from '#domain/geography.ts';
import type { MeasureId, MeasureKind, Polarity } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import type { PeriodId } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';

/** Where a published file stands and what its bytes must hash to (SHA-256, hex). `href` resolves against the file that holds it. */
export interface FileLink {
  readonly href: string;
  readonly sha256: string;
}

export interface EditionEntry extends FileLink {
  readonly id: string;
  readonly label: string;
  readonly meeting: string;
  readonly published: string;
  readonly replaces: string | null;
  readonly reason?: string;
  readonly draft: boolean;
  readonly bytes: number;
}

export interface Partnership {
  readonly id: string;
  readonly name: string;
  readonly illustrative: boolean;
  readonly geographies: { readonly home: GeographyCode; readonly districts: readonly GeographyCode[] };
  readonly contact: { readonly name: string; readonly url: string };
  readonly current: string;
  readonly editions: readonly EditionEntry[];
}

/** The commit point: which partnerships there are and which editions of each. */
export interface Index {
  readonly contract: 1;
  readonly partnerships: readonly Partnership[];
}

/** How a figure stands: decided by an ambition first, else by the interval of its difference from England. */
export const VERDICTS = [
  'better',
  'worse',
  'similar',
  'not_tested',
  'no_judgement',
  'no_figure',
  'not_comparable',
  'target_met',
  'target_short',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * A difference in the measure's own unit ("points" for a percentage), of the figures as printed; `lower` and `upper` are the
 * 95 % interval from the counts, with its method. Refused with a sentence where the two may not be compared.
 */
export type Gap =
  | {
      readonly kind: 'gap';
      readonly value: number;
      readonly lower?: number;
      readonly upper?: number;
      readonly method?: string;
      readonly verdict: Verdict;
    }
  | { readonly kind: 'refused'; readonly refused: string };

export interface ScorecardComparator {
  readonly comparator: string;
  readonly point: Point;
  readonly points: readonly Point[];
  readonly low?: number;
  readonly high?: number;
  readonly gap: Gap;
}

export interface ScorecardTarget {
  readonly kind: 'ambition' | 'limit';
  readonly value: number;
  readonly period: PeriodId;
  readonly source: string;
}

export const FLAGS = ['late', 'wider_area', 'target_ahead'] as const;
export type Flag = (typeof FLAGS)[number];

/** One headline measure: exactly what the first screen draws, so that it needs no dataset. */
export interface ScorecardRow {
  readonly id: string;
  readonly title: string;
  readonly measure: MeasureId;
  readonly dataset: DatasetId;
  readonly at: At;
  readonly priority: string;
  readonly owner?: string;
  readonly unit: string;
  readonly decimals: number;
  readonly kind: MeasureKind;
  readonly per?: number;
  readonly on?: string;
  readonly polarity: Polarity;
  readonly latest: Point;
  readonly previous?: Point;
  readonly change?: Gap;
  readonly points: readonly Point[];
  readonly breaks: readonly SeriesBreak[];
  readonly nextDue?: string;
  readonly comparators: readonly ScorecardComparator[];
  readonly target?: ScorecardTarget;
  readonly verdict: Verdict;
  readonly flags: readonly Flag[];
  readonly sentence: string;
  readonly source: Source;
}

export const CHANGE_KINDS = [
  'new',
  'revised',
  'withdrawn',
  'hidden',
  'shown',
  'signal',
  'target_met',
  'target_short',
  'turned_better',
  'turned_worse',
  'no_longer_better',
  'no_longer_worse',
  'moved',
  'not_comparable',
  'late',
  'action_opened',
  'action_closed',
  'action_overdue',
  'commentary',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between two editions, as one sentence with its figures. */
export interface Change {
  readonly kind: ChangeKind;
  readonly sentence: string;
  readonly measure?: MeasureId;
  readonly dataset?: DatasetId;
  readonly geography?: GeographyCode;
  readonly at?: At;
  readonly action?: string;
  readonly then?: Point;
  readonly now?: Point;
  readonly thenGap?: Gap;
  readonly nowGap?: Gap;
  readonly reason?: string;
}

export interface LateItem {
  readonly dataset: DatasetId;
  readonly label: string;
  readonly newest: PeriodId | null;
  readonly nextDue?: string;
  readonly sentence: string;
}

/** A measure as the edition announces it, so that links, search and area pages find it without opening its dataset. */
export interface MeasureEntry {
  readonly id: MeasureId;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly levels: readonly Level[];
}

export interface DatasetEntry extends FileLink {
  readonly id: DatasetId;
  readonly label: string;
  readonly topic: string;
  readonly bytes: number;
  readonly heldBy?: string;
  readonly nextDue?: string;
  readonly measures: readonly MeasureEntry[];
}

export interface Priority {
  readonly id: string;
  readonly title: string;
}

/** What one board meeting sees. */
export interface Edition {
  readonly id: string;
  readonly label: string;
  readonly updated: string;
  readonly meeting: string;
  readonly asAt: string;
  readonly previous: string | null;
  readonly board: FileLink;
  readonly symbols: Readonly<Record<string, string>>;
  readonly priorities: readonly Priority[];
  readonly geographies: readonly Geography[];
  readonly comparators: readonly Comparator[];
  readonly datasets: readonly DatasetEntry[];
  readonly scorecard: readonly ScorecardRow[];
  readonly changes: readonly Change[];
  readonly late: readonly LateItem[];
}
