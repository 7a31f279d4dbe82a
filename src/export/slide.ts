import type { ColumnsInput } from '#charts/columns/columnsModel.ts';
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

/** What a slide shows below its title. A chart is its model's input, so that stage, paper and PowerPoint draw the same figures. */
export type SlideBody =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'trend'; readonly input: Omit<TrendInput, 'width' | 'height' | 'look'>; readonly alt: string }
  | { readonly kind: 'ranked'; readonly input: Omit<RankedInput, 'width' | 'look'>; readonly alt: string }
  | { readonly kind: 'columns'; readonly input: Omit<ColumnsInput, 'width' | 'height' | 'look'>; readonly alt: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly SlideColumn[];
      readonly rows: readonly (readonly SlideCell[])[];
      /** What of the whole did not find room. */
      readonly rest?: string;
    }
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
