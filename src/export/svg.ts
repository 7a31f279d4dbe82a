import { toLines } from '#charts/text.ts';

/** What is baked into the picture of a chart: it must say what it is when it stands alone. */
export interface PictureWords {
  readonly title: string;
  readonly sub?: string;
  readonly source: string;
  /** "Edition April 2026". */
  readonly edition: string;
  readonly isIllustrative: boolean;
}

export interface SvgPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const FONT = "'Source Sans 3', 'Liberation Sans', Arial, sans-serif";
const MARGIN = 24;
const INK = '#15202b';
const INK_2 = '#44515e';
const LEAST_WIDTH = 320;

/** How a text of the frame is set: size and height of a line in pixels. */
const TITLE = { size: 20, line: 26, weight: 650, fill: INK };
const SUB = { size: 15, line: 20, weight: 400, fill: INK_2 };
const NOTE = { size: 14, line: 20, weight: 400, fill: INK_2 };

/** Properties that style sheets give to a drawing; as attributes they travel with it. */
const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'fill-opacity',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/**
 * A chart as a picture that stands alone: the drawing with its styles as attributes, always in the light colours, its title
 * above and its source below. `fontFace` is a rule with the font itself.
 */
export function toSvgPicture(chart: SVGSVGElement, words: PictureWords, fontFace?: string): SvgPicture {
  const { width: drawn, height } = toSize(chart);
  const inner = Math.max(drawn, LEAST_WIDTH);
  const width = inner + 2 * MARGIN;
  const picture = createElement('svg', { xmlns: SVG, 'font-family': FONT, role: 'img', 'aria-label': words.title });
  if (fontFace !== undefined) picture.append(createElement('style', {}, fontFace));
  const paper = createElement('rect', { width: '100%', height: '100%', fill: '#ffffff' });
  picture.append(paper);

  let y = 0;
  if (words.isIllustrative) y = addBand(picture, width);
  y += MARGIN - 8;
  y = addText(picture, words.title, TITLE, inner, y);
  if (words.sub !== undefined && words.sub !== '') y = addText(picture, words.sub, SUB, inner, y + 2);
  y += 16;
  const drawing = withLightColours(() => toDrawing(chart));
  drawing.setAttribute('x', String(MARGIN));
  drawing.setAttribute('y', String(y));
  picture.append(drawing);
  y += height + 12;
  picture.append(createElement('path', { d: `M${MARGIN} ${y}H${width - MARGIN}`, stroke: INK }));
  y = addText(picture, `${words.source} ${words.edition}.`, NOTE, inner, y + 6);

  const whole = Math.ceil(y + MARGIN - 8);
  for (const [name, value] of Object.entries({ width, height: whole, viewBox: `0 0 ${width} ${whole}` }))
    picture.setAttribute(name, String(value));
  return { text: new XMLSerializer().serializeToString(picture), width, height: whole };
}

/** The word that nothing can hide: first in the picture, inverted. */
function addBand(picture: SVGElement, width: number): number {
  const height = 30;
  picture.append(createElement('rect', { width: String(width), height: String(height), fill: INK }));
  const text = 'Illustrative: made-up figures of a demonstration partnership';
  picture.append(
    createElement(
      'text',
      { x: String(MARGIN), y: '20', fill: '#ffffff', 'font-size': '15', 'font-weight': '650' },
      text,
    ),
  );
  return height;
}

function addText(picture: SVGElement, text: string, look: typeof TITLE, width: number, top: number): number {
  const lines = toLines(text, look.weight > 400 ? width / 1.06 : width, look.size);
  lines.forEach((line, i) => {
    const y = top + (i + 0.75) * look.line;
    const attributes = { fill: look.fill, 'font-size': String(look.size), 'font-weight': String(look.weight) };
    picture.append(createElement('text', { x: String(MARGIN), y: String(y), ...attributes }, line));
  });
  return top + lines.length * look.line;
}

function toSize(chart: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = chart.viewBox.baseVal;
  if (width > 0 && height > 0) return { width, height };
  const box = chart.getBoundingClientRect();
  return { width: box.width, height: box.height };
}

/** A copy of the drawing in which every element carries what it looks like; what is not shown is left out. */
function toDrawing(chart: SVGSVGElement): SVGElement {
  const { width, height } = toSize(chart);
  const copy = createElement('svg', {
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
  });
  const style = getComputedStyle(chart);
  applyStyle(copy, style, undefined);
  for (const child of chart.children) copyInto(copy, child, style);
  return copy;
}

const KEPT_ATTRIBUTES =
  /^(x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|d|dx|dy|width|height|points|transform|viewBox|id|clip-path|href|fill|stroke|stroke-width|font-size|text-anchor)$/;

function copyInto(parent: SVGElement, original: Element, inherited: CSSStyleDeclaration): void {
  if (!(original instanceof SVGElement) || original.localName === 'title' || original.localName === 'style') return;
  const style = getComputedStyle(original);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  const kept = [...original.attributes].filter(({ name }) => KEPT_ATTRIBUTES.test(name));
  const copy = createElement(original.localName, Object.fromEntries(kept.map(({ name, value }) => [name, value])));
  applyStyle(copy, style, inherited);
  for (const child of original.childNodes) {
    if (child instanceof Element) copyInto(copy, child, style);
    else if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
  }
  parent.append(copy);
}

/** Only what differs from the element around it: all but opacity is inherited. */
function applyStyle(copy: SVGElement, style: CSSStyleDeclaration, inherited: CSSStyleDeclaration | undefined): void {
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    const around = name === 'opacity' ? '1' : inherited?.getPropertyValue(name);
    if (value !== '' && value !== around) copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
}

/** Reads styles as they are on paper; nothing is painted in between, so the reader sees no flicker. */
function withLightColours<T>(read: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.dataset.theme = 'light';
  try {
    return read();
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

function createElement(name: string, attributes: Readonly<Record<string, string>>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
