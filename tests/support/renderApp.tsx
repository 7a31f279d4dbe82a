import { render } from 'vitest-browser-react/pure';
import { App } from '#app/App.tsx';
import { createQueryClient } from '#data/queryClient.ts';
import '#app/app.css';
import '#charts/charts.css';
import '#features/board-report/boardReport.css';
import '#ui/styles.css';

/** The whole dashboard at an address, as it stands in the page; a test plays its scenario before. */
export async function renderApp(hash = '#/') {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  const client = createQueryClient();
  return Object.assign(await render(<App client={client} />), { client });
}
