import { formatList } from '#domain/format/formatList.ts';
import { hasSeries } from '#domain/observations/selectPoint.ts';
import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Notice } from '#ui/Notice.tsx';
import type { MeasureSubject } from './subject.ts';

interface DistrictNoticeProps {
  readonly view: View;
  readonly subject: MeasureSubject;
}

/** Districts were picked that this measure is not published for: content, not an error. */
export function DistrictNotice({ view, subject }: DistrictNoticeProps) {
  const { dataset, measure, at, places, filters, geography, heldBy } = subject;
  const missing = filters.districts.filter((code) => !hasSeries(dataset, measure.id, code, at));
  if (missing.length === 0) return null;
  const who = heldBy === undefined ? '' : ` ${heldBy} holds local figures.`;
  return (
    <Notice
      kind="link"
      title={`Not published for ${formatList(missing.map(places.nameOf))}`}
      tools={
        <a href={toHash(withFilters(view, { districts: filters.districts.filter((code) => !missing.includes(code)) }))}>
          Take the choice back
        </a>
      }
    >
      The page shows {places.nameOf(geography)}.{who}
    </Notice>
  );
}
