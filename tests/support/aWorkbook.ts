import { deflateRawSync } from 'node:zlib';
import { toColumnLetters } from '#returns/sheetScan.ts';
import { toBytes } from './aReturn.ts';

/** A cell as XML knows it: text, a number, or the inside of a `<c>` with its attributes. */
export type Cell = string | number | null | { readonly attributes?: string; readonly inside: string };

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly state?: 'hidden';
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Style 1 shows days, style 2 percentages. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook as a spreadsheet program writes them. */
export function aWorkbookParts(sheets: readonly SheetSpec[]): Map<string, Uint8Array> {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const texts: [string, string][] = [
    ['[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types"/>`],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, toSheetXml(sheet)]),
  ];
  return new Map(texts.map(([path, text]) => [path, toBytes(text)]));
}

export function aWorkbook(sheets: readonly SheetSpec[]): Uint8Array {
  return toZip(aWorkbookParts(sheets));
}

function toSheetXml({ rows, merged = [], hiddenRows = [] }: SheetSpec): string {
  const lines = rows.map((cells, r) => {
    const inside = cells.map((cell, c) => toCellXml(cell, `${toColumnLetters(c + 1)}${r + 1}`)).join('');
    return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${inside}</row>`;
  });
  const merges =
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`;
}

function toCellXml(cell: Cell, address: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  return `<c r="${address}" ${cell.attributes ?? ''}>${cell.inside}</c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A packed archive. `lie` changes the size that the archive states for a part. */
export function toZip(
  parts: ReadonlyMap<string, Uint8Array>,
  lie: (name: string, size: number) => number = (_, size) => size,
): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const path = toBytes(name);
    const packed = deflateRawSync(bytes);
    const header = (signature: number, length: number, sizesAt: number) => {
      const view = new DataView(new ArrayBuffer(length));
      view.setUint32(0, signature, true);
      view.setUint16(sizesAt - 10, 8, true);
      view.setUint32(sizesAt, packed.length, true);
      view.setUint32(sizesAt + 4, lie(name, bytes.length), true);
      view.setUint16(sizesAt + 8, path.length, true);
      return view;
    };
    const local = header(0x04034b50, 30, 18);
    const entry = header(0x02014b50, 46, 20);
    entry.setUint32(42, offset, true);
    locals.push(new Uint8Array(local.buffer), path, packed);
    directory.push(new Uint8Array(entry.buffer), path);
    offset += 30 + path.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  return join([...locals, ...directory, new Uint8Array(end.buffer)]);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
