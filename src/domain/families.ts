import type { Measure } from '#domain/measure.ts';

/** A measure that a reader looks for, with the measures of the same cube that only serve it. */
export interface MeasureFamily {
  readonly measure: Measure;
  readonly numerator?: Measure;
  readonly denominator?: Measure;
}

/**
 * The measures of a cube without those that are the numerator, denominator or interval end of another: "517 of 1,389" stands
 * beside its percentage and is nothing of its own. Where every measure serves another (a cycle is a bug of the return), all
 * are kept: a figure that was handed in can always be found.
 */
export function toFamilies(measures: readonly Measure[]): readonly MeasureFamily[] {
  const serving = new Set(
    measures.flatMap((m) =>
      [m.numerator, m.denominator, m.interval?.lower, m.interval?.upper].filter((id) => id !== m.id),
    ),
  );
  const leading = measures.filter(({ id }) => !serving.has(id));
  const find = (id: string | undefined) => measures.find((m) => m.id === id);
  return (leading.length > 0 ? leading : measures).map((measure) => {
    const numerator = find(measure.numerator);
    const denominator = find(measure.denominator);
    return {
      measure,
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
    };
  });
}
