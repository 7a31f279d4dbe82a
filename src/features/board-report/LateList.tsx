import { wholeMonthsBetween } from '#domain/day.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { formatAge } from '#domain/format/formatAge.ts';
import { toPeriod, toReferenceDay } from '#domain/period.ts';
import { type View, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { TableHead } from '#ui/Heads.tsx';

/** As many as a style sheet leaves beside the changes, and on a phone; paper and the page of the data list all. */
const MOST_SHOWN = 4;
const MOST_ON_PHONE = 2;

interface LateListProps {
  readonly view: View;
  readonly edition: Edition;
}

/** Datasets that should have newer figures by now, oldest first. */
export function LateList({ view, edition }: LateListProps) {
  return (
    <section className="aside-list late-list" aria-labelledby="late">
      <TableHead title="Late or missing" id="late" />
      {edition.late.length === 0 ? (
        <p className="report-said">Every dataset is as new as it should be.</p>
      ) : (
        <ul>
          {edition.late.map(({ dataset, label, newest, sentence }) => (
            <li key={dataset} className="aside-pair">
              <span>
                {label}
                <span className="secondary aside-by">{sentence}</span>
              </span>
              <span className="late">{newest === null ? 'never' : toAge(newest, edition.asAt)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="aside-link">
        <a href={toHash(withRoute(view, { kind: 'data' }))}>
          <span className="off-phone">{toMore(edition.late.length - MOST_SHOWN)}</span>
          <span className="on-phone">{toMore(edition.late.length - MOST_ON_PHONE)}</span>
        </a>
      </p>
    </section>
  );
}

function toMore(rest: number): string {
  return rest > 0 ? `${rest} more, and how old is what we steer by` : 'How old is what we steer by';
}

function toAge(newest: string, asAt: string): string {
  return formatAge(wholeMonthsBetween(toReferenceDay(toPeriod(newest)), asAt));
}
