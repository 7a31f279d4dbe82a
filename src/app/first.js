// Runs before anything is painted. The board report of the first partnership stands in the page: where another view is asked
// for, by the address or by what this device remembers, that is marked here and CSS hides it until the live page has drawn.
(() => {
  const page = document.documentElement;
  let remembered = {};
  try {
    remembered = JSON.parse(localStorage.getItem('dashboard.preferences')) ?? {};
  } catch {
    // Blocked or damaged: the page begins with its defaults.
  }
  if (remembered.theme === 'light' || remembered.theme === 'dark') page.dataset.theme = remembered.theme;
  if (/^#\/./.test(location.hash) || remembered.partnership !== undefined) page.dataset.route = location.hash || '#/';
})();
