import JSZip from 'jszip';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { playScenario } from '#mock-api/browser.ts';
import { setSlides, useDeck } from '#state/presentationStore.ts';
import { setQuestions } from '#state/questionsStore.ts';
import { expectNoSidewaysScroll } from '#tests/support/expectNoSidewaysScroll.ts';
import { expectNoViolations } from '#tests/support/expectNoViolations.ts';
import { sharePage } from '#tests/support/openPages.ts';
import { renderApp } from '#tests/support/renderApp.tsx';

const READY = /slides are on this device/;

async function openDeck(hash = '#/present', ready = READY) {
  const screen = await renderApp(hash);
  await expect.element(screen.getByText(ready)).toBeVisible();
  return screen;
}

const slideButton = (screen: Awaited<ReturnType<typeof renderApp>>, place: number) =>
  screen.getByRole('button', { name: new RegExp(`^Slide ${place}: `) });

const titles = () => [...document.querySelectorAll('.deck-title')].map(({ textContent }) => textContent);

beforeEach(() => {
  setSlides([]);
  setQuestions([]);
});

describe('the deck', () => {
  test('is made from the report while nobody has picked slides', async () => {
    const screen = await openDeck();
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Deck for 30 April 2026' })).toBeVisible();
    expect(titles().slice(0, 3)).toEqual([
      'Board report, April 2026',
      'One turned worse, one turned better and one is no longer worse',
      'Best start in life: none of four can be tested',
    ]);
    expect(titles()).toHaveLength(13);
  });

  test('shows the slide that the address names', async () => {
    const screen = await openDeck('#/present?chart=5');
    await expect
      .element(screen.getByRole('heading', { level: 2, name: /^EHC plans issued within 20 weeks rose from 12.0%/ }))
      .toBeVisible();
    await expect.element(screen.getByRole('article')).toHaveTextContent(/worse than England.*5 of 13/s);
    await expect.element(screen.getByText('region and ten neighbours')).toBeVisible();
    await expect.element(screen.getByText('native chart, editable')).toBeVisible();
  });

  test('is put in order by keys, with the focus on the slide that moved, and Undo takes it back', async () => {
    const screen = await openDeck();
    const before = titles();
    (slideButton(screen, 2).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => titles()[2]).toBe(before[1]);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Slide 3: One turned worse/);
    await expect.element(screen.getByText(/now 3 of 13/)).toBeInTheDocument();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(titles).toEqual(before);
  });

  test('takes slides of words, and loses one with Delete', async () => {
    const screen = await openDeck();
    await screen.getByRole('button', { name: 'Add a title, section or text slide' }).click();
    await userEvent.fill(screen.getByLabelText('Title of the slide'), 'What we ask');
    await userEvent.fill(screen.getByLabelText(/Text of the slide/), 'One\nTwo');
    await userEvent.click(screen.getByLabelText(/^Notes, slide/));
    await expect.poll(() => titles()[1]).toBe('What we ask');
    await expect.element(screen.getByRole('article')).toHaveTextContent(/What we ask.*One.*Two/s);
    (slideButton(screen, 2).element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => titles()).toHaveLength(13);
  });

  test('keeps notes on the device', async () => {
    const screen = await openDeck('#/present?chart=2');
    await userEvent.fill(screen.getByLabelText('Notes, slide 2'), 'Say this first.');
    await userEvent.click(screen.getByRole('heading', { level: 1 }));
    await expect.poll(() => useDeck.getState().slides[1]?.notes).toBe('Say this first.');
  });

  test('holds a view that was added from its page, with the edition that it showed', async () => {
    const plans = await renderApp('#/plans');
    await expect.element(plans.getByRole('heading', { level: 1, name: /SEND accelerated/ })).toBeVisible();
    await plans.getByRole('button', { name: 'Add to slides' }).click();
    await plans.unmount();
    expect(useDeck.getState().slides).toMatchObject([{ hash: expect.stringMatching(/^#\/plans\?.*edition=2026-04/) }]);
    const screen = await openDeck('#/present', /The slide is on this device/);
    await expect.element(screen.getByRole('article')).toHaveTextContent(/its four workstreams stood in September 2022/);
  });

  test('says that the edition of a slide is not here, and shows no other figures', async () => {
    setSlides([{ id: '1', hash: '#/?edition=1999-01', title: 'Old report' }]);
    const screen = await openDeck('#/present', /The slide is on this device/);
    await expect.element(screen.getByText('The edition of this slide is not published here')).toBeVisible();
  });

  test('says which slide could not be made, and tries again', async () => {
    playScenario('oneDatasetDown');
    const screen = await openDeck('#/present?chart=5', /one slide could not be made/);
    await expect.element(screen.getByText(/“EHC plans issued within 20 weeks” could not be made/)).toBeVisible();
    playScenario('ready');
    await screen.getByRole('button', { name: 'Retry' }).click();
    await expect.element(screen.getByText(READY)).toBeVisible();
  });
});

describe('the show', () => {
  test('begins with F, turns by the arrow keys, goes blank and ends with Escape', async () => {
    const screen = await openDeck();
    await userEvent.click(screen.getByRole('heading', { level: 1 }));
    await userEvent.keyboard('f');
    const stage = screen.getByRole('dialog', { name: 'Presentation' });
    await expect.element(stage).toBeVisible();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(stage.getByRole('status')).toHaveTextContent(/Slide 3 of 13: Best start in life/);
    await userEvent.keyboard('{End}{ArrowRight}');
    await expect.element(stage.getByRole('status')).toHaveTextContent(/Slide 13 of 13/);
    await userEvent.keyboard('{ArrowLeft}b');
    await expect.element(stage.getByRole('button', { name: 'Blank' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog.stage')).toBeNull();
    expect(location.hash).toContain('chart=12');
  });

  test('turns with the window of notes', async () => {
    const screen = await openDeck('#/present?chart=2');
    const other = new BroadcastChannel('dashboard.stage');
    const heard: { readonly kind: string; readonly place?: number }[] = [];
    other.addEventListener('message', ({ data }) => heard.push(data));
    other.postMessage({ kind: 'ask' });
    await expect.poll(() => heard.at(-1)).toMatchObject({ kind: 'at', place: 1 });
    other.postMessage({ kind: 'go', place: 3 });
    await expect.poll(() => location.hash).toContain('chart=4');
    await expect.poll(() => heard.at(-1)).toMatchObject({ kind: 'at', place: 3 });
    other.close();
    await expect.element(screen.getByText('4 of 13')).toBeVisible();
  });

  test('has a window of notes with what comes next', async () => {
    setSlides([
      { id: '1', hash: '#/?edition=2026-04&chart=late', title: 'Late', notes: 'Ask the NHS.' },
      { id: '2', hash: '#/?edition=2026-04&chart=asked', title: 'Asked' },
    ]);
    const screen = await renderApp('#/present?by=notes&embed');
    await expect.element(screen.getByText('Ask the NHS.')).toBeVisible();
    await expect
      .element(screen.getByRole('heading', { level: 1, name: 'Late or missing: six datasets' }))
      .toBeVisible();
    await expect.element(screen.getByRole('article')).toHaveTextContent(/Asked of the board.*2 of 2/s);
  });
});

describe('what leaves the deck', () => {
  /** Catches the file that a click would have saved. */
  function catchFile() {
    const saved: { name: string; blob: Promise<Blob> }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
    });
    return saved;
  }

  test('is a PowerPoint file with native charts and the notes', async () => {
    const screen = await openDeck('#/present?chart=5');
    await userEvent.fill(screen.getByLabelText('Notes, slide 5'), 'Both are true.');
    await userEvent.click(screen.getByRole('heading', { level: 1 }));
    const saved = catchFile();
    await screen.getByRole('button', { name: 'Export to PowerPoint' }).click();
    await expect.element(screen.getByText('Saved.')).toBeVisible();
    expect(saved[0]?.name).toBe('slides_worcestershire_2026-04.pptx');
    const file = await JSZip.loadAsync((await saved[0]?.blob) ?? new Blob());
    expect(file.file(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(13);
    expect(await file.file('ppt/charts/chart1.xml')?.async('string')).toContain('<c:v>37.2</c:v>');
    const notes = await file.file('ppt/notesSlides/notesSlide5.xml')?.async('string');
    expect(notes).toMatch(/Both are true\..*Left out for the room: region and ten neighbours\./s);
  });

  test('is a file that opens as the same deck', async () => {
    const screen = await openDeck();
    const saved = catchFile();
    await screen.getByRole('button', { name: 'Save deck to a file' }).click();
    expect(saved[0]?.name).toBe('deck_worcestershire_2026-04.json');
    const before = titles();
    const text = (await (await saved[0]?.blob)?.text()) ?? '';
    const input = document.querySelector('.present-files input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no field for a file');
    await userEvent.upload(input, new File(['{}'], 'other.json', { type: 'application/json' }));
    await expect
      .element(screen.getByText(/“other.json” is no deck of this dashboard; nothing was changed/))
      .toBeVisible();
    await userEvent.upload(input, new File([text], 'deck.json', { type: 'application/json' }));
    await expect.element(screen.getByText('Opened “deck.json”: 13 slides.')).toBeVisible();
    expect(titles()).toEqual(before);
  });

  test('is a list of questions in the order in which they are asked', async () => {
    setQuestions(
      ['Why did it fall?', 'Who is in charge?'].map((text, i) => ({
        id: String(i + 1),
        text,
        about: 'EHC plans, 2024: 37.2%',
        hash: '#/measures/ehc_plans_within_20_weeks_percent',
      })),
    );
    const screen = await openDeck();
    await screen.getByRole('button', { name: 'Earlier' }).nth(1).click();
    const saved = catchFile();
    await screen.getByRole('button', { name: 'Save questions to a file' }).click();
    const text = (await (await saved[0]?.blob)?.text()) ?? '';
    expect(JSON.parse(text)).toMatchObject({
      questions: [{ text: 'Who is in charge?' }, { text: 'Why did it fall?' }],
    });
    await screen.getByRole('button', { name: 'Make a slide of it' }).first().click();
    await expect.poll(() => titles().at(-1)).toBe('Who is in charge?');
  });
});

describe('a deck with a slide chosen', () => {
  const openShared = sharePage(() => openDeck('#/present?chart=2'));

  test('has no sideways scroll at any width', async () => {
    await openShared();
    await expectNoSidewaysScroll();
  });

  test('has no flaw that axe finds', async () => {
    await openShared();
    await expectNoViolations();
  });
});
