import type { LimitsFrom } from '#domain/comparability/guardedControl.ts';
import type { MeasureKind } from '#domain/measure.ts';
import { nameLimits } from '#domain/sentences/controlWords.ts';
import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { LIMITS_FROM_COUNTS, withChartChoice } from './exhibits/chartWords.ts';

interface LimitsChoiceProps {
  readonly from: LimitsFrom;
  readonly kind: MeasureKind;
  readonly view: View;
}

/** Which control chart is drawn, where more than one is valid: the one shown is said, the other a step away in the address. */
export function LimitsChoice({ from, kind, view }: LimitsChoiceProps) {
  const toOther = (other: LimitsFrom) =>
    toHash(withFilters(view, { chart: withChartChoice(view.filters.chart, LIMITS_FROM_COUNTS, other === 'counts') }));
  return (
    <span className="limits-choice">
      Limits from:{' '}
      {(['movement', 'counts'] as const).map((one, i) => (
        <span key={one}>
          {i > 0 && ' · '}
          {one === from ? <strong>{nameLimits(one, kind)}</strong> : <a href={toOther(one)}>{nameLimits(one, kind)}</a>}
        </span>
      ))}
    </span>
  );
}
