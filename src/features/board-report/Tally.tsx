import type { Verdict } from '#domain/editions/edition.ts';
import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { goTo } from '#ui/PartLink.tsx';
import { Mark } from '#ui/Status.tsx';
import type { TallyEntry } from './tallyModel.ts';

interface TallyProps {
  readonly view: View;
  readonly entries: readonly TallyEntry[];
  readonly chosen?: Verdict;
  readonly note: string;
}

/** How many measures stand how. Each mark goes to those of the scorecard; the same again shows all. */
export function Tally({ view, entries, chosen, note }: TallyProps) {
  return (
    <section className="tally" aria-label="How the measures stand">
      <ul>
        {entries.map(({ verdict, count, words }) => {
          const isChosen = verdict === chosen;
          const href = toHash(withFilters(view, { filter: isChosen ? undefined : verdict }));
          return (
            <li key={verdict}>
              <a
                href={href}
                aria-current={isChosen ? 'true' : undefined}
                onClick={isChosen ? undefined : () => goTo('scorecard')}
              >
                <Mark kind={verdict} />
                <strong>{count}</strong> <span>{words}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <p className="secondary tally-note">{note}</p>
    </section>
  );
}
