import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type Look, PAPER_WIDTH } from './theme.ts';
import { useIsPrinting } from './useIsPrinting.ts';

export interface ChartSize {
  readonly width: number;
  readonly look: Look;
}

interface ChartFrameProps {
  /** Draws the chart for the width that there is. */
  readonly children: (size: ChartSize) => ReactNode;
}

/** What a chart is drawn for until its frame has been measured, which is before anything is painted. */
const FIRST_WIDTH = 972;

/**
 * Measures where charts stand and redraws them: text never scales with a drawing. All frames share one observer. For
 * print a chart is drawn at the width of the paper, which no observer would tell in time.
 */
export function ChartFrame({ children }: ChartFrameProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  const isPaper = useIsPrinting();

  useLayoutEffect(() => {
    const frame = ref.current;
    if (frame === null) return undefined;
    setWidth(toWholeWidth(frame.clientWidth));
    return observeWidth(frame, (next) => setWidth(toWholeWidth(next)));
  }, []);

  return (
    <div ref={ref} className="chart-frame">
      {children(isPaper ? { width: PAPER_WIDTH, look: 'paper' } : { width, look: 'screen' })}
    </div>
  );
}

/** A frame that is hidden has no width; its chart keeps the last one it was drawn for. */
function toWholeWidth(width: number): (previous: number) => number {
  return (previous) => (width > 0 ? Math.floor(width) : previous);
}

const listeners = new WeakMap<Element, (width: number) => void>();
let observer: ResizeObserver | undefined;

function observeWidth(element: Element, listener: (width: number) => void): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) listeners.get(target)?.(contentRect.width);
  });
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    listeners.delete(element);
  };
}
