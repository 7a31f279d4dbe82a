import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { playScenario } from '#mock-api/browser.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const GLD = '#/explore/gld-by-district';

async function openGrid(hash = GLD) {
  const screen = await renderApp(hash);
  const grid = screen.getByRole('grid');
  await expect.element(grid).toBeVisible();
  return { screen, grid };
}

type Screen = Awaited<ReturnType<typeof renderApp>>;

const rowOf = (screen: Screen, name: RegExp) => screen.getByRole('row', { name }).first();

/** A cell by the beginning of its row and the id of its column, once it is drawn. */
function cellOf(row: string, column: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const labels = [...document.querySelectorAll<HTMLElement>('.grid-label')];
    const label = labels.find((cell) => cell.textContent?.startsWith(row));
    const cell = label?.closest('[role="row"]')?.querySelector<HTMLElement>(`[col-id="${column}"]`);
    if (!cell) throw new Error(`No cell ${row} ${column}`);
    return cell;
  }, 5_000);
}

async function focusCell(row: string, column: string): Promise<void> {
  (await cellOf(row, column)).focus();
}

describe('all datasets', () => {
  test('stand by priority with what they hold', async () => {
    const screen = await renderApp('#/explore');
    await expect.element(screen.getByRole('heading', { level: 1, name: /datasets, down to the row/ })).toBeVisible();
    const row = rowOf(screen, /Attendance by plan type/);
    await expect.element(row).toHaveTextContent(/Persistent absence by plan type.*England, regions, counties/);
    await screen.getByRole('link', { name: 'Attendance by plan type' }).click();
    expect(location.hash).toBe('#/explore/attendance-by-plan-type');
  });
});

describe('the grid', () => {
  test('judges every row against England, and parts the frameworks', async () => {
    const { screen } = await openGrid();
    await expect.element(screen.getByRole('columnheader', { name: 'Not collected' })).toBeInTheDocument();
    const row = rowOf(screen, /Wyre Forest/);
    await expect.element(row).toHaveTextContent(/96857759\.656\.5 to 62\.7Worse/);
    expect(document.querySelector('.ag-cell.is-break')).not.toBeNull();
  });

  test('opens, closes and picks rows with its keys, all in the address', async () => {
    const { screen } = await openGrid();
    await focusCell('Wyre Forest', 'name');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(rowOf(screen, /Summer-born/)).toBeVisible();
    expect(location.hash).toContain('open:E07000239');
    await userEvent.keyboard('{ArrowDown} ');
    expect(location.hash).toContain('pick:E07000239.eligible_for_free_school_meals');
    await userEvent.keyboard('{ArrowDown} ');
    await expect.element(screen.getByText('Picked: 2 rows')).toBeVisible();
    await expect.element(screen.getByText('11.2 to 27.1')).toBeVisible();
    await expect.element(screen.getByText(/not added/)).toBeVisible();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}');
    expect(location.hash).not.toContain('open:E07000239');
    expect((await cellOf('Wyre Forest', 'name')).contains(document.activeElement)).toBe(true);
  });

  test('says where a cell comes from, down to the line of the return', async () => {
    const { screen } = await openGrid();
    await focusCell('Redditch', 'AY2021-22.value');
    await userEvent.keyboard('p');
    const card = screen.getByRole('dialog', {
      name: /Where this figure comes from: Good level of development, Redditch/,
    });
    await expect.element(card).toHaveTextContent(/Line \d+ of the return; column gld_percentage of the source/);
    await expect.element(card).toHaveTextContent(/Worked from.*560 of 899/);
    await userEvent.keyboard('{Escape}');
  });

  test('says why a cell is empty', async () => {
    const { screen } = await openGrid('#/explore/attendance-by-plan-type?cols=measure');
    await userEvent.click(await cellOf('Special', 'plan_pa_percent.value'));
    await expect
      .element(screen.getByText(/Withheld to protect children\. It is not zero, and it cannot be worked out/))
      .toBeVisible();
  });

  test('sorts by a column, and Back undoes it', async () => {
    const { screen } = await openGrid('#/explore/ehc-plan-timeliness');
    await screen.getByRole('columnheader', { name: '2023' }).click();
    expect(location.hash).toBe('#/explore/ehc-plan-timeliness?sort=CY2023.value');
    await expect.element(screen.getByRole('columnheader', { name: '2023' })).toHaveAttribute('aria-sort', 'ascending');
    history.back();
    await expect.element(screen.getByRole('columnheader', { name: '2023' })).not.toHaveAttribute('aria-sort');
  });

  test('finds rows by name, and says when none is there', async () => {
    const { screen, grid } = await openGrid();
    const find = screen.getByRole('searchbox', { name: 'Find' });
    await userEvent.fill(find, 'redditch summer');
    await expect.element(rowOf(screen, /Summer-born/)).toBeVisible();
    await expect.poll(() => grid.getByText('Malvern Hills').elements().length).toBe(0);
    await userEvent.fill(find, 'nowhere');
    await expect.element(screen.getByText('No row matches')).toBeVisible();
  });

  test('is laid out anew by the sentence of choices', async () => {
    const { screen } = await openGrid();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rows by' }), 'group, then area');
    expect(location.hash).toContain('rows=group,geography');
    await expect.element(screen.getByRole('columnheader', { name: 'Group, then area' })).toBeVisible();
  });

  test('shows chosen districts alone beside what they are compared with', async () => {
    const { screen, grid } = await openGrid(`${GLD}?districts=E07000236`);
    await expect.element(rowOf(screen, /Redditch/)).toBeVisible();
    await expect.element(rowOf(screen, /England/)).toBeVisible();
    expect(grid.getByText('Wychavon').elements().length).toBe(0);
  });

  test('is a plain table for whoever prefers one, where figures open their source', async () => {
    const screen = await renderApp(`${GLD}?chart=table`);
    const table = screen.getByRole('table', { name: 'Good level of development' });
    await expect.element(table).toBeVisible();
    await screen.getByRole('button', { name: 'Wyre Forest' }).click();
    await expect.element(screen.getByRole('rowheader', { name: /Summer-born/ })).toBeVisible();
    await screen.getByRole('button', { name: '59.6' }).click();
    await expect.element(screen.getByRole('dialog', { name: /Wyre Forest/ })).toBeVisible();
  });

  test('draws one picked row over time', async () => {
    const { screen } = await openGrid('#/explore/ehc-plan-timeliness?rows=geography,pick:E10000034');
    await expect.element(screen.getByRole('heading', { name: /Worcestershire rose from 12\.0%/ })).toBeVisible();
  });

  test('gives the chart beside it as a picture', async () => {
    const { screen } = await openGrid();
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await screen.getByRole('button', { name: 'Picture' }).click();
    await expect.poll(() => saved).toEqual([expect.stringMatching(/^good-level-of-development_.*_2026-04\.png$/)]);
    click.mockRestore();
  });
});

describe('when something is wrong', () => {
  test('a dataset that cannot be had fails alone, and Retry heals it', async () => {
    playScenario('oneDatasetDown');
    const screen = await renderApp('#/explore/ehc-plan-timeliness');
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/could not be read/);
    playScenario('ready');
    await screen.getByRole('button', { name: 'Retry' }).click();
    await expect.element(screen.getByRole('grid')).toBeVisible();
  });

  test('a dataset of withheld figures is shown as that', async () => {
    playScenario('allSuppressed');
    await openGrid('#/explore/ehc-plan-timeliness');
    await expect.poll(() => document.querySelectorAll('.is-withheld').length).toBeGreaterThan(20);
  });

  test('an edition without datasets says so', async () => {
    playScenario('empty');
    const screen = await renderApp('#/explore');
    await expect.element(screen.getByText('This edition holds no dataset')).toBeVisible();
  });
});

describe('for everybody', () => {
  test.each([`${GLD}?chart=table`, '#/explore/attendance-by-plan-type?rows=pick:E10000034'])(
    '%s has no violation in either colour scheme',
    async (hash) => {
      const screen = await renderApp(hash);
      await expect
        .element(hash.includes('table') ? screen.getByRole('rowheader').first() : screen.getByRole('grid'))
        .toBeVisible();
      await expectNoViolations();
    },
  );

  test('fits a phone of 320 px', async () => {
    await page.viewport(320, 800);
    await openGrid();
    expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 900);
  });
});
