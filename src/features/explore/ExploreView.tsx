import { useState } from 'react';
import type { DatasetEntry } from '#domain/editions/edition.ts';
import { Grid } from '#grid/Grid.tsx';
import { toNextSort } from '#grid/gridModel.ts';
import { type FilterChange, withFilters } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { Notice } from '#ui/Notice.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { CellPanel } from './CellPanel.tsx';
import { ChoiceSentence } from './ChoiceSentence.tsx';
import { toCellNote } from './cellNote.ts';
import { type ExploreTable, isRowOpen, toExploreGrid } from './exploreModel.ts';
import { FilterLine } from './FilterLine.tsx';
import { GridCaption } from './GridCaption.tsx';
import { selectHere } from './here.ts';
import { PickedAside } from './PickedAside.tsx';
import { RowCount } from './RowCount.tsx';
import { readSort, writeSort } from './rowOrder.ts';
import { type RowState, readRowState, togglePick, toggleRow, writeRowState } from './rowState.ts';
import type { ExploreRow } from './rowTree.ts';
import { type AskedSource, SourceCard } from './SourceCard.tsx';
import { SymbolKey } from './SymbolKey.tsx';
import { findNode } from './visibleRows.ts';

interface ExploreViewProps extends PageProps {
  readonly entry: DatasetEntry;
  readonly table: ExploreTable;
}

interface Focus {
  readonly row: string;
  readonly column: string | undefined;
}

/** The drill-down grid of one dataset, and beside it what the rows show that are picked in it. */
export function ExploreView({ view, reading, entry, table }: ExploreViewProps) {
  const { filters } = view;
  const { dataset } = table.cube;
  const [focus, setFocus] = useState<Focus>();
  const [source, setSource] = useState<AskedSource>();
  const grid = toExploreGrid(table, filters, dataset.title);
  const state = readRowState(filters.rows);

  const choose = (change: FilterChange) => showView(withFilters(view, change));
  /** Opening and picking is looking round, not choosing: no step of history for each. */
  const look = (next: RowState) =>
    showView(withFilters(view, { rows: writeRowState(table.layout, filters.rows, next) }), 'replace');
  const toggle = ({ id }: ExploreRow) => {
    const node = findNode(table.tree, id);
    if (node !== undefined) look(toggleRow(state, id, isRowOpen(table, state, node), table.isOpenByItself(node)));
  };

  const focused = grid.columns.find(({ id }) => id === focus?.column);
  const focusedRow = grid.rows.find(({ id }) => id === focus?.row);
  const here = selectHere(table, state, focusedRow?.id);
  const note = focused && focusedRow && toCellNote(table.cells, focusedRow, focused);
  return (
    <div className="wrap page explore">
      <h1 className="explore-title">{dataset.title}</h1>
      <ChoiceSentence view={view} reading={reading} table={table} grid={grid} onChoose={choose} />
      <FilterLine
        table={table}
        filters={filters}
        onChoose={choose}
        onType={(q) => showView(withFilters(view, { q }), 'replace')}
      />
      <div className="explore-line">
        <Breadcrumb view={view} table={table} here={here} edition={reading.edition} />
        <RowCount table={table} grid={grid} state={state} onShow={look} />
      </div>
      <div className="columns explore-columns">
        <div className="explore-grid">
          {grid.rows.length === 0 ? (
            <Notice kind="empty" title="No row matches">
              Nothing in this dataset has that name or holds such a figure. Take a filter away to see more.
            </Notice>
          ) : (
            <Grid
              model={grid}
              isPlain={filters.chart === 'table'}
              onToggle={toggle}
              onPick={({ id }) => look(togglePick(state, id))}
              onSort={(column) => choose({ sort: writeSort(toNextSort(readSort(filters.sort), column)) })}
              onFocusCell={(row, column) => setFocus({ row: row.id, column: column?.id })}
              onSource={(row, column, anchor) => {
                setFocus({ row: row.id, column: column.id });
                const asked = toCellNote(table.cells, row, column);
                if (asked !== undefined) setSource({ anchor, note: asked });
              }}
            />
          )}
          <GridCaption table={table} />
          {note !== undefined && (
            <CellPanel view={view} note={note} onSource={(anchor) => setSource({ anchor, note })} />
          )}
          <SymbolKey
            isPlain={filters.chart === 'table'}
            onPlain={(isPlain) => choose({ chart: isPlain ? 'table' : undefined })}
          />
        </div>
        <PickedAside
          view={view}
          reading={reading}
          entry={entry}
          table={table}
          state={state}
          here={here}
          focused={focused}
        />
      </div>
      {source !== undefined && (
        <SourceCard {...source} cells={table.cells} edition={reading.edition} onClose={() => setSource(undefined)} />
      )}
    </div>
  );
}
