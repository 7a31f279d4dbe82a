import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createQueryClient } from '#data/queryClient.ts';
import { App } from './App.tsx';
import { applyTheme } from './applyTheme.ts';
import { isPrerenderedAtHand } from './prerendered.ts';
import { reloadOnceForStaleChunks } from './staleChunks.ts';
import '#ui/styles.css';
import '#charts/charts.css';
import './app.css';
import './print.css';
import '#features/board-report/boardReport.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

applyTheme();
reloadOnceForStaleChunks();
const client = createQueryClient();
const app = (
  <StrictMode>
    <App client={client} />
  </StrictMode>
);
if (await isPrerenderedAtHand(client)) hydrateRoot(root, app);
else createRoot(root).render(app);
document.documentElement.removeAttribute('data-route');
