import type { ReactNode } from 'react';

interface PartLinkProps {
  /** The id of the heading that it leads to. */
  readonly to: string;
  readonly children: ReactNode;
}

/** Leads to another part of the page. The hash of the address belongs to the view, so it stays as it is. */
export function PartLink({ to, children }: PartLinkProps) {
  return (
    <a
      className="part-link"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </a>
  );
}

/** Shows a part and puts the focus at its heading, so that the keyboard goes on from there. */
export function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}
