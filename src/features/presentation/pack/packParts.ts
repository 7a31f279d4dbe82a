import type { ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import type { Source } from '#domain/provenance.ts';
import type { SlideDrawing } from '#export/slide.ts';
import type { SlideMaterials } from '#features/presentation/slideRegistry.ts';

export interface SheetTable {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** What the symbols in its cells say: "x: not available." */
  readonly key?: string;
  /** How many older periods the page of the measure has beside these. */
  readonly earlier: number;
}

/** One measure on one page: what it says, its chart, its newest figures, where they come from. */
export interface MeasureSheet {
  readonly kicker: string;
  readonly statement: string;
  readonly standfirst: string;
  readonly statuses: readonly { readonly verdict: Verdict; readonly words: string }[];
  readonly sub: string;
  readonly drawing: SlideDrawing | { readonly kind: 'refused'; readonly title: string; readonly text: string };
  readonly alt: string;
  readonly table?: SheetTable;
  /** Caveats, a sentence each. */
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
}

/** Makes the page of a headline measure; loaded when the pack is first opened. */
export interface SheetMaker {
  readonly datasets: (row: ScorecardRow) => readonly string[];
  readonly load: () => Promise<(row: ScorecardRow, materials: SlideMaterials) => MeasureSheet>;
}

export interface PackTerm {
  readonly term: string;
  readonly meaning: string;
  /** A short form, spelt out in a few words. */
  readonly isShort?: true;
}

/** What the app hands in: features do not know each other. */
export interface PackParts {
  readonly sheet: SheetMaker;
  readonly loadGlossary: (partnership: string) => Promise<readonly PackTerm[]>;
}
