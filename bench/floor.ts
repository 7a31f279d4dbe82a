import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Point {
  readonly period: string;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
}

interface Gap {
  readonly value?: number;
  readonly refused?: string;
}

interface Row {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  readonly verdict: string;
  readonly latest: Point;
  readonly change?: Gap;
  readonly points: readonly Point[];
  readonly comparators: readonly { readonly point: Point; readonly gap: Gap }[];
}

/** The current edition of the first partnership, as far as the floor page draws it. */
export interface Scorecard {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What stands above the scorecard: changes since the last board, and what is late. */
  readonly sentences: readonly string[];
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
  const { label, extension } = readJson(join(dataFolder, entry.href)) as {
    label: string;
    extension: { scorecard: Row[]; changes: { sentence: string }[]; late: { sentence: string }[] };
  };
  const sentences = [...extension.changes, ...extension.late].map(({ sentence }) => sentence);
  return { label, rows: extension.scorecard, sentences, districts: [first, second] };
}

/**
 * The least that could show the same board report: one page of HTML with its sentences, figures and drawings, the
 * site's font, and no script. What it takes on this machine is the floor that every other time is divided by.
 */
export function toFloorPage({ label, rows, sentences }: Scorecard, fontPath: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(label)}</title>
<link rel="icon" href="data:,">
<link rel="preload" as="font" type="font/woff2" crossorigin href="${fontPath}">
<style>
@font-face { font-family: Floor; font-weight: 200 900; font-display: optional; src: url(${fontPath}) format('woff2') }
body { font: 16px/24px Floor, sans-serif; margin: 32px }
td, th { padding: 4px 16px 4px 0; text-align: left; vertical-align: top }
</style>
<h1>${escapeText(label)}</h1>
<ol>
${sentences.map((sentence) => `<li>${escapeText(sentence)}</li>`).join('\n')}
</ol>
<table>
<tr><th>Measure<th>Latest<th>Counts<th>Period<th>Ten years<th>Change<th>England<th>Region<th>Neighbours<th>Distance<th>Status</tr>
${rows.map(toTableRow).join('\n')}
</table>
</html>
`;
}

function toTableRow({ title, sentence, unit, verdict, latest, change, points, comparators }: Row): string {
  const { numerator = '', denominator = '' } = latest;
  const cells = [
    `${formatValue(latest)} ${unit}`,
    `${numerator} of ${denominator}`,
    latest.period,
    toLine(points),
    formatGap(change),
    ...[0, 1, 2].map((index) => formatValue(comparators[index]?.point)),
    toDistance(comparators[0]?.gap.value ?? 0),
    verdict,
  ];
  return `<tr data-row><th scope="row">${escapeText(title)}<br><small>${escapeText(sentence)}</small>${cells.map((cell) => `<td>${cell}`).join('')}</tr>`;
}

function toLine(points: Row['points']): string {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = WIDTH / Math.max(1, points.length - 1);
  const toY = (value: number) => (HEIGHT - ((value - low) / range) * HEIGHT).toFixed(1);
  const path = points.flatMap(({ value }, index) =>
    value === null ? [] : [`${(index * step).toFixed(1)},${toY(value)}`],
  );
  const dots = path.map((place) => {
    const [x, y] = place.split(',');
    return `<circle cx="${x}" cy="${y}" r="2"/>`;
  });
  return `<svg width="${WIDTH}" height="${HEIGHT}"><polyline fill="none" stroke="#12436D" stroke-width="2" points="${path.join(' ')}"/>${dots.join('')}</svg>`;
}

function toDistance(gap: number): string {
  const x = WIDTH / 2 + Math.max(-1, Math.min(1, gap / 12)) * (WIDTH / 2);
  return `<svg width="${WIDTH}" height="24"><path d="M${WIDTH / 2} 0V24" stroke="#3D3D3D"/><circle cx="${x.toFixed(1)}" cy="12" r="5"/></svg>`;
}

function formatValue(point: Point | undefined): string {
  return String(point?.value ?? 'no figure');
}

function formatGap(gap: Gap | undefined): string {
  return escapeText(String(gap?.value ?? gap?.refused ?? 'none'));
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
