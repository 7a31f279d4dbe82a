import type { Verdict } from '#domain/editions/edition.ts';
import type { CellContext } from './cells.ts';
import type { ExploreColumn } from './columns.ts';
import { toQuickVerdict } from './quickVerdict.ts';
import type { TreeNode } from './rowTree.ts';

/** Which rows are kept by what their cells hold. */
export const ROW_FILTERS = ['worse', 'better', 'similar', 'withheld'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export function readRowFilter(text: string | undefined): RowFilter | undefined {
  return ROW_FILTERS.find((filter) => filter === text);
}

export interface RowSearch {
  readonly text?: string;
  readonly filter?: RowFilter;
}

/** The test that a row must pass; none where nothing is asked. A row passes by its name or that of a row that holds it. */
export function toRowTest(
  context: CellContext,
  columns: readonly ExploreColumn[],
  { text, filter }: RowSearch,
): ((node: TreeNode) => boolean) | undefined {
  const tests = [
    ...(text === undefined || text.trim() === '' ? [] : [toTextTest(text)]),
    ...(filter === undefined || !canFilter(columns, filter) ? [] : [toCellTest(context, columns, filter)]),
  ];
  return tests.length === 0 ? undefined : (node) => tests.every((test) => test(node));
}

/** Without anything to hold figures against there are no verdicts, and asking for one would empty the grid. */
function canFilter(columns: readonly ExploreColumn[], filter: RowFilter): boolean {
  return filter === 'withheld' || columns.some(({ part }) => part === 'verdict');
}

/** Every word of the text stands in the row's name, or in those of the rows that hold it and at least one in its own. */
function toTextTest(text: string): (node: TreeNode) => boolean {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const folded = new Map<string, string>();
  const nameOf = ({ label }: TreeNode): string => {
    const found = folded.get(label) ?? fold(label);
    folded.set(label, found);
    return found;
  };
  return (node) => {
    const own = nameOf(node);
    if (!words.some((word) => own.includes(word))) return false;
    return words.every((word) => own.includes(word) || isAbove(node, (above) => nameOf(above).includes(word)));
  };
}

function isAbove(node: TreeNode, test: (above: TreeNode) => boolean): boolean {
  for (let above = node.parent; above !== undefined; above = above.parent) if (test(above)) return true;
  return false;
}

function toCellTest(
  context: CellContext,
  columns: readonly ExploreColumn[],
  filter: RowFilter,
): (node: TreeNode) => boolean {
  const { cells } = context.cube.dataset;
  if (filter === 'withheld') {
    const offsets = columns.filter(({ part }) => part === 'value').map(({ offset }) => offset);
    return ({ isOwn, base }) => isOwn && offsets.some((offset) => cells.at(base + offset).kind === 'suppressed');
  }
  const verdict: Verdict = filter;
  const judged = columns.filter(({ part }) => part === 'verdict');
  return ({ isOwn, base }) => isOwn && judged.some(({ offset }) => toQuickVerdict(context, base + offset) === verdict);
}

/** Case and accents do not tell names apart. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
