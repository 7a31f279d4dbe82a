// Runs before anything is painted. The board report of the first partnership stands in the page, complete to read. Where that
// is what was asked for, the app begins with the reader's first sign, and soon in any case: to take over what stands there
// costs a slow device half a second, which nobody should wait for before they reach for something. Where another view is
// asked for, by the address or by what this device remembers, that is marked here, CSS hides what stands in the page until
// the app has drawn, and the app begins at once.
(() => {
  // Filled in by the build: the app, and the files that a page begins with, by the first word of its address.
  const APP = '';
  const PRELOADS = {};
  // And the file that tells which dataset an address needs.
  const DATASETS = '';
  const LONGEST_WAIT_MS = 5_000;
  const SIGNS = 'pointermove pointerdown click touchstart wheel scroll keydown focusin hashchange beforeprint'.split(
    ' ',
  );

  const page = document.documentElement;
  let remembered = {};
  try {
    remembered = JSON.parse(localStorage.getItem('dashboard.preferences')) ?? {};
  } catch {
    // Blocked or damaged: the page begins with its defaults.
  }
  if (remembered.theme === 'light' || remembered.theme === 'dark') page.dataset.theme = remembered.theme;
  const isOther =
    /^#\/./.test(location.hash) || remembered.partnership !== undefined || remembered.density === 'compact';
  if (isOther) page.dataset.route = location.hash || '#/';
  addEventListener('DOMContentLoaded', () => void begin());

  // Another edition than the current one has other files; they are found on the way.
  if (remembered.partnership !== undefined || /[?&](partnership|edition)=/.test(location.hash)) return;
  const [address] = location.hash.split('?');
  const [, word = '', rest] = address.split('/');
  for (const path of PRELOADS[rest ? `${word}/` : word] ?? []) preload(path);
  if (rest && DATASETS !== '') {
    const toPath = (datasets) => Object.keys(datasets).find((path) => datasets[path].includes(rest));
    fetch(DATASETS)
      .then((response) => response.json())
      .then((datasets) => preload(toPath(datasets)))
      .catch(() => undefined);
  }

  async function begin() {
    // Pressed while nobody was there yet to hear it.
    let pressed;
    const remember = ({ target }) => {
      pressed = target.closest?.('#root button');
    };
    addEventListener('click', remember, true);
    addEventListener('app-begun', () => {
      removeEventListener('click', remember, true);
      pressed?.click();
    });
    let typed;
    const keep = ({ key, ctrlKey, metaKey, altKey }) => {
      if (key.length === 1 && !ctrlKey && !metaKey && !altKey) typed = key;
    };
    addEventListener('keydown', keep, true);
    addEventListener('app-hears-keys', () => {
      removeEventListener('keydown', keep, true);
      if (typed !== undefined) document.dispatchEvent(new KeyboardEvent('keydown', { key: typed, cancelable: true }));
    });
    const isDrawn = !isOther && (await isAsPublished());
    if (isDrawn && pressed === undefined && typed === undefined) await sign();
    // Should it not come, what stands in the page can still be read.
    import(APP).catch(() => undefined);
  }

  function sign() {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        for (const kind of SIGNS) removeEventListener(kind, end, true);
        resolve();
      };
      const timer = setTimeout(end, LONGEST_WAIT_MS);
      for (const kind of SIGNS) addEventListener(kind, end, { capture: true, passive: true });
    });
  }

  // Whether what stands in the page was drawn from what is published now. Where that cannot be told, the app finds out.
  async function isAsPublished() {
    try {
      const [drawnFrom] = document.querySelector('meta[name="dashboard-prerendered"]').content.split(' ');
      const index = await fetch('./data/index.json', { cache: 'no-cache' });
      const digest = await crypto.subtle.digest('SHA-256', await index.arrayBuffer());
      return drawnFrom === [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch {
      return false;
    }
  }

  function preload(path) {
    if (path === undefined) return;
    if (path.endsWith('.css') || !isOther) {
      // Into the cache only: a style sheet as a link would come before those of the app, and what waits for a sign of the
      // reader would be warned about.
      fetch(path, { priority: 'low' }).catch(() => undefined);
      return;
    }
    const link = document.createElement('link');
    link.rel = path.endsWith('.js') ? 'modulepreload' : 'preload';
    if (path.endsWith('.json')) link.as = 'fetch';
    link.crossOrigin = '';
    link.href = path;
    document.head.append(link);
  }
})();
