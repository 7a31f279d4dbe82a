import type { ReactNode } from 'react';

interface HeadProps {
  readonly title: string;
  readonly id?: string;
  /** What stands at the right of the title: a note, or the switches of the section. */
  readonly children?: ReactNode;
}

/** Opens a section: the tab on its rule, the title, the section's own switches. */
export function SectionHead({ title, id, children }: HeadProps) {
  return (
    <div className="section-head has-tab">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}

/** Opens a table or a list: the title over a rule of 2 px. */
export function TableHead({ title, id, children }: HeadProps) {
  return (
    <div className="table-head">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}
