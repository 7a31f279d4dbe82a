import type { GridRow } from './gridModel.ts';

interface TreeLabelProps {
  readonly row: GridRow;
  /** In the grid the cell has the focus and the keys; a button of its own would be a second stop inside it. */
  readonly isInGrid?: boolean;
  readonly onToggle?: () => void;
}

/** The label of a row at its depth, with the sign that opens and closes what it holds. */
export function TreeLabel({ row, isInGrid = false, onToggle }: TreeLabelProps) {
  const { state, depth, label } = row;
  const words = (
    <>
      <span className="tree-sign" data-state={state} aria-hidden="true" />
      <span className="tree-text">{label}</span>
    </>
  );
  if (state === 'leaf' || isInGrid || onToggle === undefined) {
    return (
      <span className="tree-label" data-depth={Math.min(depth, 6)}>
        {words}
        {state !== 'leaf' && <span className="visually-hidden">, {state}</span>}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="tree-label"
      data-depth={Math.min(depth, 6)}
      aria-expanded={state === 'open'}
      onClick={onToggle}
    >
      {words}
    </button>
  );
}
