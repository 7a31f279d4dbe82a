import type { Edition } from '#domain/editions/edition.ts';
import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { toBreadcrumb } from './crumbs.ts';
import type { ExploreTable } from './exploreModel.ts';
import { writeRowState } from './rowState.ts';
import type { TreeNode } from './rowTree.ts';

interface BreadcrumbProps {
  readonly view: View;
  readonly table: ExploreTable;
  readonly here: TreeNode | undefined;
  readonly edition: Edition;
}

/** Where in the grid the reader is, and the way back up. */
export function Breadcrumb({ view, table, here, edition }: BreadcrumbProps) {
  const crumbs = toBreadcrumb(table, here, edition);
  return (
    <nav aria-label="Where this is">
      <ol className="crumbs">
        {crumbs.map(({ label, state }) => (
          <li key={label}>
            {state === undefined ? (
              <strong aria-current="location">{label}</strong>
            ) : (
              <a href={toHash(withFilters(view, { rows: writeRowState(table.layout, view.filters.rows, state) }))}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
