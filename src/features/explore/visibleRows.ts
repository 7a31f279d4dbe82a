import type { ExploreRow, RowTree, TreeNode } from './rowTree.ts';

export interface RowChoice {
  readonly isOpen: (node: TreeNode) => boolean;
  readonly isPicked: (node: TreeNode) => boolean;
  /** A row that matches is shown with all that holds it, whatever is shut. */
  readonly matches?: (node: TreeNode) => boolean;
  /** Orders rows that stand inside the same one. */
  readonly compare?: (a: TreeNode, b: TreeNode) => number;
}

/** The rows that a reader sees, top to bottom. */
export function toVisibleRows({ roots }: RowTree, choice: RowChoice): ExploreRow[] {
  const rows: ExploreRow[] = [];
  if (choice.matches === undefined) addOpen(roots, choice, rows);
  else addMatching(roots, choice, choice.matches, rows);
  return rows;
}

function addOpen(nodes: readonly TreeNode[], choice: RowChoice, rows: ExploreRow[]): void {
  for (const node of inOrder(nodes, choice)) {
    const children = node.toChildren();
    const isOpen = children.length > 0 && choice.isOpen(node);
    rows.push(node.toRow(children.length === 0 ? 'leaf' : isOpen ? 'open' : 'closed', choice.isPicked(node)));
    if (isOpen) addOpen(children, choice, rows);
  }
}

/** Adds the rows that match and those that hold them. */
function addMatching(
  nodes: readonly TreeNode[],
  choice: RowChoice,
  matches: (node: TreeNode) => boolean,
  rows: ExploreRow[],
): void {
  for (const node of inOrder(nodes, choice)) {
    const children = node.toChildren();
    const inside: ExploreRow[] = [];
    addMatching(children, choice, matches, inside);
    if (inside.length === 0 && !matches(node)) continue;
    // A row that matches by itself opens as it would without the search.
    const isOpen = inside.length > 0 || (children.length > 0 && choice.isOpen(node));
    rows.push(node.toRow(children.length === 0 ? 'leaf' : isOpen ? 'open' : 'closed', choice.isPicked(node)));
    if (inside.length > 0) for (const row of inside) rows.push(row);
    else if (isOpen) addOpen(children, choice, rows);
  }
}

function inOrder(nodes: readonly TreeNode[], { compare }: RowChoice): readonly TreeNode[] {
  return compare === undefined || nodes.length < 2 ? nodes : nodes.toSorted(compare);
}

/** How many rows a tree has, open or not. */
export function countRows({ roots }: RowTree): number {
  return countNodes(roots, Number.POSITIVE_INFINITY);
}

/** Whether a tree has at most so many rows, without counting further. */
export function hasAtMost({ roots }: RowTree, most: number): boolean {
  return countNodes(roots, most + 1) <= most;
}

function countNodes(nodes: readonly TreeNode[], enough: number): number {
  let count = 0;
  for (const node of nodes) {
    count += 1;
    if (count < enough) count += countNodes(node.toChildren(), enough - count);
    if (count >= enough) return count;
  }
  return count;
}

export function findNode({ roots }: RowTree, id: string): TreeNode | undefined {
  for (const node of roots) {
    const found = findInside(node, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only rows whose name may lead to the one that is looked for are opened. */
function findInside(node: TreeNode, id: string): TreeNode | undefined {
  if (node.id === id) return node;
  for (const child of node.toChildren()) {
    const isOnTheWay = id === child.id || id.startsWith(`${child.id}.`) || child.dimension === node.dimension;
    const found = isOnTheWay ? findInside(child, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
