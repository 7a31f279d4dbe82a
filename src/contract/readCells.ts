import { type ContractIssue, describe } from '#contract/issue.ts';
import { Cells, writeValue } from '#domain/cells.ts';
import { isMark, isMissingSymbol, toValue } from '#domain/value.ts';

const SHOWN = 20;

/**
 * Reads JSON-stat `value` and `status`, each an array or a sparse object keyed by position, into cells. A position in neither
 * was never handed in. Nothing but finite numbers, nulls and known statuses passes.
 */
export function readCells(value: unknown, status: unknown, length: number): { cells: Cells; issues: ContractIssue[] } {
  const issues: ContractIssue[] = [];
  const cells = new Cells(length);
  const values = toEntries(value, 'value', length, issues);
  const statuses = new Map<number, string>();
  for (const [position, found] of status === undefined ? [] : toEntries(status, 'status', length, issues)) {
    if (found === null) continue;
    if (typeof found === 'string' && (isMark(found) || isMissingSymbol(found))) statuses.set(position, found);
    else issues.push({ path: `status[${position}]`, expected: 'c, x, z, low, p, e, u or b', found: describe(found) });
    if (issues.length >= SHOWN) return { cells, issues };
  }
  for (const [position, found] of values) {
    if (found === null || found === undefined) continue;
    const cell = typeof found === 'number' ? toValue(found, statuses.get(position)) : undefined;
    if (cell !== undefined) writeValue(cells, position, cell);
    else
      issues.push({ path: `value[${position}]`, expected: expectedOf(statuses.get(position)), found: describe(found) });
    if (issues.length >= SHOWN) return { cells, issues };
  }
  for (const [position, symbol] of statuses) {
    if (cells.wasHandedIn(position)) continue;
    const cell = toValue(null, symbol);
    if (cell !== undefined) writeValue(cells, position, cell);
    else
      issues.push({
        path: `status[${position}]`,
        expected: 'a reason (c, x, z, low) where there is no number',
        found: describe(symbol),
      });
    if (issues.length >= SHOWN) return { cells, issues };
  }
  return { cells, issues };
}

function expectedOf(status: string | undefined): string {
  return status === undefined ? 'a number or null' : `null beside the status "${status}"`;
}

function* toEntries(
  input: unknown,
  path: string,
  length: number,
  issues: ContractIssue[],
): Generator<[number, unknown]> {
  if (Array.isArray(input)) {
    if (input.length !== length)
      issues.push({ path, expected: `${length} cells, as the sizes say`, found: `${input.length}` });
    for (let position = 0; position < Math.min(length, input.length); position++) yield [position, input[position]];
    return;
  }
  if (typeof input !== 'object' || input === null) {
    issues.push({ path, expected: 'an array, or an object keyed by position', found: describe(input) });
    return;
  }
  // Key by key: a million pairs at once would take more room than the file.
  for (const key in input) {
    if (!Object.hasOwn(input, key)) continue;
    const found: unknown = Reflect.get(input, key);
    const position = Number(key);
    if (Number.isInteger(position) && position >= 0 && position < length) yield [position, found];
    else issues.push({ path: `${path}.${key}`, expected: `a position from 0 to ${length - 1}`, found: describe(key) });
  }
}
