import type { NativeChart } from './nativeTypes.ts';
import { escapeXml, toColumnName } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts of the workbook behind a chart: what "Edit data" opens. Texts are typed as texts and numbers as numbers, so that
 * nothing in it can be a formula; a gap is a cell that is not there.
 */
export function toWorkbookParts(chart: NativeChart): ReadonlyMap<string, string> {
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', toRelations('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', toRelations('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', toSheet(chart)],
  ]);
}

function toRelations(kind: string, target: string): string {
  return `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
}

function toSheet({ categories, series }: NativeChart): string {
  const head = [toTextCell('A1', ''), ...series.map(({ name }, i) => toTextCell(`${toColumnName(i + 1)}1`, name))];
  const rows = categories.map((category, i) => {
    const line = i + 2;
    const cells = series.map(({ values }, s) => toNumberCell(`${toColumnName(s + 1)}${line}`, values[i]));
    return `<row r="${line}">${toTextCell(`A${line}`, category)}${cells.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${head.join('')}</row>${rows.join('')}</sheetData></worksheet>`;
}

function toTextCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function toNumberCell(place: string, value: number | undefined): string {
  return value === undefined ? '' : `<c r="${place}"><v>${value}</v></c>`;
}
