import { type Route, withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { searchEntries, selectNearest, toSearchEntries } from './searchEntries.ts';
import './notFound.css';

const THINGS: Partial<Record<Route['kind'], { readonly what: string; readonly kind: string }>> = {
  measure: { what: 'measure', kind: 'measure' },
  area: { what: 'place', kind: 'place' },
  explore: { what: 'dataset', kind: 'dataset' },
};

/** A plain 404: what was asked for, that this edition does not have it, and the nearest names. */
export function NotFound({ view, reading }: PageProps) {
  const { edition } = reading;
  const asked = toName(view.route);
  const thing = THINGS[view.route.kind];
  const entries = toSearchEntries(edition).filter(({ kind }) => thing === undefined || kind === thing.kind);
  const found = searchEntries(entries, asked.replaceAll(/[_-]/g, ' ')).slice(0, 3);
  const nearest = [...new Set([...found, ...selectNearest(entries, asked)])].slice(0, 5);
  return (
    <div className="wrap page">
      <h1>{thing === undefined ? 'There is no such page' : `There is no such ${thing.what} in this edition`}</h1>
      <p className="standfirst">
        The address asked for “{asked}”
        {thing === undefined ? '.' : `, which the edition of ${edition.label} does not have.`}
      </p>
      {nearest.length > 0 && (
        <>
          <h2>Did you mean</h2>
          <ul className="not-found-list">
            {nearest.map(({ title, hint, route }) => (
              <li key={toHash(withRoute(view, route))}>
                <a href={toHash(withRoute(view, route))}>{title}</a> <span className="secondary">{hint}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={toHash(withRoute(view, { kind: 'board' }))}>Open the board report</a>
      </p>
    </div>
  );
}

function toName(route: Route): string {
  switch (route.kind) {
    case 'measure':
      return route.measure;
    case 'area':
      return route.code;
    case 'explore':
      return route.dataset ?? '';
    case 'help':
      return route.topic ?? '';
    case 'unknown':
      return decodeURIComponent(route.path);
    default:
      return route.kind;
  }
}
