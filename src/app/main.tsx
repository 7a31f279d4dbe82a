import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createQueryClient } from '#data/queryClient.ts';
import { parseHash } from '#state/viewUrl.ts';
import { App } from './App.tsx';
import { applyTheme } from './applyTheme.ts';
import { preparePage } from './featureLoader.ts';
import { isFirstViewAsDrawn, takeFirstView } from './firstView.ts';
import { reloadOnceForStaleChunks } from './staleChunks.ts';
import '#ui/styles.css';
import '#charts/charts.css';
import './app.css';
import '#features/board-report/boardReport.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

applyTheme();
reloadOnceForStaleChunks();
// Wanted on paper only: loaded when the page has nothing better to do.
(window.requestIdleCallback ?? setTimeout)(() => void import('./printPage.ts'));

const client = createQueryClient();
const app = (
  <StrictMode>
    <App client={client} />
  </StrictMode>
);
const [isAtHand] = await Promise.all([takeFirstView(client), preparePage(parseHash(location.hash).view.route.kind)]);
// As a transition it is taken over in slices, between which the page answers.
if (isAtHand && isFirstViewAsDrawn()) startTransition(() => void hydrateRoot(root, app));
else {
  // Taken away before the page is shown: React would do so a frame too late.
  root.replaceChildren();
  createRoot(root).render(app);
}
document.documentElement.removeAttribute('data-route');
