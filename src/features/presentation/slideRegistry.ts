import type { Dataset } from '#domain/dataset.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Edition } from '#domain/editions/edition.ts';
import type { SlideContent } from '#export/slide.ts';
import type { Route, View } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';

/** Everything of an edition that a slide asked for. */
export interface SlideMaterials {
  readonly reading: Reading;
  readonly board?: Board;
  readonly datasets: ReadonlyMap<string, Dataset>;
}

/** What a slide needs beside its edition: the narrative, and datasets by id. */
export interface SlideNeeds {
  readonly board: boolean;
  readonly datasets: readonly string[];
}

/** Makes the slide of a view. Total: what cannot be shown is said on the slide. */
export type ToSlide = (view: View, materials: SlideMaterials) => SlideContent;

/** How the views of one page become slides. The maker itself is loaded when the first slide of its page is shown. */
export interface SlideMaker {
  readonly needs: (view: View, edition: Edition, readBoard: () => Promise<Board>) => Promise<SlideNeeds>;
  readonly load: () => Promise<ToSlide>;
}

/**
 * The slides of each page. Features do not know each other: the app hands this in. A page without a maker becomes a slide
 * with its name and address.
 */
export type SlideRegistry = Readonly<Partial<Record<Route['kind'], SlideMaker>>>;
