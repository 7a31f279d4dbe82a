import type { ValueAxis } from '#charts/axis.ts';
import type { ChartMeasure, ChartSeries } from '#charts/series.ts';
import type { Look } from '#charts/theme.ts';
import type { PeriodId } from '#domain/period.ts';
import type { SeriesBreak, SeriesEvent } from '#domain/seriesBreak.ts';

/** A value to reach (an ambition, drawn to its date) or a legal limit (drawn right across). `label` names it: "ambition, 2023/24". */
export interface TrendTarget {
  readonly kind: 'ambition' | 'limit';
  readonly value: number;
  readonly to: PeriodId;
  readonly from?: PeriodId;
  readonly label: string;
  readonly short?: string;
}

export interface TrendInput {
  readonly measure: ChartMeasure;
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
  readonly look?: Look;
  readonly breaks?: readonly SeriesBreak[];
  readonly targets?: readonly TrendTarget[];
  readonly events?: readonly SeriesEvent[];
  /** Why a period holds no figure, where a note says more than its symbol. */
  readonly gapNotes?: ReadonlyMap<PeriodId, string>;
  /** One scale for several charts. */
  readonly axis?: ValueAxis;
  readonly isIllustrative?: boolean;
}

/** The series that the chart is about: the focus, or every series that is no context where none is in focus. */
export function selectSubjects<S extends { readonly series: ChartSeries } | ChartSeries>(
  all: readonly S[],
): readonly S[] {
  const roleOf = (one: S) => ('series' in one ? one.series.role : one.role);
  const focus = all.filter((one) => roleOf(one) === 'focus');
  return focus.length > 0 ? focus : all.filter((one) => roleOf(one) === 'district' || roleOf(one) === 'group');
}
