const SIGNS = [
  'pointermove',
  'pointerdown',
  'click',
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'hashchange',
  'beforeprint',
];
const LONGEST_WAIT_MS = 5_000;

/**
 * Resolves with the reader's first sign, and soon in any case. What the build drew is complete to read; taking it over
 * costs a slow device half a second, which nobody should wait for before they reach for something.
 */
export function whenTouched(): Promise<void> {
  return new Promise((resolve) => {
    const touch = () => {
      clearTimeout(timer);
      for (const sign of SIGNS) removeEventListener(sign, touch, true);
      resolve();
    };
    const timer = setTimeout(touch, LONGEST_WAIT_MS);
    for (const sign of SIGNS) addEventListener(sign, touch, { capture: true, passive: true });
  });
}
