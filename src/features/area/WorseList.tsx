import type { HeatRow, WorseAndWorsening } from '#domain/editions/heatGrid.ts';
import { withFilters, withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { Status } from '#ui/Status.tsx';
import { describeNoneWorsening, describeWorsening } from './worseWords.ts';

interface WorseListProps extends PageProps {
  readonly rows: readonly HeatRow[];
  readonly worsening: readonly WorseAndWorsening[];
  readonly place: string;
  readonly benchmark: string;
}

/** What is worse than the benchmark and worse than its own period before: the home area's first, then everybody's. */
export function WorseList({ view, reading, rows, worsening, place, benchmark }: WorseListProps) {
  const { home } = reading.partnership.geographies;
  const own = worsening.filter(({ cell }) => cell.geography === home);
  const others = worsening.filter(({ cell }) => cell.geography !== home);
  const nameOf = (code: string) =>
    reading.edition.geographies.find((geography) => geography.code === code)?.name ?? code;
  return (
    <section className="worse" aria-labelledby="worse">
      <SectionHead id="worse" title="Worse and getting worse">
        <p className="secondary">worse than {benchmark} at 95%, and worse than the period before at 95%</p>
      </SectionHead>
      {own.length === 0 && rows.length > 0 && (
        <p className="worse-none">{describeNoneWorsening(rows, home, place, benchmark)}</p>
      )}
      {[own, others].map(
        (list, i) =>
          list.length > 0 && (
            <div key={i === 0 ? 'own' : 'others'}>
              <h3>{i === 0 ? place : 'Other areas'}</h3>
              <ul className="worse-list">
                {list.map(({ row, cell }) => (
                  <li key={`${row.id} ${cell.geography}`}>
                    <Status kind="worse">Worse</Status>
                    <a
                      href={toHash(
                        withFilters(withRoute(view, { kind: 'measure', measure: row.measure.id }), { at: row.at }),
                      )}
                    >
                      {row.title}
                    </a>
                    <span>{describeWorsening({ row, cell }, nameOf(cell.geography), benchmark)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}
