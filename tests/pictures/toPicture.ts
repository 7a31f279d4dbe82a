import { readFileSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const CHARTS = ['#charts/charts.css', '#charts/exhibits.css']
  .map((sheet) => readFileSync(new URL(import.meta.resolve(sheet)), 'utf8'))
  .join('');
const TOKENS = readFileSync(new URL(import.meta.resolve('#ui/tokens.css')), 'utf8');

/** A chart as a picture that opens by itself: the drawing, the rules that it uses, the light colours; one element a line. */
export function toPicture(chart: ReactElement): string {
  const drawing = renderToStaticMarkup(chart).replaceAll('><', '>\n<');
  const rules = toRules(CHARTS).filter(([selector]) => isUsed(selector, drawing));
  const style = [
    `:root { ${toLightColours()} background: var(--bg) }`,
    ...rules.map(([selector, body]) => `${selector} { ${body} }`),
  ];
  return drawing
    .replace(/^<svg([^>]*)>/, (_, attributes: string) =>
      [`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>`, '<style>', ...style, '</style>'].join('\n'),
    )
    .concat('\n');
}

function toRules(css: string): [selector: string, body: string][] {
  return [...withoutComments(css).matchAll(/([^{}]+)\{([^}]*)\}/g)].map(([, selector = '', body = '']) => [
    squeeze(selector),
    squeeze(body),
  ]);
}

function isUsed(selector: string, drawing: string): boolean {
  const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
  return (
    classes.some((name) => name !== 'chart' && new RegExp(`class="[^"]*\\b${name}(?![\\w-])`).test(drawing)) ||
    /^\.chart( text)?$/.test(selector)
  );
}

function toLightColours(): string {
  const [, body = ''] = /:root \{([^}]*)\}/.exec(withoutComments(TOKENS)) ?? [];
  const colours = body.split(';').filter((line) => /--[\w-]+: #/.test(line) || line.includes('--font'));
  return `${squeeze(colours.join(';'))};`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutComments(css: string): string {
  return css.replace(/\/\*.*?\*\//gs, '');
}
