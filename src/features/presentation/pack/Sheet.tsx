import type { ReactNode } from 'react';

interface SheetProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A section of the pack: it begins a page. */
export function Sheet({ id, title, children }: SheetProps) {
  return (
    <section className="sheet" data-sheet={id} id={`pack-${id}`} aria-label={title}>
      {children}
    </section>
  );
}

interface BlockProps {
  readonly children: ReactNode;
  readonly className?: string;
  /** A heading: it never stands alone at the foot of a page. */
  readonly isHead?: true;
}

/** What is not split over two pages. */
export function Block({ children, className = '', isHead }: BlockProps) {
  return (
    <div className={`block ${className}`.trim()} data-block data-head={isHead}>
      {children}
    </div>
  );
}
