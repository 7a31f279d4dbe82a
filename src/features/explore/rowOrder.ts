import type { VERDICTS, Verdict } from '#domain/editions/edition.ts';
import type { GridSort } from '#grid/gridModel.ts';
import { type CellContext, toInterval } from './cells.ts';
import type { ExploreColumn } from './columns.ts';
import { positionBehind } from './cube.ts';
import { toQuickVerdict } from './quickVerdict.ts';
import type { TreeNode } from './rowTree.ts';

/** Worse first: who sorts by verdict looks for trouble. */
const CONCERN: Readonly<Record<Verdict, number>> = Object.fromEntries(
  [
    'worse',
    'target_short',
    'similar',
    'not_tested',
    'better',
    'target_met',
    'no_judgement',
    'not_comparable',
    'no_figure',
  ].map((verdict, i) => [verdict, i]),
) as Record<(typeof VERDICTS)[number], number>;

/** `-AY2024-25.value` is descending. */
export function readSort(sort: string | undefined): GridSort | undefined {
  if (sort === undefined) return undefined;
  return sort.startsWith('-') ? { column: sort.slice(1), isDescending: true } : { column: sort, isDescending: false };
}

export function writeSort(sort: GridSort | undefined): string | undefined {
  return sort === undefined ? undefined : `${sort.isDescending ? '-' : ''}${sort.column}`;
}

/** Orders rows by what a column shows. A row without a number comes last, whichever way: it is neither most nor least. */
export function toRowOrder(
  context: CellContext,
  column: ExploreColumn,
  { isDescending }: GridSort,
): (a: TreeNode, b: TreeNode) => number {
  const keys = new Map<TreeNode, number | undefined>();
  const keyOf = (node: TreeNode): number | undefined => {
    if (!keys.has(node)) keys.set(node, toKey(context, column, node));
    return keys.get(node);
  };
  const sign = isDescending ? -1 : 1;
  return (a, b) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)];
    if (keyA === undefined || keyB === undefined) return Number(keyA === undefined) - Number(keyB === undefined);
    return sign * (keyA - keyB);
  };
}

function toKey(context: CellContext, column: ExploreColumn, node: TreeNode): number | undefined {
  if (!node.isOwn) return undefined;
  const { cube } = context;
  const position = node.base + column.offset;
  switch (column.part) {
    case 'value':
      return cube.dataset.cells.amountAt(position);
    case 'numerator':
    case 'denominator':
    case 'counts': {
      const behind = positionBehind(cube, position, column.part === 'numerator' ? 'numerator' : 'denominator');
      return behind === undefined ? undefined : cube.dataset.cells.amountAt(behind);
    }
    case 'interval':
      return toInterval(cube, position)?.lower;
    case 'verdict': {
      const verdict = toQuickVerdict(context, position);
      return verdict === undefined ? undefined : CONCERN[verdict];
    }
  }
}
