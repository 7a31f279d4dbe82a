import { type View, withFilters, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Notice } from '#ui/Notice.tsx';

interface DistrictNoticeProps {
  readonly view: View;
  readonly reading: Reading;
}

/** The report is the home area's. Where districts are chosen, this says so, and where their figures are. */
export function DistrictNotice({ view, reading: { edition, partnership } }: DistrictNoticeProps) {
  const { districts } = view.filters;
  if (districts.length === 0) return null;
  const nameOf = (code: string) => edition.geographies.find((geography) => geography.code === code)?.name ?? code;
  return (
    <Notice kind="empty" title={`This report shows ${nameOf(partnership.geographies.home)}`}>
      Figures of single districts are on their own pages:{' '}
      {districts.map((code, i) => (
        <span key={code}>
          {i > 0 && ', '}
          <a href={toHash(withRoute(view, { kind: 'area', code }))}>{nameOf(code)}</a>
        </span>
      ))}
      . <a href={toHash(withFilters(view, { districts: undefined }))}>Take the district out of the address</a>
    </Notice>
  );
}
