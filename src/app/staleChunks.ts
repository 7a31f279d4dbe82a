const RELOADED_AT = 'dashboard.reloadedAt';
const ONCE_IN_MS = 60_000;

/**
 * A chunk that is gone means that a new version was put in place while this page was open: the page is reloaded once, and
 * the address keeps the view. A page that still lacks it after that says so itself.
 */
export function reloadOnceForStaleChunks(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!mayReload()) return;
    event.preventDefault();
    location.reload();
  });
}

/** Not again at once, and never where it cannot be remembered: a page must not reload for ever. */
function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_IN_MS) return false;
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}
