import type { ReactNode } from 'react';

interface DottedProps {
  readonly children: ReactNode;
  /** "Where 37.2% comes from". */
  readonly label: string;
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** A figure that opens its source: one gesture, by mouse, finger or Enter. A finger may also rest on it. */
export function Dotted({ children, label, onOpen }: DottedProps) {
  return (
    <button
      type="button"
      className="dotted"
      aria-haspopup="dialog"
      title={label}
      onClick={(event) => onOpen(event.currentTarget)}
      onContextMenu={(event) => {
        const { nativeEvent } = event;
        if (!(nativeEvent instanceof PointerEvent) || nativeEvent.pointerType !== 'touch') return;
        event.preventDefault();
        onOpen(event.currentTarget);
      }}
    >
      {children}
    </button>
  );
}
