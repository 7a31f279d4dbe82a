import { formatPeriod, toPeriod } from '#domain/period.ts';
import { namePeriod } from '#domain/sentences/phrases.ts';
import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Notice } from '#ui/Notice.tsx';
import type { MeasureSubject } from './subject.ts';

interface EarlierNoticeProps {
  readonly view: View;
  readonly subject: MeasureSubject;
}

/** The address ends at an earlier period: said before its figures are taken for the newest. */
export function EarlierNotice({ view, subject: { newest, series, measure } }: EarlierNoticeProps) {
  if (newest === undefined) return null;
  const nameOf = (period: string) => namePeriod(toPeriod(period), measure.on);
  return (
    <Notice
      kind="link"
      title={`An earlier period is shown: ${formatPeriod(toPeriod(series.latest.period), measure.on)}`}
      tools={<a href={toHash(withFilters(view, { to: undefined }))}>Show the newest</a>}
    >
      Everything on this page stops there. Figures go on to {nameOf(newest.period)}.
    </Notice>
  );
}
