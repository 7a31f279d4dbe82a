/** One thing that was measured, its figure, and whether that is as good as it must be. */
export interface Measured {
  readonly what: string;
  readonly figure: string;
  readonly isGood: boolean;
}
