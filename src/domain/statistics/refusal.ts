/**
 * Why a method gives no figure. A refusal is a value, never an exception and never NaN: the page prints a sentence for
 * each code in place of the figure. One list for all methods, so that a table of sentences can be complete.
 */
export type RefusalCode =
  | 'not_finite' //                    a number that is NaN or infinite went in, or would have come out
  | 'level_out_of_range' //            a confidence level that is not between 0 and 1
  | 'denominator_not_positive' //      0 or fewer people or units behind a proportion or rate
  | 'numerator_negative'
  | 'numerator_over_denominator' //    more in the part than in the whole
  | 'multiplier_not_positive' //       a rate "per" 0 or less
  | 'too_few_points'
  | 'too_few_values'
  | 'interval_has_no_width' //         an interval whose ends are equal or the wrong way round: it carries no weight
  | 'repeated_period'
  | 'baseline_outside_series'
  | 'recalculation_outside_series'
  | 'window_out_of_range'
  | 'no_polarity'; //                  neither higher nor lower is better, so nothing can pass or fail

export type Refused = { readonly kind: 'refused'; readonly code: RefusalCode };

/** `{ kind: 'refused', code }`, for methods to return. */
export function refuse(code: RefusalCode): Refused {
  return { kind: 'refused', code };
}

/** True where every number is an ordinary one: neither NaN nor infinite. An empty list is. */
export function areFinite(values: readonly number[]): boolean {
  return values.every(Number.isFinite);
}
