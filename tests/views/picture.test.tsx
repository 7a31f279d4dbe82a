import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react/pure';
import { TrendFigure } from '#charts/trend/TrendFigure.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { copyPicture, savePicture } from '#export/picture.ts';
import { toSvgPicture } from '#export/svg.ts';
import { EHC, PERCENT } from '#tests/pictures/figures.ts';
import '#charts/charts.css';
import '#charts/exhibits.css';
import '#ui/styles.css';

const WORDS = {
  title: 'Fewer than four in ten EHC plans have been on time since 2022 & <b>England</b> fell too',
  sub: 'EHC plans issued within 20 weeks, %',
  source: 'Department for Education, Education, health and care plans.',
  edition: 'Edition April 2026',
  isIllustrative: false,
};

async function aChart() {
  const model = toTrendModel({ measure: PERCENT, series: EHC, width: 720, height: 370, isIllustrative: true });
  if (model.kind === 'refused') throw new Error(model.text);
  const view = await render(
    <figure>
      <TrendFigure model={model} alt="On time." />
    </figure>,
  );
  const drawing = view.container.querySelector('svg');
  const figure = view.container.querySelector('figure');
  if (drawing === null || figure === null) throw new Error('no chart');
  return { drawing, figure };
}

function parse(text: string): Document {
  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  return read;
}

describe('the picture of a chart', () => {
  it('has its title, its source and its edition baked in, as text', async () => {
    const { drawing } = await aChart();
    const { text } = toSvgPicture(drawing, WORDS);
    const words = parse(text).documentElement.textContent ?? '';
    expect(words).toContain('<b>England</b>');
    expect(words).toContain('Department for Education');
    expect(words).toContain('Edition April 2026.');
  });

  it('looks the same without any style sheet, in light colours in a dark scheme too', async () => {
    const { drawing } = await aChart();
    const light = toSvgPicture(drawing, WORDS).text;
    document.documentElement.dataset.theme = 'dark';
    const dark = toSvgPicture(drawing, WORDS).text;
    expect(document.documentElement.dataset.theme).toBe('dark');
    delete document.documentElement.dataset.theme;
    expect(dark).toBe(light);
    const picture = parse(light);
    expect(picture.querySelectorAll('[class], [style], script, a, image')).toHaveLength(0);
    const lines = [...picture.querySelectorAll('path')].map((path) => path.getAttribute('stroke'));
    expect(lines).toContain('rgb(18, 67, 109)');
  });

  it('says that made-up figures are made up', async () => {
    const { drawing } = await aChart();
    const { text } = toSvgPicture(drawing, { ...WORDS, isIllustrative: true });
    expect(parse(text).documentElement.textContent).toContain('Illustrative: made-up figures');
  });

  it('is saved as PNG at twice its size, under a name that says what it is', async () => {
    const { drawing, figure } = await aChart();
    const { width, height } = toSvgPicture(drawing, { ...WORDS, isIllustrative: true });
    const saved: { readonly name: string; readonly address: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, address: this.href });
    });
    const file = { title: 'EHC plans', place: 'Worcestershire', edition: '2026-04' };
    await savePicture(figure, { ...WORDS, isIllustrative: true }, file, 'png');
    expect(saved[0]?.name).toBe('illustrative_ehc-plans_worcestershire_2026-04.png');
    const blob = await (await fetch(saved[0]?.address ?? '')).blob();
    const bitmap = await createImageBitmap(blob);
    expect([bitmap.width, bitmap.height]).toEqual([width * 2, height * 2]);
    expect(await countColours(bitmap)).toBeGreaterThan(20);
  });

  it('carries its own font', async () => {
    const { figure } = await aChart();
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.href);
    });
    await savePicture(figure, WORDS, { title: 'EHC plans', edition: '2026-04' }, 'svg');
    const text = await (await fetch(saved[0] ?? '')).text();
    expect(parse(text).querySelector('style')?.textContent).toMatch(
      /^@font-face\{font-family:'Source Sans 3'.*base64,/,
    );
  });

  it('goes onto the clipboard as PNG', async () => {
    const { figure } = await aChart();
    const written: ClipboardItem[] = [];
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
      written.push(...items);
    });
    await copyPicture(figure, WORDS);
    expect(written[0]?.types).toEqual(['image/png']);
    expect((await written[0]?.getType('image/png'))?.size).toBeGreaterThan(5_000);
  });
});

/** A blank picture has one colour. */
async function countColours(bitmap: ImageBitmap): Promise<number> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  return colours.size;
}
