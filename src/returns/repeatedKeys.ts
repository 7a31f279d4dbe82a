/**
 * Rows that stand for the same thing as an earlier one: for each, the row it repeats. `columns` are the indexes that make a key,
 * `sizes` how many values each can have.
 */
export function findRepeated(
  rows: number,
  columns: readonly Int32Array[],
  sizes: readonly number[],
): { row: number; first: number }[] {
  const keys = toKeys(rows, columns, sizes);
  if (!hasRepeated(keys)) return [];
  const firsts = new Map<number, number>();
  const repeated: { row: number; first: number }[] = [];
  for (let row = 0; row < rows; row++) {
    const key = keys[row] ?? 0;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else repeated.push({ row, first });
  }
  return repeated;
}

/** One number for each combination. Beyond what a number can hold exactly, combinations are numbered as they are met. */
export function toKeys(rows: number, columns: readonly Int32Array[], sizes: readonly number[]): Float64Array {
  const keys = new Float64Array(rows);
  let range = 1;
  for (const [c, column] of columns.entries()) {
    const size = sizes[c] ?? 1;
    if (range * size > Number.MAX_SAFE_INTEGER) range = renumber(keys);
    range *= size;
    for (let row = 0; row < rows; row++) keys[row] = (keys[row] ?? 0) * size + (column[row] ?? 0);
  }
  return keys;
}

function renumber(keys: Float64Array): number {
  const numbers = new Map<number, number>();
  for (const [row, key] of keys.entries()) {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    keys[row] = number;
  }
  return numbers.size;
}

/** Sorting a copy is far cheaper than a Map of a million keys, and most files have none repeated. */
function hasRepeated(keys: Float64Array): boolean {
  const sorted = keys.slice().sort();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return true;
  return false;
}
