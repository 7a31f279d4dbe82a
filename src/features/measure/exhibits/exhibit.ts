import type { BarsInput } from '#charts/bars/barsModel.ts';
import type { ColumnsInput } from '#charts/columns/columnsModel.ts';
import type { ControlInput, ControlShape } from '#charts/control/controlModel.ts';
import type { GapInput } from '#charts/gap/gapModel.ts';
import type { ReferenceInput } from '#charts/gap/referenceModel.ts';
import type { MultiplesInput } from '#charts/multiples/multiplesModel.ts';
import type { RangeInput } from '#charts/range/rangeModel.ts';
import type { RankedInput } from '#charts/ranked/rankedModel.ts';
import type { TrendInput } from '#charts/trend/trendInput.ts';
import type { LimitsFrom } from '#domain/comparability/guardedControl.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import type { MeasureKind } from '#domain/measure.ts';
import type { PeriodId } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';

type Unsized<T> = Omit<T, 'width' | 'height' | 'look'>;

/** A chart but for its size, which its frame knows. */
export type Drawing =
  | { readonly kind: 'trend'; readonly input: Unsized<TrendInput> }
  | { readonly kind: 'columns'; readonly input: Unsized<ColumnsInput> }
  | { readonly kind: 'ranked'; readonly input: Unsized<RankedInput> }
  | { readonly kind: 'multiples'; readonly input: Unsized<MultiplesInput> }
  | { readonly kind: 'gap'; readonly input: Unsized<GapInput> }
  | { readonly kind: 'reference'; readonly input: Unsized<ReferenceInput> }
  | { readonly kind: 'bars'; readonly input: Unsized<BarsInput> }
  | { readonly kind: 'range'; readonly input: Unsized<RangeInput> }
  | { readonly kind: 'control'; readonly input: Unsized<ControlInput> }
  | { readonly kind: 'refused'; readonly title: string; readonly text: string };

/** The figures of a chart as a table: beside it on request, and as a download. */
export interface ExhibitTable {
  readonly head: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands in the margin beside a chart. */
export interface MarginNote {
  readonly heading: string;
  readonly text?: string;
  /** Shapes of a control chart, each with its word. */
  readonly shapes?: readonly { readonly shape: ControlShape; readonly text: string }[];
  readonly items?: readonly { readonly mark: 'done' | 'not_comparable'; readonly text: string }[];
  /** Figures, a line each. */
  readonly lines?: readonly string[];
  /** What the chart says of other periods, each a way to the page as it stood then. */
  readonly periods?: readonly { readonly id: PeriodId; readonly label: string; readonly text: string }[];
}

/** Sentence, evidence, source: one chart of a measure's page. */
export interface Exhibit {
  /** Names it in the address: `trend`, `districts`. */
  readonly id: string;
  /** What it is, after "Chart 1 of 3:". */
  readonly kind: string;
  readonly title: string;
  readonly sub: string;
  /** Marks that stand in it, to be named in the line below the title. */
  readonly key?: readonly Verdict[];
  readonly alt: string;
  readonly caption: string;
  readonly sources: readonly Source[];
  /** Where the limits of a control chart come from, where a reader may choose. */
  readonly limits?: { readonly from: LimitsFrom; readonly kind: MeasureKind };
  readonly drawing: Drawing;
  readonly table?: ExhibitTable;
  readonly notes: readonly MarginNote[];
}

export function toColumn(label: string, isNumber = true): ExhibitTable['head'][number] {
  return { label, isNumber };
}
