import { bypass } from 'msw';
import { setupWorker } from 'msw/browser';
import { toHandlers } from './handlers.ts';
import { isScenarioName, type ScenarioName, scenarios } from './scenarios.ts';

/** In a browser the published files come from the server under test, past the mock. */
export async function readServed(path: string): Promise<string | undefined> {
  const response = await fetch(bypass(new URL(`/data/${path}`, location.origin)));
  return response.ok && response.headers.get('Content-Type')?.startsWith('text/html') !== true
    ? response.text()
    : undefined;
}

/** The mock API of `npm run dev:mock` and of the view tests. `?scenario=slow` before the hash chooses what goes wrong. */
export const worker = setupWorker(...toHandlers(readServed, scenarios[toScenarioName()]));

/** Plays another scenario until the handlers are reset. */
export function playScenario(name: ScenarioName): void {
  worker.use(...toHandlers(readServed, scenarios[name]));
}

function toScenarioName(): ScenarioName {
  const asked = new URLSearchParams(location.search).get('scenario');
  return isScenarioName(asked) ? asked : 'ready';
}
