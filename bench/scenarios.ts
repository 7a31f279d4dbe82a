import type { Browser } from 'playwright';
import { type Conditions, FAST, SLOW, SLOW_CPU, withFreshPage } from './conditions.ts';
import { measureRendererMegabytes } from './memory.ts';
import { type Completion, load, measureRedraw, openView } from './probe.ts';

/** What is measured in each round, by the name under which the budgets ask for it. */
export type Sample = readonly [name: string, value: number];

export interface Target {
  readonly browser: Browser;
  /** Where the site is served, without a slash at its end. */
  readonly address: string;
  readonly scorecardRows: number;
  /** A dataset to explore, and the two districts that a filter goes between. */
  readonly dataset: string;
  readonly districts: readonly [string, string];
}

const MEASURE = '#/measures/ehc_plans_within_20_weeks_percent';
const DISTRICT_MEASURE = '#/measures/gld_percent';
const CHART_SEEN: Completion = { selector: 'main svg', count: 1, widthPx: 300 };
const GRID_SEEN: Completion = { selector: 'main .ag-row', count: 10, widthPx: 300 };

/**
 * One of each in turn, so that whatever else the machine does falls on all of them alike. What cannot be measured is
 * told, and left out; the rest goes on.
 */
export async function* runRound(target: Target): AsyncGenerator<Sample> {
  const parts = [
    ...[FAST, SLOW].map((conditions) => loadPages(target, conditions)),
    ...[FAST, SLOW_CPU].map((conditions) => changeDistricts(target, conditions)),
    explore(target),
    weigh(target),
  ];
  for (const part of parts) {
    try {
      yield* part;
    } catch (error) {
      console.error(`Not measured: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
}

async function* loadPages(target: Target, conditions: Conditions): AsyncGenerator<Sample> {
  const scorecardSeen = { selector: '[data-row]', count: target.scorecardRows, widthPx: 300 };
  const pages = [
    ['floor', '/floor.html', scorecardSeen],
    ['board report', '/', scorecardSeen],
    ['measure', `/${MEASURE}`, CHART_SEEN],
  ] as const;
  for (const [name, path, seen] of pages) {
    const cost = await withFreshPage(target.browser, conditions, (page) => load(page, target.address + path, seen));
    for (const [what, value] of Object.entries(cost)) yield [`${name}, ${conditions.name}: ${what}`, value];
  }
}

async function* changeDistricts(target: Target, conditions: Conditions): AsyncGenerator<Sample> {
  const [first, second] = target.districts;
  const ms = await withFreshPage(target.browser, conditions, async (page) => {
    await load(page, `${target.address}/${DISTRICT_MEASURE}?districts=${first}`, CHART_SEEN);
    return measureRedraw(page, () => openView(page, `${DISTRICT_MEASURE}?districts=${second}`));
  });
  yield [`district change, ${conditions.name}`, ms];
}

async function* explore({ browser, address, dataset }: Target): AsyncGenerator<Sample> {
  const hash = `#/explore/${dataset}`;
  const direct = await withFreshPage(browser, FAST, (page) => load(page, `${address}/${hash}`, GRID_SEEN));
  yield ['explore, direct link', direct.completeMs];
  yield [
    'explore, in the app',
    await withFreshPage(browser, FAST, async (page) => {
      // Opened once before: code and figures are at hand, as they are for a reader who goes back and forth.
      await load(page, `${address}/${hash}`, GRID_SEEN);
      await openView(page, '#/explore');
      await page.locator(GRID_SEEN.selector).first().waitFor({ state: 'detached' });
      return measureRedraw(page, () => openView(page, hash));
    }),
  ];
  yield [
    'explore, sort',
    await withFreshPage(browser, SLOW_CPU, async (page) => {
      await load(page, `${address}/${hash}`, GRID_SEEN);
      return measureRedraw(page, () => page.getByRole('columnheader').last().click());
    }),
  ];
  yield [
    'explore, search',
    await withFreshPage(browser, SLOW_CPU, async (page) => {
      await load(page, `${address}/${hash}`, GRID_SEEN);
      return measureRedraw(page, () => openView(page, `${hash}?q=worcestershire`));
    }),
  ];
}

async function* weigh({ browser, address }: Target): AsyncGenerator<Sample> {
  const megabytesOf = (url: string) =>
    withFreshPage(browser, FAST, async (page) => {
      await page.goto(url, { waitUntil: 'networkidle' });
      return measureRendererMegabytes(browser);
    });
  const empty = await megabytesOf('about:blank');
  yield ['memory of the board report', (await megabytesOf(`${address}/`)) - empty];
}
