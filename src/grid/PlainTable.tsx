import { useLayoutEffect, useRef } from 'react';
import type { GridEvents } from './gridEvents.ts';
import {
  type GridCell,
  type GridColumn,
  type GridModel,
  type GridRow,
  type HeadCell,
  isWithheld,
  toHeadRows,
} from './gridModel.ts';
import { TreeLabel } from './TreeLabel.tsx';
import { ValueCell } from './ValueCell.tsx';
import './grid.css';

interface PlainTableProps<Row extends GridRow, Column extends GridColumn> extends GridEvents<Row, Column> {
  readonly model: GridModel<Row, Column>;
  /** Rows beyond these are told as a number; a download holds them all. */
  readonly most?: number;
}

const MOST = 400;

/** The same grid as a plain table of the page: first, on paper, and for whoever prefers it. */
export function PlainTable<Row extends GridRow, Column extends GridColumn>(props: PlainTableProps<Row, Column>) {
  const { model, most = MOST } = props;
  const rows = model.rows.slice(0, most);
  const hidden = model.rows.length - rows.length;
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (model.startsAtEnd === true && frame.current !== null) frame.current.scrollLeft = frame.current.scrollWidth;
  }, [model.startsAtEnd]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section ref={frame} className="table-scroll grid-scroll" aria-label={model.label} tabIndex={0}>
        <table className="grid-table">
          <caption className="visually-hidden">{model.label}</caption>
          <Heads {...props} />
          <tbody>
            {rows.map((row) => (
              <BodyRow key={row.id} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 && (
        <p className="secondary">
          The first {rows.length} of {model.rows.length} rows. The download holds all of them.
        </p>
      )}
    </>
  );
}

function Heads<Row extends GridRow, Column extends GridColumn>({ model, onSort }: PlainTableProps<Row, Column>) {
  const headRows = toHeadRows(model.columns);
  return (
    <thead>
      {headRows.map((cells, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: heads have no other name than their level and place
        <tr key={level}>
          {level === 0 && (
            <th scope="col" rowSpan={headRows.length + 1} className="grid-corner">
              {model.rowHead}
            </th>
          )}
          {cells.map((cell, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <GroupHead key={i} cell={cell} />
          ))}
        </tr>
      ))}
      <tr className="grid-heads">
        {headRows.length === 0 && (
          <th scope="col" className="grid-corner">
            {model.rowHead}
          </th>
        )}
        {model.columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={toColumnClasses(column)}
            title={column.title}
            aria-sort={toAriaSort(model, column)}
          >
            {column.isSortable && onSort !== undefined ? (
              <button type="button" className="grid-sort" onClick={() => onSort(column.id)}>
                {column.label}
              </button>
            ) : (
              column.label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface GroupHeadProps {
  readonly cell: HeadCell;
}

/** A head over several columns; where there is none to give, a cell that is no head. */
function GroupHead({ cell: { label, span, startsBreak, isGap } }: GroupHeadProps) {
  const className = toClasses('grid-group', startsBreak && 'is-break', isGap && 'is-gap');
  if (label === '') return <td colSpan={span} className={className} />;
  return (
    <th scope="colgroup" colSpan={span} className={className}>
      {label}
    </th>
  );
}

interface BodyRowProps<Row extends GridRow, Column extends GridColumn> extends PlainTableProps<Row, Column> {
  readonly row: Row;
}

function BodyRow<Row extends GridRow, Column extends GridColumn>(props: BodyRowProps<Row, Column>) {
  const { row, model, onToggle, onPick } = props;
  return (
    <tr className={toClasses(row.isPicked && 'is-picked', row.isStrong && 'is-strong')}>
      <th scope="row">
        <TreeLabel row={row} {...(onToggle === undefined ? {} : { onToggle: () => onToggle(row) })} />
        {onPick !== undefined && (
          <label className="grid-pick">
            <input type="checkbox" checked={row.isPicked ?? false} onChange={() => onPick(row)} />
            <span className="visually-hidden">Pick {row.label}</span>
          </label>
        )}
      </th>
      {model.columns.map((column) => (
        <BodyCell key={column.id} column={column} cell={model.toCell(row, column)} {...props} />
      ))}
    </tr>
  );
}

interface BodyCellProps<Row extends GridRow, Column extends GridColumn> extends BodyRowProps<Row, Column> {
  readonly column: Column;
  readonly cell: GridCell;
}

function BodyCell<Row extends GridRow, Column extends GridColumn>({
  row,
  column,
  cell,
  onSource,
}: BodyCellProps<Row, Column>) {
  const canAsk = onSource !== undefined && cell.kind === 'value';
  return (
    <td className={toClasses(toColumnClasses(column), isWithheld(cell) && 'is-withheld')}>
      {canAsk ? (
        <button
          type="button"
          className="dotted"
          aria-haspopup="dialog"
          onClick={(event) => onSource(row, column, event.currentTarget)}
        >
          <ValueCell cell={cell} />
        </button>
      ) : (
        <ValueCell cell={cell} />
      )}
    </td>
  );
}

export function toColumnClasses(column: GridColumn): string {
  return toClasses(
    `is-${column.kind}`,
    column.isStrong && 'is-strong',
    column.startsBreak && 'is-break',
    column.isGap && 'is-gap',
  );
}

function toAriaSort({ sort }: Pick<GridModel, 'sort'>, { id }: GridColumn): 'ascending' | 'descending' | undefined {
  if (sort?.column !== id) return undefined;
  return sort.isDescending ? 'descending' : 'ascending';
}

function toClasses(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== false && name !== '').join(' ');
}
