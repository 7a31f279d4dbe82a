/** A cell of a sheet, both counted from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

export interface SheetRange {
  readonly text: string;
  readonly from: SheetCell;
  readonly to: SheetCell;
}

/** What the values of a sheet do not tell. */
export interface SheetScan {
  readonly rows: number;
  readonly columns: number;
  readonly errors: readonly (SheetCell & { readonly text: string })[];
  readonly withoutValue: readonly SheetCell[];
  readonly percentages: readonly SheetCell[];
  readonly merged: readonly SheetRange[];
  readonly hiddenRows: readonly number[];
}

/** A sheet of a workbook as its list of sheets has it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/** Tags that matter; what stands between two brackets is looked at once, so that no sheet can be made slow to scan. */
const TAG = /<(\/?)(?:\w+:)?(c|f|v|row|mergeCell)\b([^<>]*)>/g;
const MOST = 10_000;

interface OpenCell extends SheetCell {
  readonly type: string;
  readonly style: string;
  hasFormula: boolean;
  value?: string;
}

/** Scans the XML of a sheet for errors, formulas without a result, percentages, merged cells and hidden rows. */
export function scanSheet(xml: string, percentStyles: ReadonlySet<string>): SheetScan {
  const errors: (SheetCell & { text: string })[] = [];
  const withoutValue: SheetCell[] = [];
  const percentages: SheetCell[] = [];
  const merged: SheetRange[] = [];
  const hiddenRows: number[] = [];
  let rows = 0;
  let columns = 0;
  let open: OpenCell | undefined;

  function close(): void {
    if (open === undefined) return;
    const { row, column, type, style, hasFormula, value } = open;
    open = undefined;
    if (type === 'e') errors.push({ row, column, text: value ?? '#ERROR!' });
    else if (hasFormula && value === undefined) withoutValue.push({ row, column });
    else if (type === 'n' && value !== undefined && percentStyles.has(style)) percentages.push({ row, column });
  }

  for (const tag of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes = ''] = tag;
    if (name === 'f' && open) open.hasFormula = true;
    else if (name === 'v' && open && slash === '') open.value = textAfter(xml, tag.index + whole.length);
    else if (name === 'mergeCell') addRange(attributes, merged);
    else if (name === 'c') {
      close();
      const cell = slash === '' ? parseAddress(attributeOf(attributes, 'r') ?? '') : undefined;
      if (cell === undefined) continue;
      rows = Math.max(rows, cell.row);
      columns = Math.max(columns, cell.column);
      open = {
        ...cell,
        type: attributeOf(attributes, 't') ?? 'n',
        style: attributeOf(attributes, 's') ?? '0',
        hasFormula: false,
      };
    } else if (name === 'row' && slash === '') {
      const row = Number(attributeOf(attributes, 'r') ?? 0);
      rows = Math.max(rows, row);
      if (attributeOf(attributes, 'hidden') === '1' && hiddenRows.length < MOST) hiddenRows.push(row);
    }
  }
  close();
  return { rows, columns, errors, withoutValue, percentages, merged, hiddenRows };
}

function textAfter(xml: string, at: number): string {
  return xml.slice(at, xml.indexOf('<', at));
}

function addRange(attributes: string, merged: SheetRange[]): void {
  const range = merged.length < MOST ? parseRange(attributeOf(attributes, 'ref') ?? '') : undefined;
  if (range) merged.push(range);
}

/** The sheets of a workbook in their order, with the part that each is in. */
export function readSheetList(workbook: string, relations: string): SheetEntry[] {
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of relations.matchAll(/<(?:\w+:)?Relationship\b([^<>]*)>/g)) {
    targets.set(attributeOf(attributes, 'Id') ?? '', toPath(attributeOf(attributes, 'Target') ?? ''));
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b([^<>]*)>/g)].map(([, attributes = '']) => ({
    name: attributeOf(attributes, 'name') ?? '',
    isHidden: /^(hidden|veryHidden)$/.test(attributeOf(attributes, 'state') ?? ''),
    path: targets.get(attributeOf(attributes, '(?:\\w+:)?id') ?? '') ?? '',
  }));
}

/** Styles whose numbers are shown as percentages, so that 0.174 reads 17.4 %. */
export function readPercentStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(['9', '10']);
  for (const [, attributes = ''] of styles.matchAll(/<(?:\w+:)?numFmt\b([^<>]*)>/g)) {
    if (attributeOf(attributes, 'formatCode')?.includes('%')) formats.add(attributeOf(attributes, 'numFmtId') ?? '');
  }
  const start = styles.search(/<(?:\w+:)?cellXfs\b/);
  const list = start < 0 ? '' : (styles.slice(start).split(/<\/(?:\w+:)?cellXfs>/)[0] ?? '');
  const percent = [...list.matchAll(/<(?:\w+:)?xf\b([^<>]*)>/g)].flatMap(([, attributes = ''], i) =>
    formats.has(attributeOf(attributes, 'numFmtId') ?? '') ? [String(i)] : [],
  );
  return new Set(percent);
}

/** 3 → "C", 28 → "AB". */
export function toColumnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function parseAddress(text: string): SheetCell | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  if (letters === '') return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function parseRange(text: string): SheetRange | undefined {
  const [start = '', end = start] = text.split(':');
  const from = parseAddress(start);
  const to = parseAddress(end);
  return from && to ? { text, from, to } : undefined;
}

const ATTRIBUTES = new Map<string, RegExp>();

function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = ATTRIBUTES.get(name) ?? new RegExp(`(?:^|\\s)${name}="([^"]*)"`);
  ATTRIBUTES.set(name, pattern);
  const value = pattern.exec(attributes)?.[1];
  return value?.includes('&') ? decodeEntities(value) : value;
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Math.min(Number(digits), 0x10ffff)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function toPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
