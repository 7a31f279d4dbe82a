// Runs before anything is painted. The board report of the first partnership stands in the page: where another view is asked
// for, by the address or by what this device remembers, that is marked here and CSS hides it until the live page has drawn.
(() => {
  // Filled in by the build: the files that a page begins with, by the first word of its address.
  const PRELOADS = {};
  // And the file that tells which dataset an address needs.
  const DATASETS = '';
  const page = document.documentElement;
  let remembered = {};
  try {
    remembered = JSON.parse(localStorage.getItem('dashboard.preferences')) ?? {};
  } catch {
    // Blocked or damaged: the page begins with its defaults.
  }
  if (remembered.theme === 'light' || remembered.theme === 'dark') page.dataset.theme = remembered.theme;
  const isOther = /^#\/./.test(location.hash) || remembered.partnership !== undefined;
  if (isOther) page.dataset.route = location.hash || '#/';

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

  function preload(path) {
    if (path === undefined) return;
    if (path.endsWith('.css')) {
      // Into the cache only: as a link it would come before the styles of the app, or be warned about if the page has no use for it.
      fetch(path).catch(() => undefined);
      return;
    }
    const link = document.createElement('link');
    link.rel = path.endsWith('.js') ? 'modulepreload' : 'preload';
    if (path.endsWith('.json')) link.as = 'fetch';
    if (!isOther) link.fetchPriority = 'low';
    link.crossOrigin = '';
    link.href = path;
    document.head.append(link);
  }
})();
