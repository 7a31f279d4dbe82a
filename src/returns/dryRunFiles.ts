import { type FileContent, toStretches } from './fileContent.ts';
import type { ReturnIssue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { contentOf, type ReturnFile, type ReturnFiles } from './returnFiles.ts';
import { toTwiceIssues } from './sortFolder.ts';

/** Files that somebody dropped, by what they are: a partnership's whole folder, or the files of single datasets. */
export type DroppedFiles =
  | { readonly kind: 'folder'; readonly files: ReadonlyMap<string, FileContent> }
  | { readonly kind: 'datasets'; readonly datasets: readonly ReturnFiles[]; readonly ignored: readonly string[] };

const PARTNERSHIP = /(^|\/)partnership\.json$/;
const META = /\.meta\.csv$/i;
const MEASURE = /(^|[/.])measure\.json$/i;
/** Files of kinds that are refused are taken too, so that they are refused by name. */
const DATA = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods)$/i;
const DRAFTED = /^(.*\/)?data$/;

/**
 * Sorts dropped files. `x.csv` stands with `x.meta.csv` and `x.measure.json`, `data.csv` with the `measure.json` beside it;
 * a dataset is called after its file, or after the folder that holds `data.csv`.
 */
export function sortDropped(files: readonly ReturnFile[]): DroppedFiles {
  if (files.some(({ name }) => PARTNERSHIP.test(name))) {
    return { kind: 'folder', files: new Map(files.map((file) => [file.name, contentOf(file)])) };
  }
  const data = files.filter(({ name }) => DATA.test(name) && !META.test(name));
  const used = new Set<string>();
  const datasets = data.map((file): ReturnFiles => {
    const stem = stemOf(file.name);
    const meta = find(files, [`${stem}.meta.csv`]) ?? onlyOne(files, data, META);
    const measure =
      find(files, [`${stem}.measure.json`, `${folderOf(file.name)}measure.json`]) ?? onlyOne(files, data, MEASURE);
    for (const each of [file, meta, measure]) if (each !== undefined) used.add(each.name);
    return {
      dataset: toDatasetName(stem),
      data: file,
      ...(meta === undefined ? {} : { meta }),
      ...(measure === undefined ? {} : { measure }),
    };
  });
  return { kind: 'datasets', datasets, ignored: files.map(({ name }) => name).filter((name) => !used.has(name)) };
}

/** Two data files of one name, such as `data.csv` and `data.xlsx`, told at the second. */
export function toTwins(datasets: readonly ReturnFiles[]): ReturnIssue[] {
  const firsts = new Map<string, string>();
  return datasets.flatMap(({ data: { name } }) => {
    const stem = stemOf(name).toLowerCase();
    const first = firsts.get(stem);
    if (first === undefined) firsts.set(stem, name);
    return first === undefined ? [] : toTwiceIssues(name, first);
  });
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, '');
}

function find(files: readonly ReturnFile[], names: readonly string[]): ReturnFile | undefined {
  return files.find(({ name }) => names.includes(name));
}

/** Where a single data file was dropped, the single other file of a kind belongs to it, whatever it is called. */
function onlyOne(files: readonly ReturnFile[], data: readonly ReturnFile[], kind: RegExp): ReturnFile | undefined {
  const found = files.filter(({ name }) => kind.test(name));
  return data.length === 1 && found.length === 1 ? found[0] : undefined;
}

export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The name of its file, or of the folder of `data.csv`; empty where neither says anything. */
function toDatasetName(stem: string): string {
  const parts = stem.split('/');
  return DRAFTED.test(stem) ? (parts.at(-2) ?? '') : (parts.at(-1) ?? '');
}

const HEADER_BYTES = 100_000;

/** The column names of a CSV file, as a first look gives them; `undefined` for a workbook, which has to be unpacked first. */
export function readColumnNames(file: ReturnFile): readonly string[] | undefined {
  if (!/\.csv$/i.test(file.name)) return undefined;
  const { length, read } = toStretches(contentOf(file));
  const [header = ''] = new TextDecoder().decode(read(0, Math.min(length, HEADER_BYTES))).split(/\r?\n/, 1);
  return header.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** The measure ids of a measure file, for finding out which dataset it describes; none where it cannot be read. */
export function readMeasureIds(content: FileContent): readonly string[] {
  const { length, read } = toStretches(content);
  if (length > LIMITS.jsonBytes) return [];
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(read(0, length)));
    const measures: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'measures') : undefined;
    return typeof measures === 'object' && measures !== null ? Object.keys(measures) : [];
  } catch {
    return [];
  }
}
