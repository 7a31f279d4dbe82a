import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import type { Deck, SlideContent, SlideDrawing } from '#export/slide.ts';
import { academicYears, aSeries, COUNT, EHC, PERCENT } from '#tests/pictures/figures.ts';
import { toNativeChart } from './nativeChart.ts';
import { toPptx } from './pptx.ts';

const WORDS = {
  title: 'Fewer than four in ten EHC plans have been on time since 2022',
  sub: 'EHC plans issued within 20 weeks, % of all plans',
  source: 'Department for Education. Edition April 2026',
  kindWords: 'trend',
  caveats: 'Wilson intervals.',
  isIllustrative: false,
  isDraft: false,
} as const;

const GAPPY = aSeries('Worcestershire', 'focus', academicYears(2016, 2021), [70.1, 71.2, 'x', 'c', 66.5, 68]);
const HOSTILE = aSeries('A & B <c> "d" =1+1 \u0001', 'national', academicYears(2016, 2021), [69, 70, 71, 72, 65, 66]);
const BROKEN = aSeries('Worcestershire', 'focus', academicYears(2019, 2022), [70, 71, 64, 65]);

function aSlide(body: SlideContent['body'], changes: Partial<SlideContent> = {}): SlideContent {
  return { ...WORDS, body, ...changes };
}

const TREND = {
  kind: 'chart',
  drawing: { kind: 'trend', input: { measure: PERCENT, series: [GAPPY, HOSTILE] } },
  alt: 'A fall & a gap',
} as const;

function aChart(drawing: SlideDrawing): SlideContent['body'] {
  return { kind: 'chart', drawing, alt: 'Chart' };
}
const DECK: Deck = {
  title: 'Deck for 30 April 2026',
  author: 'Worcestershire',
  slides: [
    { content: aSlide(TREND, { status: { verdict: 'worse', words: 'worse than England' } }), notes: 'Say this first.' },
    {
      content: aSlide({
        kind: 'table',
        columns: [
          { label: 'Measure', share: 3 },
          { label: 'Value', share: 1, isNumber: true },
        ],
        rows: [[{ text: 'Good level <of> development' }, { text: '68.0%' }]],
      }),
    },
    { content: aSlide({ kind: 'title', lines: ['Worcestershire', '30 April 2026'] }, { isIllustrative: true }) },
    { content: aSlide({ kind: 'list', items: [{ text: 'Decide', detail: 'by head of early help' }] }) },
    {
      content: aSlide(
        aChart({
          kind: 'ranked',
          input: {
            measure: PERCENT,
            rows: EHC.slice(0, 3).map(({ label, points }, i) => ({
              id: label,
              label,
              isFocus: i === 0,
              point: points.at(-1) ?? (points[0] as never),
            })),
          },
        }),
      ),
    },
  ],
};

describe('a deck as a PowerPoint file', () => {
  let file: JSZip;
  const read = async (path: string) => (await file.file(path)?.async('string')) ?? '';

  beforeAll(async () => {
    file = await JSZip.loadAsync(await toPptx(DECK));
  });

  it('holds a slide for each of the deck, with a real title', async () => {
    expect(file.file(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(5);
    const first = await read('ppt/slides/slide1.xml');
    expect(first).toContain('type="title"');
    expect(first).toContain('Fewer than four in ten EHC plans have been on time since 2022');
    expect(first).toContain('worse than England');
    expect(first).toContain('1 of 5');
  });

  it('writes every value of a chart at its place, and nothing where there is a gap', async () => {
    const chart = await read('ppt/charts/chart1.xml');
    const values = [...chart.matchAll(/<c:val>.*?<\/c:val>/g)].map(([xml]) =>
      [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => [Number(at), Number(value)]),
    );
    expect(values[0]).toEqual([
      [0, 70.1],
      [1, 71.2],
      [4, 66.5],
      [5, 68],
    ]);
    expect(values[1]).toHaveLength(6);
    expect(chart).toContain('<c:ptCount val="6"/>');
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it('leaves no empty value anywhere, nor a formula in a workbook', async () => {
    for (const part of file.file(/^ppt\/charts\/chart\d+\.xml$/)) {
      expect(await part.async('string'), part.name).not.toMatch(/<c:v>\s*<\/c:v>|<c:v\/>/);
    }
    for (const part of file.file(/\.xlsx$/)) {
      const book = await JSZip.loadAsync(await part.async('uint8array'));
      const sheet = (await book.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
      expect(sheet, part.name).not.toMatch(/<v>\s*<\/v>|<v\/>|<f[ >]/);
      expect(sheet).toContain('t="inlineStr"');
    }
  });

  it('keeps the figures of the chart in the workbook that "Edit data" opens', async () => {
    const part = file.file('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx');
    const book = await JSZip.loadAsync((await part?.async('uint8array')) ?? new Uint8Array());
    const sheet = (await book.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    expect(sheet).toContain('<c r="B2"><v>70.1</v></c><c r="C2"><v>69</v></c>');
    expect(sheet).toContain('2018/19</t></is></c><c r="C4"><v>71</v></c></row>');
  });

  it('names text from outside as text: no part is broken by it', async () => {
    const chart = await read('ppt/charts/chart1.xml');
    expect(chart).toContain('A &amp; B &lt;c&gt; &quot;d&quot; =1+1 ');
    for (const part of file.file(/\.xml$/)) {
      // oxlint-disable-next-line no-control-regex
      expect(await part.async('string'), part.name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    }
    expect(await read('ppt/slides/slide2.xml')).toContain('Good level &lt;of&gt; development');
  });

  it('gives each shape of a slide an id of its own, and describes its chart', async () => {
    for (const part of file.file(/^ppt\/slides\/slide\d+\.xml$/)) {
      const ids = [...(await part.async('string')).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, part.name).toBe(ids.length);
    }
    expect(await read('ppt/slides/slide1.xml')).toContain('descr="A fall &amp; a gap"');
  });

  it('writes no text smaller than 18 pt', async () => {
    const parts = file.file(/^ppt\/(slides\/slide|charts\/chart)\d+\.xml$/);
    expect(parts).toHaveLength(7);
    for (const part of parts) {
      const sizes = [...(await part.async('string')).matchAll(/\bsz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes), part.name).toBeGreaterThanOrEqual(1800);
    }
  });

  it('puts the speaker’s words before the caveats in the notes', async () => {
    const notes = await read('ppt/notesSlides/notesSlide1.xml');
    expect(notes.indexOf('Say this first.')).toBeGreaterThan(0);
    expect(notes.indexOf('Wilson intervals.')).toBeGreaterThan(notes.indexOf('Say this first.'));
  });

  it('marks a made-up slide as illustrative', async () => {
    expect(await read('ppt/slides/slide3.xml')).toContain('Illustrative: made-up figures');
    expect(await read('ppt/slides/slide1.xml')).not.toContain('Illustrative');
  });
});

describe('a chart that PowerPoint can edit', () => {
  it('begins a new series at a break, so that no line crosses it', () => {
    const breaks = [{ at: toPeriod('AY2021-22').id, kind: 'definition', text: 'New framework' }] as const;
    const chart = toNativeChart(aChart({ kind: 'trend', input: { measure: PERCENT, series: [BROKEN], breaks } }));
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ['Worcestershire, 2019/20 to 2020/21', [70, 71, undefined, undefined]],
      ['Worcestershire, 2021/22 to 2022/23', [undefined, undefined, 64, 65]],
    ]);
  });

  it('keeps one series across a gap: the gap itself parts the line', () => {
    const chart = toNativeChart(TREND);
    expect(chart?.series.map(({ name }) => name)).toEqual(['Worcestershire', 'A & B <c> "d" =1+1 \u0001']);
  });

  it('opens the marks of figures without counts', () => {
    const series = [aSeries('Worcestershire', 'focus', ['CY2022', 'CY2023'], [31.1, [318, 1155]])];
    const chart = toNativeChart(aChart({ kind: 'trend', input: { measure: PERCENT, series } }));
    expect(chart?.series[0]).toMatchObject({ hasMarks: true, hollow: [0], labelled: 1 });
  });

  it('draws an ambition as a mark at its date, without a path to it', () => {
    const series = [aSeries('Board', 'focus', ['FY2020-21', 'FY2021-22'], [7490, 7775])];
    const to = toPeriod('FY2023-24').id;
    const targets = [{ kind: 'ambition', value: 9270, to, label: 'ambition, 2023/24' }] as const;
    const chart = toNativeChart(aChart({ kind: 'trend', input: { measure: COUNT, series, targets } }));
    expect(chart?.categories).toEqual(['2020/21', '2021/22', '2022/23', '2023/24']);
    expect(chart?.series[1]?.values).toEqual([undefined, undefined, undefined, 9270]);
  });

  it('gives windows that end every quarter a place each, and draws them as one line', () => {
    const windows = ['R2020-03-12m', 'R2021-03-12m', 'R2021-06-12m', 'R2021-09-12m'];
    const series = [aSeries('Board', 'focus', windows, [7065, 7490, 7500, 7730])];
    const chart = toNativeChart(aChart({ kind: 'trend', input: { measure: COUNT, series } }));
    expect(chart?.categories).toHaveLength(7);
    expect(chart?.series[0]?.values).toEqual([7065, undefined, undefined, undefined, 7490, 7500, 7730]);
  });

  it('says in a ranked chart why a place has no figure', () => {
    const rows = [
      { id: 'a', label: 'Redditch', point: aSeries('a', 'district', ['CY2024'], ['c']).points[0] },
      { id: 'b', label: 'Wychavon', point: aSeries('b', 'district', ['CY2024'], [12.5]).points[0] },
    ].flatMap(({ point, ...row }) => (point === undefined ? [] : [{ ...row, point }]));
    const chart = toNativeChart(aChart({ kind: 'ranked', input: { measure: PERCENT, rows } }));
    expect(chart?.categories).toEqual(['Wychavon', 'Redditch (withheld to protect children)']);
    expect(chart?.series[0]?.values).toEqual([12.5, undefined]);
  });

  it('stacks the counts behind a percentage, from the first period that has them', () => {
    const points = aSeries(
      'Worcestershire',
      'focus',
      ['CY2021', 'CY2022', 'CY2023', 'CY2024'],
      [40, [174, 559], 'c', [517, 1389]],
    ).points;
    const labels = { part: 'on time', rest: 'late', whole: 'plans' };
    const chart = toNativeChart(aChart({ kind: 'columns', input: { measure: PERCENT, points, labels } }));
    expect(chart?.categories).toEqual(['2022', '2023', '2024']);
    expect(chart?.series.map(({ values }) => values)).toEqual([
      [174, undefined, 517],
      [385, undefined, 872],
    ]);
  });

  it('sets a group beside the others as two series of bars', () => {
    const rows = [{ id: 'a', label: 'Redditch', group: 41.2, others: 66.6, gap: -25.4 }];
    const chart = toNativeChart(
      aChart({ kind: 'gap', input: { measure: PERCENT, rows, groupLabel: 'free meals', othersLabel: 'all others' } }),
    );
    expect(chart).toMatchObject({ kind: 'bars', categories: ['Redditch'] });
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ['free meals', [41.2]],
      ['all others', [66.6]],
    ]);
  });

  it('draws mean and limits of a control chart as lines of their own', () => {
    const values = [10, 50, 40, 30, 35, 25, 30, 40, 35, 30, 20, 45];
    const chart = xmrChart(values, {});
    if (chart.kind !== 'valid') throw new Error('no chart');
    const periods = values.map((_, i) => toPeriod(`M2024-${String(i + 1).padStart(2, '0')}`));
    const input = { measure: { ...COUNT, polarity: 'none' as const }, periods, chart, signals: [] };
    const native = toNativeChart(aChart({ kind: 'control', input }));
    expect(native?.series.map(({ name }) => name)).toEqual(['figures', 'mean', 'upper limit', 'lower limit']);
    expect(native?.series[0]?.values).toEqual(values);
    expect(native?.series.every(({ values: own }) => own.every((value) => Number.isInteger(value)))).toBe(true);
  });

  it('has no chart where there is no figure at all', () => {
    const series = [aSeries('Worcestershire', 'focus', ['CY2024'], ['c'])];
    expect(toNativeChart(aChart({ kind: 'trend', input: { measure: PERCENT, series } }))).toBeUndefined();
  });
});
