import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aReturn } from '#tests/support/aReturn.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

type Changes = Parameters<typeof aReturn>[0];

function filesOf(changes?: Changes): File[] {
  const { data, meta, measure } = aReturn(changes);
  return [data, meta, measure].flatMap((file) =>
    file === undefined ? [] : [new File([new Uint8Array(file.bytes)], file.name.slice(file.name.lastIndexOf('/') + 1))],
  );
}

/** Opens the page and hands it the files of a return of good level of development. */
async function tryReturn(changes?: Changes) {
  const screen = await renderApp('#/data');
  await expect.element(screen.getByRole('heading', { name: 'Dry run of a return' })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no input');
  await userEvent.upload(input, filesOf(changes));
  await expect
    .element(screen.getByRole('heading', { level: 1, name: /^This return would be/ }), { timeout: 20_000 })
    .toBeVisible();
  return screen;
}

const SPOILT: Changes = { 'data.csv': (text) => text.replace('65.2', '"65,2"') };
const REVISED: Changes = { 'data.csv': (text) => text.replace('65.2', '66.2') };

describe('the dry run', () => {
  test('tells every issue with its line, what was found and what is expected', async () => {
    const screen = await tryReturn(SPOILT);
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/would be refused: one error/);
    const row = screen.getByRole('row', { name: /gld_percent/ });
    await expect.element(row).toHaveTextContent(/Error.*data\.csv.*2.*12, gld_percent.*65,2.*65\.2.*decimal comma/);
    expect(document.querySelector('.issue-quote .found')?.textContent).toBe('"65,2"');
    await expect.element(screen.getByText('Not worked out yet')).toBeVisible();
  });

  test('tells what would change against the edition, figure by figure', async () => {
    const screen = await tryReturn(REVISED);
    const row = screen.getByRole('row', { name: /Revised.*England.*66\.2%, before/ }).first();
    await expect.element(row).toHaveTextContent(/65\.266\.2/);
    await expect.element(screen.getByText(/No figure would be withheld/)).toBeVisible();
    await expect
      .element(screen.getByText('Nothing leaves the browser: the files are checked on this device.'))
      .toBeVisible();
  });

  test('says what a file is that cannot be read', async () => {
    const screen = await renderApp('#/data');
    await expect.element(screen.getByRole('heading', { name: 'Dry run of a return' })).toBeVisible();
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('no input');
    await userEvent.upload(input, [new File(['<html>'], 'photo.png')]);
    await expect.element(screen.getByText(/None of these files is a return/)).toBeVisible();
    await expect.element(screen.getByText('Not read: photo.png.')).toBeVisible();
  });

  test.each(['light', 'dark'] as const)('has no violation in %s, and fits a phone', async (theme) => {
    document.documentElement.dataset.theme = theme;
    const screen = await tryReturn(theme === 'light' ? SPOILT : REVISED);
    const { violations } = await axe.run(screen.container, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
    await page.viewport(320, 800);
    await expect.poll(() => document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 900);
    delete document.documentElement.dataset.theme;
  });
});
