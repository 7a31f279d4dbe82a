import type { Edition } from '#domain/editions/edition.ts';
import { GEOGRAPHY } from './dimensions.ts';
import type { ExploreTable } from './exploreModel.ts';
import type { RowState } from './rowState.ts';
import type { TreeNode } from './rowTree.ts';

export interface Crumb {
  readonly label: string;
  /** Which rows stand open when the reader goes back to it; absent for where the reader is. */
  readonly state?: RowState;
}

/** From the nation to the row where the reader is; going back to one shuts what is open inside it. */
export function toBreadcrumb(
  { tree }: ExploreTable,
  here: TreeNode | undefined,
  { geographies }: Pick<Edition, 'geographies'>,
): readonly Crumb[] {
  if (here === undefined) return [];
  const above: TreeNode[] = [];
  for (let node: TreeNode | undefined = here; node !== undefined; node = node.parent) above.unshift(node);
  const nation = geographies.find(({ level }) => level === 'national')?.name;
  const isOfPlace = above.some(({ dimension }) => dimension === GEOGRAPHY);
  const first: Crumb[] =
    nation === undefined || !isOfPlace || above[0]?.label === nation
      ? []
      : [{ label: nation, state: shutAll(tree.roots) }];
  return [
    ...first,
    ...above.map(
      (node, i): Crumb =>
        i === above.length - 1 ? { label: node.label } : { label: node.label, state: openTo(above.slice(0, i + 1)) },
    ),
  ];
}

const NOTHING: RowState = { isAllOpen: false, opened: new Set(), shut: new Set(), picked: [] };

function shutAll(roots: readonly TreeNode[]): RowState {
  return { ...NOTHING, shut: new Set(roots.filter((node) => node.toChildren().length > 0).map(({ id }) => id)) };
}

/** Open down to the last of these rows, and every row inside that one shut. */
function openTo(path: readonly TreeNode[]): RowState {
  const inside = path.at(-1)?.toChildren() ?? [];
  return {
    ...NOTHING,
    opened: new Set(path.map(({ id }) => id)),
    shut: new Set(inside.filter((node) => node.toChildren().length > 0).map(({ id }) => id)),
  };
}
