import type { KeyboardEvent } from 'react';
import type { ScorecardRow } from '#domain/editions/edition.ts';
import { formatBare } from '#domain/format/formatAmount.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Mark } from '#ui/Status.tsx';
import { useMedia } from '#ui/useMedia.ts';
import { toHeadlineAt } from './choice.ts';
import type { MeasureSubject } from './subject.ts';

interface RailProps {
  readonly view: View;
  readonly subject: MeasureSubject;
}

/** As in the style sheet: the page has a third column from here on. */
const WIDE = '(min-width: 1600px)';

/** The scorecard's left column beside a measure, where the window is wide: up and down step through it. */
export function Rail({ view, subject: { reading, headline } }: RailProps) {
  const { edition } = reading;
  if (!useMedia(WIDE)) return null;
  return (
    <nav className="rail" aria-label="Scorecard" onKeyDown={step}>
      <p className="rail-head">
        <a href={toHash(withRoute(view, { kind: 'board' }))}>Scorecard</a>
        <span className="secondary">
          <kbd>↑</kbd> <kbd>↓</kbd> step
        </span>
      </p>
      {edition.priorities.map(({ id, title }) => (
        <div key={id}>
          <h2>{title}</h2>
          <ul>
            {edition.scorecard
              .filter(({ priority }) => priority === id)
              .map((row) => (
                <li key={row.id}>
                  <RailLink
                    row={row}
                    isOpen={row.id === headline?.id}
                    href={toHash(
                      withFilters(withRoute(view, { kind: 'measure', measure: row.measure }), {
                        at: toHeadlineAt(edition, row),
                      }),
                    )}
                  />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface RailLinkProps {
  readonly row: ScorecardRow;
  readonly isOpen: boolean;
  readonly href: string;
}

function RailLink({ row, isOpen, href }: RailLinkProps) {
  return (
    <a href={href} aria-current={isOpen ? 'page' : undefined}>
      <Mark kind={row.verdict} />
      <span className="rail-title">
        {row.title}
        <span className="visually-hidden">, {VERDICT_WORDS[row.verdict].toLowerCase()}</span>
      </span>
      <strong>{formatBare(row.latest.value, row)}</strong>
    </a>
  );
}

/** Arrow keys go from link to link, and open the one that they reach. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('li a')];
  const from = links.findIndex((link) => link.matches(':focus'));
  const next = links[(Math.max(from, 0) + by + links.length) % links.length];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}
