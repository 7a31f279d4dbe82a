import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { playScenario, readServed, worker } from '#mock-api/browser.ts';
import { useDeck } from '#state/presentationStore.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const PAGES = ['Board report', 'Measures', 'Areas', 'Explore', 'Plans', 'Present', 'Data'];

afterEach(() => {
  useDeck.setState({ slides: [] });
});

async function openReport(hash = '#/') {
  const screen = await renderApp(hash);
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.element(screen.getByRole('combobox', { name: 'Edition of' })).toBeVisible();
  return screen;
}

describe('the frame of every page', () => {
  test('has its seven links, titles the document and marks the open page', async () => {
    const screen = await openReport();
    const links = screen.getByRole('navigation', { name: 'Pages' }).getByRole('link').elements();
    expect(links.map((link) => link.textContent)).toEqual(PAGES);
    expect(links.filter((link) => link.ariaCurrent === 'page').map((link) => link.textContent)).toEqual([
      'Board report',
    ]);
    expect(document.title).toMatch(/^Board report · April 2026 · Worcestershire/);
  });

  test('keeps choices in the address, and Back undoes one', async () => {
    const screen = await openReport();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'for the place' }), 'Redditch');
    expect(location.hash).toBe('#/?districts=E07000236');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Edition of' }), 'September 2022');
    await expect.element(screen.getByText('You are reading the edition of September 2022.')).toBeVisible();
    expect(location.hash).toBe('#/?edition=2022-09&districts=E07000236');
    history.back();
    await vi.waitFor(() => expect(location.hash).toBe('#/?districts=E07000236'));
    await expect.element(screen.getByRole('combobox', { name: 'Edition of' })).toHaveValue('2026-04');
  });

  test('follows the reader with the district to another page, and begins reading there at its start', async () => {
    const screen = await openReport('#/?districts=E07000236');
    await screen.getByRole('link', { name: 'Plans', exact: true }).click();
    expect(location.hash).toBe('#/plans?districts=E07000236');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('main'));
    await vi.waitFor(() => expect(document.title).toMatch(/^Plans · April 2026/));
  });

  test('skips to the page without leaving the view', async () => {
    const screen = await openReport('#/?sort=concern');
    (screen.getByRole('link', { name: 'Skip to the page' }).element() as HTMLElement).click();
    expect(document.activeElement?.id).toBe('main');
    expect(location.hash).toBe('#/?sort=concern');
  });

  test('finds measures, places and pages by name, alias or code, with / and the arrows', async () => {
    const screen = await openReport();
    await userEvent.keyboard('/');
    const search = screen.getByRole('combobox', { name: /Search measures/ });
    await expect.element(search).toHaveFocus();
    await search.fill('redd');
    await expect.element(screen.getByRole('option', { name: /Redditch.*Place, district/ })).toBeVisible();
    await search.fill('ehc plans 20');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(location.hash).toBe('#/measures/ehc_plans_within_20_weeks_percent'));
    expect(screen.getByRole('dialog').elements()).toHaveLength(0);
  });

  test('offers the nearest names where a text finds nothing', async () => {
    const screen = await openReport();
    await screen.getByRole('button', { name: 'Search' }).click();
    await screen.getByRole('combobox', { name: /Search measures/ }).fill('Wychavan');
    await expect.element(screen.getByText(/Nothing is called “Wychavan”\. The nearest names/)).toBeVisible();
    await expect.element(screen.getByRole('option', { name: /Wychavon.*district/ })).toBeVisible();
  });

  test('lists its keys with ?', async () => {
    const screen = await openReport();
    await userEvent.keyboard('?');
    await expect
      .element(screen.getByRole('dialog', { name: 'Keyboard' }))
      .toHaveTextContent(/where the number comes from/);
  });

  test('picks several districts in one step', async () => {
    const screen = await openReport();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'for the place' }), 'Several districts…');
    await screen.getByRole('checkbox', { name: 'Redditch' }).click();
    await screen.getByRole('checkbox', { name: 'Worcester', exact: true }).click();
    await screen.getByRole('button', { name: 'Show these' }).click();
    await vi.waitFor(() => expect(location.hash).toBe('#/?districts=E07000236,E07000237'));
  });

  test('adds the view to the slides, with partnership and edition in its address', async () => {
    const screen = await openReport('#/?sort=concern');
    await screen.getByRole('button', { name: 'Add to slides' }).click();
    expect(useDeck.getState().slides).toMatchObject([
      { hash: '#/?partnership=worcestershire&edition=2026-04&sort=concern', title: 'Board report, April 2026' },
    ]);
  });

  test('prefills a report of an error with what its reader saw', async () => {
    const screen = await openReport('#/?sort=concern');
    await screen.getByRole('button', { name: 'report an error on this page' }).click();
    const seen = screen.getByRole('textbox', { name: 'What you saw' });
    await expect.element(seen).toHaveValue(expect.stringMatching(/Page: Board report\nEdition: April 2026/));
    await expect.element(seen).toHaveValue(expect.stringContaining('edition=2026-04&sort=concern'));
  });

  test('is dark, light or as the device, and remembers it', async () => {
    const screen = await openReport();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Colours:' }), 'dark');
    expect(localStorage.getItem('dashboard.preferences')).toContain('"theme":"dark"');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Colours:' }), 'as on this device');
  });

  test('folds its pages into a menu on a phone', async () => {
    await page.viewport(375, 812);
    const screen = await openReport();
    expect(screen.getByRole('navigation', { name: 'Pages' }).elements()).toHaveLength(0);
    await screen.getByRole('button', { name: 'Menu' }).click();
    await expect.element(screen.getByRole('link', { name: 'Explore' })).toBeVisible();
    await page.viewport(1280, 900);
  });
});

describe('a made-up partnership', () => {
  test('says that it is illustrative first of all, and nothing closes that', async () => {
    const screen = await openReport('#/?partnership=demonstration');
    const band = screen.getByRole('complementary', { name: 'Illustrative figures' });
    await expect.element(band).toHaveTextContent(/^Illustrative\./);
    const [first, second] = screen.container.children;
    expect(first).toHaveTextContent('Skip to the page');
    expect(second).toBe(band.element());
    expect(band.getByRole('button').elements()).toHaveLength(0);
    expect(document.title).toContain('illustrative');
    await band.getByRole('link', { name: /^Go to Worcestershire/ }).click();
    await expect.element(screen.getByRole('link', { name: /1 worse than England/ })).toBeVisible();
    expect(screen.getByRole('complementary', { name: 'Illustrative figures' }).elements()).toHaveLength(0);
  });

  test('is remembered on this device, and stands in the address so that a copied link opens it', async () => {
    const screen = await openReport();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Partnership:' }), 'demonstration');
    expect(location.hash).toBe('#/?partnership=demonstration');
    history.replaceState(null, '', '#/');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await vi.waitFor(() => expect(location.hash).toBe('#/?partnership=demonstration'));
  });
});

describe('a link that is partly not understood', () => {
  test('opens everything else and says what it left', async () => {
    const screen = await openReport('#/?districts=redich&colour=red&from=never');
    await expect.element(screen.getByText(/a part “colour”, which this page does not know/)).toBeVisible();
    await expect.element(screen.getByText(/asked for “never” as from/)).toBeVisible();
    await screen.getByRole('link', { name: 'Did you mean Redditch?' }).click();
    expect(location.hash).toBe('#/?districts=E07000236');
  });

  test.each([
    ['#/measures/gld_percant', 'There is no such measure in this edition', 'Good level of development'],
    ['#/areas/E0700023', 'There is no such place in this edition', 'Redditch'],
    ['#/nowhere', 'There is no such page', 'Open the board report'],
  ])('%s is a plain 404 with the nearest names', async (hash, title, nearest) => {
    const screen = await renderApp(hash);
    await expect.element(screen.getByRole('heading', { name: title })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: nearest, exact: true }).first()).toBeVisible();
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['allDown', /The site could not give the file just now/],
    ['brokenIndex', /does not have the shape/],
    ['indexInstead', /A web page stands where the figures should be/],
  ] as const)('%s: the frame stands, says why, and Retry heals it', async (scenario, reason) => {
    playScenario(scenario);
    const screen = await renderApp();
    await expect.element(screen.getByRole('alert')).toHaveTextContent(reason);
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/The list of editions could not be read/);
    await expect.element(screen.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    worker.resetHandlers();
    await screen.getByRole('button', { name: 'Retry' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Scorecard' })).toBeVisible();
  });

  test('an edition that is not there leaves the others a click away', async () => {
    playScenario('newestEditionMissing');
    const screen = await renderApp();
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/The edition of April 2026 could not be read/);
    await screen.getByRole('link', { name: 'September 2022' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Scorecard' })).toBeVisible();
  });

  test('a list of editions that cannot be checked again leaves the figures, and says so', async () => {
    const screen = await openReport();
    playScenario('allDown');
    await screen.client.refetchQueries({ queryKey: ['index'] });
    await expect.element(screen.getByText('The list of editions could not be checked just now.')).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'Scorecard' })).toBeVisible();
  });

  test('a new edition is told once and shown when its reader wants it', async () => {
    worker.use(
      http.get('*/data/index.json', async () => {
        const index = await readServed('index.json');
        return HttpResponse.json(JSON.parse((index ?? '').replace('"current": "2026-04"', '"current": "2022-09"')));
      }),
    );
    const screen = await openReport();
    await expect.element(screen.getByRole('combobox', { name: 'Edition of' })).toHaveValue('2022-09');
    worker.resetHandlers();
    await screen.client.refetchQueries({ queryKey: ['index'] });
    await expect
      .element(screen.getByText(/The edition of April 2026 was published while this page was open/))
      .toBeVisible();
    await expect.element(screen.getByRole('combobox', { name: 'Edition of' })).toHaveValue('2022-09');
    await screen.getByRole('button', { name: 'Show the new figures' }).click();
    await expect.element(screen.getByRole('combobox', { name: 'Edition of' })).toHaveValue('2026-04');
    expect(screen.getByText(/was published while this page was open/).elements()).toHaveLength(0);
  });
});
