import type { ReactNode } from 'react';

interface TablePartProps {
  readonly role: 'table' | 'row' | 'cell' | 'columnheader' | 'rowheader';
  readonly className?: string;
  /** Which column it is of, for where heads are out of sight. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children?: ReactNode;
}

/** A part of a table whose rows become a grid on a phone: table elements would lose their roles there, these keep them. */
export function TablePart({ role, className, label, labelledBy, children }: TablePartProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only the table has a name of its own
    <div role={role} className={className} data-label={label} aria-labelledby={labelledBy}>
      {children}
    </div>
  );
}
