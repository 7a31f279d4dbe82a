import type { ReactNode } from 'react';

interface DottedProps {
  readonly children: ReactNode;
  /** "Where 37.2% comes from". */
  readonly label: string;
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** A figure that opens its source: one gesture, by mouse, finger or Enter. */
export function Dotted({ children, label, onOpen }: DottedProps) {
  return (
    <button
      type="button"
      className="dotted"
      aria-haspopup="dialog"
      title={label}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {children}
    </button>
  );
}
