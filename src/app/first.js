// Runs twice. In the head, before anything is painted: the board report of the first partnership stands in the page, complete
// to read; where another view is asked for, by the address or by what this device remembers, that is marked here, and CSS hides
// what stands in the page until the app has drawn. And at the end of the page, which waits for the style sheets: a browser that
// came to the end without them would lay out everything once for nothing. Another view begins with the app at once. What is
// drawn is taken over with the reader's first sign, and soon in any case: it costs a slow device half a second, which nobody
// should wait for before they reach for something.
(() => {
  // Filled in by the build: the app, and the files that a page begins with, by the first word of its address.
  const APP = '';
  const PRELOADS = {};
  // And the file that tells which dataset an address needs.
  const DATASETS = '';
  const SLICE_ROWS = 4;
  const LONGEST_WAIT_MS = 5_000;
  const SIGNS = 'pointermove pointerdown click touchstart wheel scroll keydown focusin hashchange beforeprint'.split(
    ' ',
  );

  const page = document.documentElement;
  if (document.body === null) prepare();
  else {
    addEventListener('load', () => inSlices([...document.querySelectorAll('.score-row, .report-entry')]));
    void begin(page.dataset.route === undefined);
  }

  function prepare() {
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
    else page.dataset.inSlices = '';
    // Another edition than the current one has other files; they are found on the way.
    if (remembered.partnership !== undefined || /[?&](partnership|edition)=/.test(location.hash)) return;
    // What stands in the page comes before what takes it over.
    if (isOther) preloadAll();
    else addEventListener('load', preloadAll);
  }

  function preloadAll() {
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
  }

  async function begin(isBoard) {
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
    const isDrawn = isBoard && (await isAsPublished());
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

  // What is below the window costs two thirds of the layout: it follows a few rows
  // at a time, between which the page answers.
  function inSlices(rows) {
    if (rows.length === 0) {
      delete page.dataset.inSlices;
      return;
    }
    for (const row of rows.splice(0, SLICE_ROWS)) row.style.contentVisibility = 'visible';
    (window.requestIdleCallback ?? setTimeout)(() => inSlices(rows));
  }

  function preload(path) {
    if (path === undefined) return;
    if (path.endsWith('.css') || page.dataset.route === undefined) {
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
