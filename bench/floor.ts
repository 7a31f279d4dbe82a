import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly latest: { readonly period: string; readonly value: number | null };
  readonly points: readonly { readonly value: number | null }[];
  readonly comparators: readonly { readonly comparator: string; readonly point: { readonly value: number | null } }[];
}

/** The current edition of the first partnership, as far as the floor page draws it. */
export interface Scorecard {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Two districts to go between. */
  readonly districts: readonly [string, string];
}

const WIDTH = 220;
const HEIGHT = 44;

/** Reads the scorecard that the board report opens with from a folder of published files. */
export function readScorecard(dataFolder: string): Scorecard {
  const index = readJson(join(dataFolder, 'index.json')) as {
    partnerships: {
      current: string;
      geographies: { districts: string[] };
      editions: { id: string; href: string }[];
    }[];
  };
  const partnership = index.partnerships[0];
  const entry = partnership?.editions.find(({ id }) => id === partnership.current);
  const [first = '', second = ''] = partnership?.geographies.districts ?? [];
  if (entry === undefined) throw new Error(`${dataFolder} holds no current edition.`);
  const edition = readJson(join(dataFolder, entry.href)) as { label: string; extension: { scorecard: Row[] } };
  return { label: edition.label, rows: edition.extension.scorecard, districts: [first, second] };
}

/**
 * The least that could show the same scorecard: one page of HTML with a drawing per measure, the site's font, and no
 * script. What it takes on this machine is the floor that every other time is divided by.
 */
export function toFloorPage({ label, rows }: Scorecard, fontPath: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(label)}</title>
<link rel="icon" href="data:,">
<link rel="preload" as="font" type="font/woff2" crossorigin href="${fontPath}">
<style>
@font-face { font-family: Floor; font-weight: 200 900; src: url(${fontPath}) format('woff2') }
body { font: 16px/24px Floor, sans-serif; margin: 32px }
td, th { padding: 4px 16px 4px 0; text-align: left; vertical-align: top }
</style>
<h1>${escapeText(label)}</h1>
<table>
<tr><th>Measure<th>Latest<th>Ten years<th>Compared with</tr>
${rows.map(toTableRow).join('\n')}
</table>
</html>
`;
}

function toTableRow({ title, sentence, unit, latest, points, comparators }: Row): string {
  const compared = comparators.map(({ comparator, point }) => `${comparator} ${point.value ?? 'no figure'}`).join(', ');
  return `<tr data-row><th scope="row">${escapeText(title)}<br><small>${escapeText(sentence)}</small><td>${latest.value ?? 'no figure'} ${escapeText(unit)}, ${escapeText(latest.period)}<td>${toLine(points)}<td>${escapeText(compared)}</tr>`;
}

function toLine(points: Row['points']): string {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = WIDTH / Math.max(1, points.length - 1);
  const path = points.map(({ value }, index) =>
    value === null ? '' : `${(index * step).toFixed(1)},${(HEIGHT - ((value - low) / range) * HEIGHT).toFixed(1)}`,
  );
  return `<svg width="${WIDTH}" height="${HEIGHT}"><polyline fill="none" stroke="#12436D" stroke-width="2" points="${path.filter(Boolean).join(' ')}"/></svg>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
