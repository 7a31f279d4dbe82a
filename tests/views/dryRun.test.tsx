import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aReturn } from '#tests/support/aReturn.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

type Changes = Parameters<typeof aReturn>[0];

/** The files of a return, called after `stem` when it is not the only one. */
function filesOf(changes?: Changes, stem?: string): File[] {
  const { data, meta, measure } = aReturn(changes);
  const toName = (name: string) =>
    stem === undefined ? name : name.replace(/^data/, stem).replace(/^measure/, `${stem}.measure`);
  return [data, meta, measure].flatMap((file) =>
    file === undefined
      ? []
      : [new File([new Uint8Array(file.bytes)], toName(file.name.slice(file.name.lastIndexOf('/') + 1)))],
  );
}

async function openPage() {
  const screen = await renderApp('#/data');
  await expect.element(screen.getByRole('heading', { name: 'Dry run of a return' })).toBeVisible();
  return screen;
}

/** Files of any size: those that go through the test's own driver must be small. */
function upload(files: readonly File[]): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no input');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A return of so many megabytes: the same rows again and again. */
function aLargeReturn(megabytes: number): File[] {
  const [data, ...others] = filesOf();
  const { data: small } = aReturn();
  const [header = '', ...rows] = new TextDecoder().decode(small.bytes).trimEnd().split('\n');
  const block = `${Array.from({ length: 500 }, () => rows.join('\n')).join('\n')}\n`;
  const blocks = Array.from({ length: Math.ceil((megabytes * 1_000_000) / block.length) }, () => block);
  return [new File([`${header}\n`, ...blocks], data?.name ?? ''), ...others];
}

/** Opens the page and hands it the files of a return of good level of development. */
async function tryReturn(changes?: Changes) {
  const screen = await openPage();
  upload(filesOf(changes));
  await expect.element(screen.getByRole('heading', { level: 1, name: /^This return would be/ })).toBeVisible();
  return screen;
}

const SPOILT: Changes = { 'data.csv': (text) => text.replace('65.2', '"65,2"') };
const REVISED: Changes = { 'data.csv': (text) => text.replace('65.2', '66.2') };

describe('the dry run of figures that would change', () => {
  const openShared = sharePage(() => tryReturn(REVISED));

  test('tells what would change against the edition, figure by figure', async () => {
    const screen = await openShared();
    const row = screen.getByRole('row', { name: /Revised.*England.*66\.2%, before/ }).first();
    await expect.element(row).toHaveTextContent(/65\.266\.2/);
    await expect.element(screen.getByText(/No figure would be withheld/)).toBeVisible();
    await expect
      .element(screen.getByText('Nothing leaves the browser: the files are checked on this device.'))
      .toBeVisible();
  });

  test('has no violation, and fits a phone', async () => {
    await openShared();
    await expectNoViolations();
    await page.viewport(320, 800);
    await expect.poll(() => document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 900);
  });
});

describe('the dry run', () => {
  test('tells every issue with its line, what was found and what is expected', async () => {
    const screen = await tryReturn(SPOILT);
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/would be refused: one error/);
    const row = screen.getByRole('row', { name: /gld_percent/ });
    await expect.element(row).toHaveTextContent(/Error.*data\.csv.*2.*12, gld_percent.*65,2.*65\.2.*decimal comma/);
    expect(document.querySelector('.issue-quote .found')?.textContent).toBe('"65,2"');
    await expect.element(screen.getByText('Not worked out yet')).toBeVisible();
  });

  test('says what a file is that cannot be read', async () => {
    const screen = await openPage();
    upload([new File(['<html>'], 'photo.png')]);
    await expect.element(screen.getByText(/None of these files is a return/)).toBeVisible();
    await expect.element(screen.getByText('Not read: photo.png.')).toBeVisible();
  });

  test('compares a dataset that is right beside one that is not, and says that nothing can be published yet', async () => {
    const screen = await openPage();
    upload([...filesOf(SPOILT, 'spoilt'), ...filesOf(REVISED, 'revised')]);
    await expect.element(screen.getByRole('heading', { level: 1, name: /would be refused: one error/ })).toBeVisible();
    await expect.element(screen.getByText('Nothing of it can be published before the errors are mended')).toBeVisible();
    await expect.element(screen.getByRole('row', { name: /Revised.*England.*66\.2%, before/ }).first()).toBeVisible();
    expect(screen.getByRole('table', { name: /^Changes in/ }).elements()).toHaveLength(1);
  });

  test('reads a large file where it lies, and is stopped by a button', async () => {
    const screen = await tryReturn(REVISED);
    upload(aLargeReturn(60));
    await expect.element(screen.getByText(/^Checking 3 files, 60\.\d MB/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await expect.element(screen.getByText(/^Stopped: 3 files were not checked to the end/)).toHaveFocus();
    await expect.element(screen.getByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('row', { name: /Revised.*England/ }).first()).toBeVisible();

    upload(aLargeReturn(3));
    await expect.element(screen.getByText('row_repeated').or(screen.getByText('personal_rows')).first()).toBeVisible();
    await expect.element(screen.getByText(/^Stopped/)).not.toBeInTheDocument();
  });
});
