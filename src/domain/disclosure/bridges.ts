import type { LinearRow } from './linearRow.ts';

/** An unknown as an edge between the two equations that it stands in; one that stands in a single equation leads to the ground. */
interface Edge {
  readonly unknown: number;
  readonly ends: readonly [number, number];
}

/**
 * The exact unknowns of a system that is a graph: every unknown in at most two equations, and signs that can be made to cancel
 * along every cycle, as in any two-way table. There an unknown is exact when it lies on no cycle, which a walk finds at once
 * where elimination would fill long rows. `undefined` where the system is no such graph.
 */
export function findBridges(rows: readonly LinearRow[]): number[] | undefined {
  const places = new Map<number, number[]>();
  for (const [r, row] of rows.entries()) {
    for (const unknown of row.keys()) {
      const at = places.get(unknown);
      if (at === undefined) places.set(unknown, [r]);
      else if (at.push(r) > 2) return undefined;
    }
  }
  const ground = rows.length;
  const edges = [...places].map(([unknown, [a = ground, b = ground]]): Edge => ({ unknown, ends: [a, b] }));
  if (!canCancel(rows, edges)) return undefined;
  return walk(edges, ground + 1).map((edge) => edges[edge]?.unknown ?? -1);
}

/** Whether each equation can be given a sign so that every unknown has opposite ones in its two equations. */
function canCancel(rows: readonly LinearRow[], edges: readonly Edge[]): boolean {
  const neighbours = toNeighbours(edges, rows.length + 1);
  const signs = new Array<bigint>(rows.length).fill(0n);
  for (let start = 0; start < rows.length; start++) {
    if (signs[start] !== 0n) continue;
    signs[start] = 1n;
    const open = [start];
    for (let r = open.pop(); r !== undefined; r = open.pop()) {
      for (const e of neighbours[r] ?? []) {
        const edge: Edge | undefined = edges[e];
        const other = edge === undefined ? rows.length : toOtherEnd(edge, r);
        if (edge === undefined || other === rows.length) continue;
        const { unknown } = edge;
        const wanted = -(signs[r] ?? 1n) * (rows[r]?.get(unknown) ?? 1n) * (rows[other]?.get(unknown) ?? 1n);
        if (wanted !== 1n && wanted !== -1n) return false;
        if (signs[other] === 0n) open.push(other);
        else if (signs[other] !== wanted) return false;
        signs[other] = wanted;
      }
    }
  }
  return true;
}

/** The edges of a graph that lie on no cycle, by depth-first search without recursion: a table may have thousands of rows. */
function walk(edges: readonly Edge[], nodes: number): number[] {
  const neighbours = toNeighbours(edges, nodes);
  const order = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const bridges: number[] = [];
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue;
    const path: { readonly node: number; readonly by: number }[] = [{ node: root, by: -1 }];
    order[root] = lowest[root] = count++;
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { node, by } = at;
      const e = neighbours[node]?.[next[node] ?? 0];
      if (e === undefined) {
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent === undefined) continue;
        lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[node] ?? 0);
        if ((lowest[node] ?? 0) > (order[parent] ?? 0)) bridges.push(by);
        continue;
      }
      next[node] = (next[node] ?? 0) + 1;
      if (e === by) continue;
      const edge: Edge | undefined = edges[e];
      const other = edge === undefined ? node : toOtherEnd(edge, node);
      if (order[other] === -1) {
        order[other] = lowest[other] = count++;
        path.push({ node: other, by: e });
      } else lowest[node] = Math.min(lowest[node] ?? 0, order[other] ?? 0);
    }
  }
  return bridges;
}

function toOtherEnd({ ends: [a, b] }: Edge, node: number): number {
  return a === node ? b : a;
}

function toNeighbours(edges: readonly Edge[], nodes: number): number[][] {
  const neighbours = Array.from({ length: nodes }, (): number[] => []);
  for (const [e, { ends }] of edges.entries()) for (const end of ends) neighbours[end]?.push(e);
  return neighbours;
}
