import type { ReactNode } from 'react';
import type { View } from '#state/filters.ts';
import { Masthead } from './Masthead.tsx';

interface FrameProps {
  readonly view: View;
  readonly name?: string;
  readonly shortName?: string;
  readonly bands?: ReactNode;
  readonly context?: ReactNode;
  readonly footer?: ReactNode;
  readonly onSearch?: () => void;
  readonly children: ReactNode;
}

/** What every page stands in: bands, masthead, context bar, the page itself, footer. An embedded view is the page alone. */
export function Frame({
  view,
  name = 'Partnership performance dashboard',
  shortName = 'Dashboard',
  ...rest
}: FrameProps) {
  const { bands, context, footer, onSearch, children } = rest;
  if (view.filters.embed) {
    return (
      <>
        {bands}
        <main id="main">{children}</main>
      </>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the hash of the address belongs to the view */}
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        Skip to the page
      </a>
      {bands}
      <Masthead name={name} shortName={shortName} view={view} {...(onSearch === undefined ? {} : { onSearch })} />
      {context ?? <ContextSpace />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </>
  );
}

/** Holds the place of the context bar until the edition is read, so that nothing moves when it comes. */
function ContextSpace() {
  return (
    <div className="context">
      <div className="wrap context-row" />
    </div>
  );
}
