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

void begin(root);

/** Not at the top level: pages stand on this script, and could not come while it waits. */
async function begin(place: HTMLElement): Promise<void> {
  const client = createQueryClient();
  const app = (
    <StrictMode>
      <App client={client} />
    </StrictMode>
  );
  const [isAtHand] = await Promise.all([takeFirstView(client), preparePage(parseHash(location.hash).view.route.kind)]);
  // As a transition it is taken over in slices, between which the page answers.
  if (isAtHand && isFirstViewAsDrawn()) startTransition(() => void hydrateRoot(place, app));
  else {
    // Taken away before the page is shown: React would do so a frame too late.
    place.replaceChildren();
    createRoot(place).render(app);
  }
  document.documentElement.removeAttribute('data-route');
  // The small script in the head has kept a press until somebody would hear it.
  window.dispatchEvent(new Event('app-begun'));
}
