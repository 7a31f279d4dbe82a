import { readFile } from 'node:fs/promises';
import { setupServer } from 'msw/node';
import { toHandlers } from './handlers.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';

/** In Node the published files are read from the repository. */
export async function readShipped(path: string): Promise<string | undefined> {
  try {
    return await readFile(`public/data/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

export const server = setupServer(...toHandlers(readShipped, scenarios.ready));

/** Plays another scenario until the handlers are reset. */
export function playScenario(name: ScenarioName): void {
  server.use(...toHandlers(readShipped, scenarios[name]));
}
