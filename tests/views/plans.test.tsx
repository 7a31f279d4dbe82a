import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { playScenario } from '#mock-api/browser.ts';
import { setQuestions, useQuestions } from '#state/questionsStore.ts';
import { expectNoSidewaysScroll } from '#tests/support/expectNoSidewaysScroll.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const SEND = /The SEND accelerated progress plan is closed; this is where its four workstreams stood in September 2022/;

async function openPlans(hash = '#/plans', heading: RegExp = SEND) {
  const screen = await renderApp(hash);
  await expect.element(screen.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  return screen;
}

beforeEach(() => setQuestions([]));

describe('plans, as they are opened', () => {
  const openShared = sharePage(openPlans);

  test('say that a plan is closed, where it stood, and what is still open', async () => {
    const screen = await openShared();
    await expect.element(screen.getByRole('heading', { name: 'Four workstreams', exact: true })).toBeVisible();
    await expect.element(screen.getByText('Carried over from September 2022.').first()).toBeVisible();
    const open = screen.getByRole('complementary', { name: 'Open since September 2022' });
    await expect
      .element(open)
      .toHaveTextContent(/four agency returns.*42 months over.*Six plans with a date that has passed/s);
  });

  test('keep what is measured apart from what people judged', async () => {
    const screen = await openShared();
    await expect.element(screen.getByText('Worse than England')).toBeVisible();
    await expect.element(screen.getByText('45.9% in England, 2024.')).toBeVisible();
    expect(screen.getByText('No rating recorded').elements()).toHaveLength(4);
    expect(screen.getByText('Counts, no trend').elements()).toHaveLength(3);
  });

  test('lead to the rows and to the measure', async () => {
    const screen = await openShared();
    await expect
      .element(screen.getByRole('link', { name: 'Rows' }).first())
      .toHaveAttribute('href', '#/explore/send-app-workstreams?at=workstream:workstream_1');
    await expect
      .element(screen.getByRole('link', { name: 'Open the measure' }))
      .toHaveAttribute('href', '#/measures/ehc_plans_within_20_weeks_percent');
  });

  test('put milestones on a timeline, each with its day in the list', async () => {
    const screen = await openShared();
    await expect.element(screen.getByRole('img', { name: /Nine of 15 reached/ })).toBeVisible();
    await expect.element(screen.getByText(/The board of April 2026 lies beyond the right edge/)).toBeVisible();
    await expect
      .element(screen.getByText(/Christopher Whitehead mainstream autism base opens, 12 places/).last())
      .toBeVisible();
    expect(screen.getByText('(planned; nothing since says whether it happened)').elements()).toHaveLength(6);
  });

  test('have no sideways scroll at any width', async () => {
    await openShared();
    await expectNoSidewaysScroll();
  });
});

describe('plans', () => {
  test('tell where every figure comes from, in the words of the paper', async () => {
    const screen = await openPlans();
    await screen.getByRole('button', { name: '32 schools' }).click();
    const card = screen.getByRole('dialog', { name: /SEND health checks done/ });
    await expect
      .element(card)
      .toHaveTextContent(/0-25 SEND All Age Disability Partnership.*transcribed from the paper/s);
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: '2 to 3' }).click();
    await expect
      .element(screen.getByRole('dialog', { name: /What the paper says/ }))
      .toHaveTextContent(/On average 2\/3 parent\/carer representatives/);
  });

  test('take a question to a figure and keep it on the device', async () => {
    const screen = await openPlans();
    await screen.getByRole('button', { name: '59 schools' }).click();
    await screen.getByRole('button', { name: 'Ask a question' }).click();
    await userEvent.type(screen.getByLabelText('Your question to the board'), 'How many finished?');
    await screen.getByRole('button', { name: 'Keep the question' }).click();
    await expect.element(screen.getByText(/Kept on this device/)).toBeVisible();
    expect(useQuestions.getState().questions).toMatchObject([
      {
        text: 'How many finished?',
        about: expect.stringMatching(/Making a difference.*59 schools/),
        hash: expect.stringMatching(/edition=2026-04/),
      },
    ]);
  });

  test('open the notes of progress in the words of the paper', async () => {
    const screen = await openPlans();
    const note = screen.getByText(/A further 16 schools are being planning/);
    await expect.element(note).not.toBeVisible();
    await screen.getByRole('button', { name: '8 notes of progress' }).click();
    await expect.element(note).toBeVisible();
  });

  test('open another plan by its address', async () => {
    const screen = await openPlans('#/plans?plan=mental-health-measures', /Nothing newer than September 2022/);
    await expect.element(screen.getByRole('heading', { name: 'Five parts', exact: true })).toBeVisible();
    await expect
      .element(screen.getByText(/Herefordshire and Worcestershire together \(integrated care board\)/).first())
      .toBeVisible();
  });

  test('narrow the actions by the address, and give all back', async () => {
    const screen = await openPlans('#/plans?plan=actions', /What was promised/);
    const table = screen.getByRole('table', { name: 'Actions, overdue first' });
    expect(table.getByRole('row').elements()).toHaveLength(3);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Actions by owner' }),
      'Child Safeguarding Practice Review Group (1)',
    );
    expect(location.hash).toContain('filter=owner:child_safeguarding_practice_review_group');
    await expect.poll(() => table.getByRole('row').elements().length).toBe(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Actions by owner' }), 'any owner');
    await expect.poll(() => table.getByRole('row').elements().length).toBe(3);
  });

  test('say that the measure of an action is gone', async () => {
    playScenario('measureGone');
    const screen = await openPlans('#/plans?plan=actions', /What was promised/);
    await expect
      .element(screen.getByText(/The measure that it was about is no longer published\./).first())
      .toBeVisible();
  });

  test('say that no action is all of what was asked', async () => {
    const screen = await openPlans('#/plans?plan=actions&filter=state:done', /What was promised/);
    await screen.getByRole('link', { name: 'Show all 2 actions' }).click();
    await expect.element(screen.getByRole('table', { name: 'Actions, overdue first' })).toBeVisible();
  });

  test('say that there is no such plan', async () => {
    const screen = await renderApp('#/plans?plan=no-such-plan');
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('There is no such plan in this edition');
    await expect.element(screen.getByRole('link', { name: 'SEND accelerated progress plan' })).toBeVisible();
  });

  test('go on without a dataset that cannot be had', async () => {
    playScenario('oneDatasetDown');
    const screen = await openPlans();
    await expect.element(screen.getByText(/Figures of .* could not be read/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '32 schools' })).toBeVisible();
    await expect.element(screen.getByText('Could not be read: EHC plans issued within 20 weeks.')).toBeVisible();
  });

  test('have no flaw that axe finds with their notes open', async () => {
    const screen = await openPlans();
    await screen.getByRole('button', { name: '8 notes of progress' }).click();
    await expectNoViolations();
  });
});
