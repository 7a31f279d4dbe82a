import { delay, HttpResponse, http, type RequestHandler } from 'msw';
import { type ReadFile, withEdit } from './publishedSite.ts';
import type { Scenario } from './scenarios.ts';

/** The published files stand at the root of the site; `src/data/` of a development server is not meant. */
const PUBLISHED = /^https?:\/\/[^/]+\/data\//;

/** Serves the published contract as a static host would, with what the scenario changes about it. */
export function toHandlers(read: ReadFile, scenario: Scenario): RequestHandler[] {
  const readEdited = scenario.edit === undefined ? read : withEdit(read, scenario.edit);
  return [
    http.get(PUBLISHED, async ({ request }) => {
      const path = toPath(request.url);
      if (scenario.delayMs !== undefined) await delay(scenario.delayMs);
      const text = await readEdited(path);
      if (text === undefined) return new HttpResponse('Not found', { status: 404 });
      return (
        scenario.answer?.(path, text) ?? new HttpResponse(text, { headers: { 'Content-Type': 'application/json' } })
      );
    }),
  ];
}

function toPath(url: string): string {
  const { pathname } = new URL(url);
  return pathname.slice(pathname.indexOf('/data/') + '/data/'.length);
}
