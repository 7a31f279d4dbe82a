import { toStretches } from './fileContent.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import { contentOf, type ReturnFile } from './returnFiles.ts';
import { listZip, unpack, type ZipEntry } from './unzip.ts';

/** The XML parts of a workbook, unpacked, by their path in it. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>;

const begins = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** Kinds of workbook that are refused by their name, whatever they hold. */
const OTHER_KINDS: readonly { readonly ending: RegExp; readonly kind: string }[] = [
  { ending: /\.ods$/i, kind: 'an OpenDocument spreadsheet (.ods)' },
  { ending: /\.xls$/i, kind: 'an old Excel file (.xls)' },
  { ending: /\.xlsm$/i, kind: 'a workbook with macros (.xlsm)' },
  { ending: /\.xlsb$/i, kind: 'a binary workbook (.xlsb)' },
  { ending: /\.numbers$/i, kind: 'a Numbers spreadsheet' },
  { ending: /\.(xltx|xltm|xlt)$/i, kind: 'a template' },
];

export function isWorkbookName(name: string): boolean {
  return /\.xlsx$/i.test(name) || OTHER_KINDS.some(({ ending }) => ending.test(name));
}

/** Unpacks a workbook within limits; tells why it is not done. Nothing is unpacked before all sizes have been added up. */
export async function readParts(file: ReturnFile, log: IssueLog): Promise<WorkbookParts | undefined> {
  const other = OTHER_KINDS.find(({ ending }) => ending.test(file.name));
  if (other) return refuse(log, 'workbook_kind', other.kind, { kind: other.kind });
  const { length, read } = toStretches(contentOf(file));
  if (length === 0) return refuse(log, 'file_empty', '0 bytes');
  const start = read(0, Math.min(length, 4));
  if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) return refuse(log, 'workbook_locked', 'an Office container');
  if (!begins(start, 0x50, 0x4b))
    return refuse(log, 'workbook_broken', 'no workbook', { why: 'it is not a workbook at all' });
  if (length > LIMITS.workbookBytes)
    return refuse(log, 'workbook_too_large', `${length} bytes`, { why: 'the file is too large', limit: '50 MB' });
  const entries = listZip(file.bytes, LIMITS.workbookParts);
  if (entries === undefined)
    return refuse(log, 'workbook_broken', 'a damaged archive', { why: 'the archive is damaged or cut short' });
  return isAcceptable(entries, log) ? unpackAll(entries, log) : undefined;
}

function refuse(log: IssueLog, code: Parameters<IssueLog['add']>[0], foundWords: string, words = {}): undefined {
  log.add(code, { foundWords }, words);
  return undefined;
}

function isAcceptable(entries: readonly ZipEntry[], log: IssueLog): boolean {
  const names = entries.map(({ name }) => name);
  const size = entries.filter(isXml).reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > LIMITS.workbookParts) {
    log.add(
      'workbook_too_large',
      { foundWords: `more than ${LIMITS.workbookParts} parts` },
      { why: 'it has too many parts', limit: `${LIMITS.workbookParts} parts` },
    );
  } else if (names.some((name) => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name))) {
    log.add(
      'workbook_unsafe',
      { foundWords: 'a path that leads out of the archive' },
      { why: 'a path that leads out of it' },
    );
  } else if (names.includes('mimetype')) {
    log.add(
      'workbook_kind',
      { foundWords: 'an OpenDocument file' },
      { kind: 'an OpenDocument spreadsheet under another name' },
    );
  } else if (entries.some(({ isEncrypted }) => isEncrypted)) {
    log.add('workbook_locked', { foundWords: 'an encrypted archive' });
  } else if (names.some((name) => /vbaProject\.bin$/i.test(name))) {
    log.add('workbook_macros', { foundWords: 'macros' });
  } else if (size > LIMITS.workbookUnpacked) {
    log.add(
      'workbook_too_large',
      { foundWords: `${size} bytes when unpacked` },
      { why: 'it unpacks to too much', limit: '100 MB when unpacked' },
    );
  } else if (!names.includes('xl/workbook.xml')) {
    log.add('workbook_broken', { foundWords: 'an archive' }, { why: 'it is an archive, but not of a workbook' });
  } else {
    if (names.some((name) => name.startsWith('xl/externalLinks/'))) log.add('workbook_links', { foundWords: 'links' });
    if (names.some((name) => name.startsWith('xl/pivot'))) log.add('workbook_pivot', { foundWords: 'a pivot table' });
    return true;
  }
  return false;
}

async function unpackAll(entries: readonly ZipEntry[], log: IssueLog): Promise<WorkbookParts | undefined> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(isXml)) {
    const bytes = await unpack(entry);
    if (bytes === undefined)
      return refuse(log, 'workbook_broken', 'a damaged part', {
        why: 'a part of it is damaged, or not as long as it says',
      });
    if (bytes.length === 0) return refuse(log, 'workbook_broken', 'an empty part', { why: 'a part of it is empty' });
    if (/<!(DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(bytes.subarray(0, 2_000)))) {
      return refuse(log, 'workbook_unsafe', 'a document type', { why: 'definitions of entities' });
    }
    parts.set(entry.name, bytes);
  }
  return parts;
}

/** Parts that are read: those of the workbook itself, not its pictures, comments and settings of printers. */
function isXml({ name }: ZipEntry): boolean {
  return (
    /\.(xml|rels)$/i.test(name) &&
    !/^(docProps|customXml)\/|^xl\/(drawings|charts|theme|comments|pivot|media|printerSettings|ctrlProps)/.test(name)
  );
}
