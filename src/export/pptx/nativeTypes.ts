/** A line or a row of bars of a chart that PowerPoint can edit. `undefined` is a gap: never a zero. */
export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly colour: string;
  readonly widthPt?: number;
  readonly dash?: 'sysDash' | 'sysDot';
  /** A mark at every point; those of `hollow` (by index) are open: no counts are published. */
  readonly hasMarks?: boolean;
  readonly hollow?: readonly number[];
  /** The point whose label names the series. */
  readonly labelled?: number;
  /** Another colour for single bars, by index. */
  readonly own?: ReadonlyMap<number, string>;
  /** Part of a whole: outlined instead of filled. */
  readonly outline?: string;
}

export interface NativeChart {
  readonly kind: 'line' | 'bars' | 'stack';
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly alt: string;
}

/** The figures and the look of a chart, but for its description. */
export type NativeFigures = Omit<NativeChart, 'alt'>;

export const FOCUS = '12436D';
export const ENGLAND = '3D3D3D';
export const QUIET = '5B6875';
export const CONTEXT = 'B9C3CC';
export const TARGET = 'A84209';
