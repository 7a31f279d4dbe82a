import { useState } from 'react';
import { type View, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { NAVIGATION } from './routes.tsx';

interface MastheadProps {
  readonly name: string;
  /** Where there is little room. */
  readonly shortName: string;
  readonly view: View;
  /** Absent while there is nothing to search in. */
  readonly onSearch?: () => void;
}

/** Whose dashboard it is, its seven pages, and the search. */
export function Masthead({ name, shortName, view, onSearch }: MastheadProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="masthead">
      <div className="wrap masthead-row">
        <a className="masthead-name" href={toHash(withRoute(view, { kind: 'board' }))}>
          <span className="masthead-long">{name}</span>
          <span className="masthead-short" aria-hidden="true">
            {shortName}
          </span>
        </a>
        <nav id="pages" className="masthead-pages" data-open={isOpen} aria-label="Pages">
          <ul>
            {NAVIGATION.map(({ label, route, holds }) => (
              <li key={label}>
                <a
                  href={toHash(withRoute(view, route))}
                  aria-current={(holds as readonly string[]).includes(view.route.kind) ? 'page' : undefined}
                  onClick={() => setIsOpen(false)}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <button
          type="button"
          className="masthead-search"
          aria-label="Search"
          aria-keyshortcuts="/"
          aria-haspopup="dialog"
          disabled={onSearch === undefined}
          onClick={onSearch}
        >
          <svg
            width="16"
            height="16"
            viewBox="0 0 16 16"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          >
            <circle cx="6.5" cy="6.5" r="4.7" />
            <path d="m10 10 5 5" />
          </svg>
          <span className="masthead-search-word">Search</span>
          <kbd className="kbd">/</kbd>
        </button>
        <button
          type="button"
          className="button masthead-menu"
          aria-expanded={isOpen}
          aria-controls="pages"
          onClick={() => setIsOpen(!isOpen)}
        >
          Menu
        </button>
      </div>
    </header>
  );
}
