import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export type FiguresRow = Readonly<Record<string, string>>;

const COPIES = 'tests/publish/fixtures';
const COMPILED = '../shared/figures';

/** The ledger of every figure that the papers report. */
export const LEDGER = 'board-reported.csv';

/** The rows of a file of compiled figures, from the copy that is kept with the tests. */
export function readFigures(name: string): FiguresRow[] {
  return parse(readCopy(name), { columns: true, bom: true });
}

/** The bytes of our copy of a file. The large ones are kept compressed. */
export function readCopy(name: string): Buffer {
  return name === LEDGER ? readFileSync(`${COPIES}/${name}`) : gunzipSync(readFileSync(`${COPIES}/figures/${name}.gz`));
}

/** The bytes of the file that was compiled, where its folder stands beside the repository. */
export function readCompiled(name: string): Buffer | undefined {
  const path = `${COMPILED}/${name}`;
  return existsSync(path) ? readFileSync(path) : undefined;
}
