import type { BarsInput } from '#charts/bars/barsModel.ts';
import type { ColumnsInput } from '#charts/columns/columnsModel.ts';
import type { ControlInput } from '#charts/control/controlModel.ts';
import type { GapInput } from '#charts/gap/gapModel.ts';
import type { ReferenceInput } from '#charts/gap/referenceModel.ts';
import type { MultiplesInput } from '#charts/multiples/multiplesModel.ts';
import type { RangeInput } from '#charts/range/rangeModel.ts';
import type { RankedInput } from '#charts/ranked/rankedModel.ts';
import type { TrendInput } from '#charts/trend/trendInput.ts';
import type { Verdict } from '#domain/editions/edition.ts';

export type SlideTone = 'plain' | 'better' | 'worse' | 'unjudged' | 'target';

/** A standing in words, with the mark that it has on the page. */
export interface SlideStatus {
  readonly verdict: Verdict;
  readonly words: string;
}

export interface SlideColumn {
  readonly label: string;
  readonly isNumber?: boolean;
  /** Holds a word or two that stay on one line. */
  readonly isShort?: boolean;
  /** Share of the width, beside the other columns' shares. */
  readonly share: number;
}

export interface SlideCell {
  readonly text: string;
  readonly tone?: SlideTone;
  readonly isStrong?: boolean;
  /** The mark that stands before the text. */
  readonly verdict?: Verdict;
}

export interface SlideItem {
  readonly text: string;
  readonly detail?: string;
  readonly tone?: SlideTone;
}

type Unsized<T> = Omit<T, 'width' | 'height' | 'look'>;

/** A chart is its model's input, so that stage, paper and PowerPoint draw the same figures, each at its own size. */
export type SlideDrawing =
  | { readonly kind: 'trend'; readonly input: Unsized<TrendInput> }
  | { readonly kind: 'control'; readonly input: Unsized<ControlInput> }
  | { readonly kind: 'columns'; readonly input: Unsized<ColumnsInput> }
  | { readonly kind: 'ranked'; readonly input: Unsized<RankedInput> }
  | { readonly kind: 'gap'; readonly input: Unsized<GapInput> }
  | { readonly kind: 'reference'; readonly input: Unsized<ReferenceInput> }
  | { readonly kind: 'bars'; readonly input: Unsized<BarsInput> }
  | { readonly kind: 'multiples'; readonly input: Unsized<MultiplesInput> }
  | { readonly kind: 'range'; readonly input: Unsized<RangeInput> };

export interface SlideTable {
  readonly columns: readonly SlideColumn[];
  readonly rows: readonly (readonly SlideCell[])[];
  /** What of the whole did not find room. */
  readonly rest?: string;
}

/** What a slide shows below its title. */
export type SlideBody =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | {
      readonly kind: 'chart';
      readonly drawing: SlideDrawing;
      readonly alt: string;
      /** The figures of the chart, for where no chart of that kind can be drawn. */
      readonly table?: SlideTable;
    }
  | ({ readonly kind: 'table' } & SlideTable)
  | { readonly kind: 'list'; readonly items: readonly SlideItem[]; readonly rest?: string }
  | { readonly kind: 'refused'; readonly title: string; readonly text: string };

/** One message of a presentation: the sentence, its evidence, its source. */
export interface SlideContent {
  readonly title: string;
  readonly sub?: string;
  readonly status?: SlideStatus;
  readonly body: SlideBody;
  /** "Department for Education. Hollow: no counts published. Edition April 2026". */
  readonly source: string;
  /** "trend, England and neighbours’ median": what kind of slide it is, for the list. */
  readonly kindWords: string;
  /** Under which heading it stands in the list. */
  readonly section?: string;
  /** What the page shows and the room does not see. */
  readonly leftOut?: string;
  /** Caveats and full source, for the speaker. */
  readonly caveats: string;
  readonly isIllustrative: boolean;
  readonly isDraft: boolean;
}

/** A slide with the speaker's own notes. */
export interface DeckSlide {
  readonly content: SlideContent;
  readonly notes?: string;
  /** Where the view of the slide is opened. */
  readonly address?: string;
}

export interface Deck {
  readonly title: string;
  readonly author: string;
  readonly slides: readonly DeckSlide[];
}
