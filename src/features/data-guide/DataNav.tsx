import { Button } from '#ui/Button.tsx';
import { goTo } from '#ui/PartLink.tsx';

const PARTS = [
  ['data-check', 'check a return'],
  ['data-sources', 'sources and licences'],
  ['data-editions', 'editions'],
  ['data-lateness', 'lateness'],
  ['data-downloads', 'downloads'],
  ['data-endpoints', 'endpoints'],
  ['data-disclosure', 'protection'],
] as const;

/** The parts of the page. The address already holds what is chosen, so a part is gone to, not linked. */
export function DataNav() {
  return (
    <nav className="kicker data-nav" aria-label="Parts of this page">
      Data:{' '}
      {PARTS.map(([id, title], i) => (
        <span key={id}>
          {i > 0 && ', '}
          <Button kind="link" onClick={() => goTo(id)}>
            {title}
          </Button>
        </span>
      ))}
    </nav>
  );
}
