/** An equation in hidden cells: what each is multiplied by. What is known stands on the other side and does not matter here. */
export type LinearRow = ReadonlyMap<number, bigint>;

/**
 * The unknowns that their equations pin to one number, by linked group: those whose unit vector is in the row space. Gaussian
 * elimination over whole numbers, each row divided by its common factor, so nothing is lost to rounding.
 * In reduced form an unknown is exact when a row holds nothing else.
 */
export function findExact(rows: readonly LinearRow[]): number[][] {
  return toLinkedGroups(rows)
    .map((group) => reduce(group).flatMap((row) => (row.size === 1 ? [...row.keys()] : [])))
    .filter((exact) => exact.length > 0);
}

/** Rows that share an unknown, directly or through others. */
function toLinkedGroups(rows: readonly LinearRow[]): LinearRow[][] {
  const parent = new Map<number, number>();
  const find = (unknown: number): number => {
    let root = unknown;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root) ?? root;
    parent.set(unknown, root);
    return root;
  };
  for (const row of rows) {
    const [first, ...rest] = row.keys();
    if (first !== undefined) for (const unknown of rest) parent.set(find(unknown), find(first));
  }
  const groups = new Map<number, LinearRow[]>();
  for (const row of rows) {
    const [first] = row.keys();
    if (first === undefined) continue;
    const root = find(first);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The reduced rows: every pivot stands in its own row only. */
function reduce(rows: readonly LinearRow[]): Map<number, bigint>[] {
  const reduced = new Map<number, Map<number, bigint>>();
  for (const row of rows) {
    const rest = new Map(row);
    for (const pivot of row.keys()) {
      const by = reduced.get(pivot);
      if (by !== undefined) eliminate(rest, pivot, by);
    }
    const [pivot] = rest.keys();
    if (pivot === undefined) continue;
    divideByCommonFactor(rest);
    for (const other of reduced.values()) eliminate(other, pivot, rest);
    reduced.set(pivot, rest);
  }
  return [...reduced.values()];
}

/** Takes as much of `by` from `row` as clears its pivot. */
function eliminate(row: Map<number, bigint>, pivot: number, by: ReadonlyMap<number, bigint>): void {
  const own = row.get(pivot);
  const factor = by.get(pivot);
  if (own === undefined || factor === undefined) return;
  for (const [unknown, value] of row) row.set(unknown, value * factor);
  for (const [unknown, value] of by) {
    const left = (row.get(unknown) ?? 0n) - value * own;
    if (left === 0n) row.delete(unknown);
    else row.set(unknown, left);
  }
  divideByCommonFactor(row);
}

function divideByCommonFactor(row: Map<number, bigint>): void {
  let common = 0n;
  for (const value of row.values()) {
    common = greatestCommonDivisor(common, value < 0n ? -value : value);
    if (common === 1n) return;
  }
  if (common > 1n) for (const [unknown, value] of row) row.set(unknown, value / common);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
