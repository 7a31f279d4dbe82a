import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import './dialog.css';

interface CardProps {
  readonly label: string;
  /** The figure that it belongs to: its notch points there. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const MARGIN_PX = 12;
const NOTCH_INSET_PX = 18;

/**
 * A card at a figure, with a notch; on a phone a sheet from below. A native popover: a click elsewhere or Escape closes it,
 * and the focus goes back to the figure.
 */
export function Card({ label, anchor, onClose, children }: CardProps) {
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    ref.current?.showPopover();
    // It is not placed yet: going to it would leave the figure behind.
    ref.current?.focus({ preventScroll: true });
  }, []);

  // At every drawing: what is known of a figure may come in parts, and the card grows with it.
  useLayoutEffect(() => {
    if (ref.current) placeAt(ref.current, anchor);
  });

  useEffect(() => {
    const card = ref.current;
    const onToggle = (event: ToggleEvent) => {
      if (event.newState !== 'closed') return;
      if (document.activeElement === document.body || card?.contains(document.activeElement)) anchor.focus();
      onClose();
    };
    card?.addEventListener('toggle', onToggle);
    return () => card?.removeEventListener('toggle', onToggle);
  }, [anchor, onClose]);

  return (
    <div ref={ref} className="card" popover="auto" role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}

/** Below the figure where there is room, else above it, inside the window; the notch stays at the figure. */
function placeAt(card: HTMLElement, anchor: HTMLElement): void {
  // There it is a sheet.
  if (window.matchMedia('(max-width: 560px)').matches) return;
  const at = anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.max(MARGIN_PX, Math.min(at.left - NOTCH_INSET_PX, room - width - MARGIN_PX));
  const isBelow = at.bottom + height + MARGIN_PX < window.innerHeight || at.top < height + MARGIN_PX;
  const top = isBelow ? at.bottom + MARGIN_PX : at.top - height - MARGIN_PX;
  card.dataset.side = isBelow ? 'below' : 'above';
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
  card.style.setProperty('--notch', `${Math.max(8, Math.min(at.left + at.width / 2 - left - 6, width - 24))}px`);
}
