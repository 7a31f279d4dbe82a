import { formatNumber } from '#domain/format/formatNumber.ts';
import { Button } from '#ui/Button.tsx';
import type { ExploreGrid, ExploreTable } from './exploreModel.ts';
import type { RowState } from './rowState.ts';
import { countRows } from './visibleRows.ts';

interface RowCountProps {
  readonly table: ExploreTable;
  readonly grid: ExploreGrid;
  readonly state: RowState;
  readonly onShow: (state: RowState) => void;
}

const NOTHING_OPEN = { opened: new Set<string>(), shut: new Set<string>() };

/** How much of the dataset is in sight, and the way to all of it. */
export function RowCount({ table, grid, state, onShow }: RowCountProps) {
  const all = countRows(table.tree);
  const shown = grid.rows.length;
  const columns = grid.columns.filter(({ part }) => part !== 'verdict').length;
  const count = (rows: number) => formatNumber(rows, 0);
  return (
    <p className="secondary" role="status">
      {shown === all
        ? `All ${count(all)} rows, ${count(all * columns)} cells.`
        : `${count(shown)} of ${count(all)} rows shown, ${count(shown * columns)} of ${count(all * columns)} cells.`}{' '}
      {state.isAllOpen ? (
        <Button kind="link" onClick={() => onShow({ ...state, ...NOTHING_OPEN, isAllOpen: false })}>
          Close all
        </Button>
      ) : (
        shown < all && (
          <Button kind="link" onClick={() => onShow({ ...state, ...NOTHING_OPEN, isAllOpen: true })}>
            Show all
          </Button>
        )
      )}
    </p>
  );
}
