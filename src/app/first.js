// Runs before anything is painted: the board report stands in the page, so a link to another view says so here and CSS hides it.
if (location.hash !== '' && location.hash !== '#/') document.documentElement.dataset.route = location.hash;
