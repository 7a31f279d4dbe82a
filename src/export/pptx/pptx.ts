import type PptxGenJS from 'pptxgenjs';
import type { Deck, DeckSlide, SlideBody, SlideCell, SlideContent, SlideItem, SlideTable } from '#export/slide.ts';
import { BOXES, COLOURS, CONTENT_WIDTH, SIZES, TONES, VERDICT_SIGNS, VERDICT_TONES } from './layout.ts';
import { toNativeChart } from './nativeChart.ts';
import type { NativeChart } from './nativeTypes.ts';
import { finishPackage } from './package.ts';
import { sum } from './sum.ts';
import { toPlainText } from './xml.ts';

type Slide = PptxGenJS.Slide;
type TextRun = PptxGenJS.TextProps;

const MASTER = 'Dashboard';
const FONT = 'Arial';
const LANGUAGE = 'en-GB';
/** So few rows or lines are set larger. */
const FEW = 4;

/**
 * A deck as a PowerPoint file: real titles, native charts and tables that can be edited, speaker notes. Loads the writer
 * when it is first asked for.
 */
export async function toPptx(deck: Deck): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Pptx } = await import('pptxgenjs');
  const file = new Pptx();
  file.layout = 'LAYOUT_WIDE';
  file.title = toPlainText(deck.title);
  file.author = toPlainText(deck.author);
  file.company = toPlainText(deck.author);
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(file);
  const charts = deck.slides.flatMap((slide, i) => addSlide(file, slide, i + 1, deck.slides.length) ?? []);
  const written = await file.write({ outputType: 'uint8array' });
  return finishPackage(written as Uint8Array, charts);
}

function defineMaster(file: PptxGenJS): void {
  file.defineSlideMaster({
    title: MASTER,
    background: { color: COLOURS.paper },
    objects: [
      { rect: { ...BOXES.band, fill: { color: COLOURS.focus } } },
      { line: { ...BOXES.rule, line: { color: COLOURS.ink, width: 1 } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...BOXES.title,
            margin: 0,
            align: 'left',
            valign: 'top',
            fontFace: FONT,
            fontSize: SIZES.title,
            bold: true,
            color: COLOURS.ink,
          },
          text: '',
        },
      },
    ],
  });
}

function addSlide(
  file: PptxGenJS,
  { content, notes, address }: DeckSlide,
  number: number,
  count: number,
): NativeChart | undefined {
  const slide = file.addSlide({ masterName: MASTER });
  slide.addText(toPlainText(content.title), { placeholder: 'title', lang: LANGUAGE });
  if (content.isIllustrative || content.isDraft) addMark(slide, content);
  addSub(slide, content);
  const chart = addBody(file, slide, content);
  const footer = { margin: 0, fontSize: SIZES.text, color: COLOURS.ink2, lang: LANGUAGE, valign: 'middle' } as const;
  slide.addText(toPlainText(content.source), { ...footer, ...BOXES.source, fit: 'shrink' });
  slide.addText(`${number} of ${count}`, { ...footer, ...BOXES.number, align: 'right' });
  slide.addNotes(toNotes(content, notes, address));
  return chart;
}

/** The word that nothing can hide stands inverted above the title. */
function addMark(slide: Slide, { isIllustrative }: SlideContent): void {
  const words = isIllustrative
    ? 'Illustrative: made-up figures of a demonstration partnership'
    : 'Draft: not yet before the board';
  slide.addText(words, {
    ...BOXES.mark,
    margin: [0, 0, 0, 54],
    fill: { color: COLOURS.ink },
    color: COLOURS.paper,
    bold: true,
    fontSize: SIZES.text,
    lang: LANGUAGE,
    valign: 'middle',
  });
}

function addSub(slide: Slide, { sub, status }: SlideContent): void {
  const runs: TextRun[] = [];
  if (sub !== undefined && sub !== '')
    runs.push(toRun(`${sub}${status === undefined ? '' : '  '}`, { color: COLOURS.ink2 }));
  if (status !== undefined) {
    const color = TONES[VERDICT_TONES[status.verdict]];
    runs.push(toRun(`${VERDICT_SIGNS[status.verdict]} ${status.words}`, { color, bold: true }));
  }
  if (runs.length > 0)
    slide.addText(runs, { ...BOXES.sub, margin: 0, fontSize: SIZES.text, valign: 'top', fit: 'shrink' });
}

function addBody(file: PptxGenJS, slide: Slide, { body }: SlideContent): NativeChart | undefined {
  switch (body.kind) {
    case 'title':
      slide.addText(toLines(body.lines), {
        ...BOXES.body,
        margin: 0,
        fontSize: 24,
        valign: 'top',
        color: COLOURS.ink2,
      });
      return undefined;
    case 'list':
      slide.addText(toItemRuns(body.items, body.rest), {
        ...BOXES.body,
        margin: 0,
        fontSize: body.items.length <= FEW ? SIZES.large : SIZES.text,
        valign: 'top',
      });
      return undefined;
    case 'table':
      addTable(slide, body);
      return undefined;
    case 'refused':
      slide.addText([toRun(body.title, { bold: true, breakLine: true }), toRun(body.text, {})], {
        ...BOXES.body,
        margin: 0,
        fontSize: 20,
        valign: 'top',
      });
      return undefined;
    default:
      return addChart(file, slide, body);
  }
}

/**
 * Keeps the place of the chart in the file; what stands in it is written by `finishPackage`. Where there is no chart its
 * figures stand as a table, or its description.
 */
function addChart(file: PptxGenJS, slide: Slide, body: Extract<SlideBody, { kind: 'chart' }>): NativeChart | undefined {
  const chart = toNativeChart(body);
  if (chart !== undefined) {
    const stand = [{ name: 'figures', labels: ['1'], values: [0] }];
    slide.addChart(file.ChartType.line, stand, { ...BOXES.body, altText: toPlainText(body.alt) });
    return chart;
  }
  if (body.table !== undefined) addTable(slide, body.table);
  else slide.addText(toPlainText(body.alt), { ...BOXES.body, margin: 0, fontSize: 20, valign: 'top', lang: LANGUAGE });
  return undefined;
}

function addTable(slide: Slide, { columns, rows, rest }: SlideTable): void {
  const shares = sum(columns.map(({ share }) => share));
  const rule = (color: string, pt: number) => ({ type: 'solid', color, pt }) as const;
  const none = { type: 'none' } as const;
  const align = (i: number) => (columns[i]?.isNumber ? 'right' : 'left');
  const head = columns.map(({ label }, i) => ({
    text: toPlainText(label),
    options: {
      color: COLOURS.ink2,
      align: align(i),
      border: [rule(COLOURS.ink, 1.5), none, rule(COLOURS.ink, 1), none],
    },
  }));
  const lines = rows.map((cells) =>
    cells.map((cell, i) => ({
      text: toCellText(cell),
      options: {
        color: TONES[cell.tone ?? 'plain'],
        bold: cell.isStrong === true,
        align: align(i),
        border: [none, none, rule(COLOURS.hair, 0.75), none],
      },
    })),
  );
  slide.addTable([head, ...lines] as PptxGenJS.TableRow[], {
    x: BOXES.body.x,
    y: BOXES.body.y,
    w: CONTENT_WIDTH,
    colW: columns.map(({ share }) => (share / shares) * CONTENT_WIDTH),
    fontSize: rows.length <= FEW ? SIZES.large : SIZES.text,
    fontFace: FONT,
    valign: 'top',
    margin: rows.length <= FEW ? [8, 8, 8, 0] : [3, 8, 3, 0],
  });
  if (rest !== undefined)
    slide.addText(toPlainText(rest), {
      ...BOXES.source,
      y: BOXES.source.y - 0.5,
      margin: 0,
      fontSize: SIZES.text,
      color: COLOURS.ink2,
      lang: LANGUAGE,
    });
}

function toCellText({ text, verdict }: SlideCell): string {
  return toPlainText(verdict === undefined ? text : `${VERDICT_SIGNS[verdict]} ${text}`);
}

function toItemRuns(items: readonly SlideItem[], rest: string | undefined): TextRun[] {
  const runs = items.flatMap(({ text, detail, tone }) => [
    toRun(text, { color: TONES[tone ?? 'plain'], bold: detail !== undefined, breakLine: true, paraSpaceBefore: 8 }),
    ...(detail === undefined ? [] : [toRun(detail, { color: COLOURS.ink2, breakLine: true })]),
  ]);
  return rest === undefined ? runs : [...runs, toRun(rest, { color: COLOURS.ink2, paraSpaceBefore: 8 })];
}

function toLines(lines: readonly string[]): TextRun[] {
  return lines.map((line) => toRun(line, { breakLine: true, paraSpaceBefore: 6 }));
}

function toRun(text: string, options: NonNullable<TextRun['options']>): TextRun {
  return { text: toPlainText(text), options: { lang: LANGUAGE, ...options } };
}

/** The speaker's own words first, then what keeps them honest. */
function toNotes({ caveats, leftOut }: SlideContent, notes: string | undefined, address: string | undefined): string {
  const parts = [
    notes,
    caveats,
    leftOut === undefined ? undefined : `Left out for the room: ${leftOut}.`,
    address === undefined ? undefined : `The view: ${address}`,
  ];
  return toPlainText(parts.filter((part) => part !== undefined && part !== '').join('\n\n'));
}
