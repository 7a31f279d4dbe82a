import type { Page } from 'playwright';

/** When a view counts as complete: so many elements that match are on the page and at least so wide. */
export interface Completion {
  readonly selector: string;
  readonly count: number;
  readonly widthPx: number;
}

/** What one load of a page cost. Times in milliseconds from the start of the navigation; bytes as transferred. */
export interface Load {
  readonly completeMs: number;
  readonly requestsBefore: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
  readonly codeBytes: number;
  readonly allBytes: number;
}

interface Recorder {
  completeMs: number;
  requestsBefore: number;
  layoutShift: number;
  readonly longTasks: { start: number; duration: number }[];
}

declare global {
  interface Window {
    benchmark: Recorder;
    redraw: { start: number; end: number };
  }
}

const SETTLED_AFTER_MS = 1000;

/** Loads an address in a page that has seen nothing, and reports when the view was complete and what it took. */
export async function load(page: Page, address: string, completion: Completion): Promise<Load> {
  // The TypeScript loader wraps named functions in a helper that a page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await page.addInitScript(record, completion);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => window.benchmark.completeMs > 0, undefined, { polling: 50, timeout: 30_000 });
  await page.waitForTimeout(SETTLED_AFTER_MS);
  return page.evaluate(report);
}

/** Milliseconds from the first event that `act` makes until the last change in sight that follows from it is painted. */
export async function measureRedraw(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watchRedraw);
  await act();
  await page.waitForTimeout(SETTLED_AFTER_MS);
  return page.evaluate(() => (window.redraw.end === 0 ? Number.NaN : window.redraw.end - window.redraw.start));
}

/** Another view by its address, which is what choosing a filter does, whichever control it is chosen with. */
export function openView(page: Page, hash: string): Promise<void> {
  return page.evaluate((next) => {
    // The event comes a moment later, and the app hears it before anybody else.
    if (window.redraw !== undefined) window.redraw.start = performance.now();
    location.hash = next;
  }, hash);
}

function watchRedraw(): void {
  const times = { start: 0, end: 0 };
  window.redraw = times;
  const begin = () => {
    if (times.start === 0) times.start = performance.now();
  };
  for (const kind of ['pointerdown', 'keydown', 'input']) addEventListener(kind, begin, { capture: true });
  // The grid hides its scroll bars half a second after it has drawn, which shows nothing new.
  const isScrollBar = ({ target }: MutationRecord) =>
    target instanceof Element && target.closest('.ag-body-horizontal-scroll, .ag-body-vertical-scroll') !== null;
  // What came in is what is to be seen; where something only went, or changed, that is where it was.
  const isInSight = ({ target, addedNodes }: MutationRecord) =>
    (addedNodes.length > 0 ? [...addedNodes] : [target]).some((node) => {
      const box = (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
      return box !== undefined && box.top < innerHeight && box.bottom > 0;
    });
  new MutationObserver((changes) => {
    if (changes.every((change) => isScrollBar(change) || !isInSight(change))) return;
    // The frame after the change is the one that shows it.
    requestAnimationFrame(() => {
      if (times.start > 0) times.end = performance.now();
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

function record({ selector, count, widthPx }: Completion): void {
  const seen: Recorder = { completeMs: 0, requestsBefore: 0, layoutShift: 0, longTasks: [] };
  window.benchmark = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const visible = [...document.querySelectorAll(selector)].filter(
      (element) => element.getBoundingClientRect().width >= widthPx,
    );
    if (visible.length < count) {
      requestAnimationFrame(look);
      return;
    }
    seen.completeMs = performance.now();
    const isOver = (entry: PerformanceEntry) => entry.startTime + entry.duration <= seen.completeMs;
    seen.requestsBefore = 1 + performance.getEntriesByType('resource').filter(isOver).length;
  };
  requestAnimationFrame(look);
}

function report(): Load {
  const { completeMs, requestsBefore, layoutShift, longTasks } = window.benchmark;
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let codeBytes = 0;
  let allBytes = page?.encodedBodySize ?? 0;
  for (const { name, encodedBodySize } of resources) {
    allBytes += encodedBodySize;
    if (/\.(js|css)$/.test(name)) codeBytes += encodedBodySize;
  }
  const blockingMs = longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return { completeMs, requestsBefore, blockingMs, layoutShift, codeBytes, allBytes };
}
