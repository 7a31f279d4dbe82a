import { findDimension } from './dimensions.ts';
import type { Layout } from './layout.ts';

/** Which rows are open and which are picked, as the address holds them beside the order of rows. */
export interface RowState {
  readonly isAllOpen: boolean;
  /** Opened, or shut, against how the grid would stand by itself. */
  readonly opened: ReadonlySet<string>;
  readonly shut: ReadonlySet<string>;
  readonly picked: readonly string[];
}

const ALL = 'all';
const OPEN = 'open:';
const SHUT = 'shut:';
const PICK = 'pick:';
/** As long as a list in an address may be, with room for the order of rows. */
const MOST_REMEMBERED = 50;
const ADDRESSABLE = /^[A-Za-z0-9][\w.:-]{0,110}$/;

export function readRowState(rows: readonly string[]): RowState {
  const after = (prefix: string): string[] =>
    rows.filter((entry) => entry.startsWith(prefix)).map((entry) => entry.slice(prefix.length));
  return {
    isAllOpen: rows.includes(ALL),
    opened: new Set(after(OPEN)),
    shut: new Set(after(SHUT)),
    picked: after(PICK),
  };
}

/** The `rows` of an address. A row whose name cannot stand in an address is not remembered there. */
export function writeRowState(layout: Pick<Layout, 'dimensions'>, rows: readonly string[], state: RowState): string[] {
  const order = rows.filter((entry) => findDimension(layout.dimensions, entry) !== undefined);
  const entries = [
    ...(state.isAllOpen ? [ALL] : []),
    ...[...state.opened].map((id) => `${OPEN}${id}`),
    ...[...state.shut].map((id) => `${SHUT}${id}`),
    ...state.picked.map((id) => `${PICK}${id}`),
  ];
  return [...order, ...entries.filter((entry) => ADDRESSABLE.test(entry)).slice(-MOST_REMEMBERED)];
}

/** Opens what is shut and shuts what is open; how the row stands by itself is not written down. */
export function toggleRow(state: RowState, id: string, isOpen: boolean, isOpenByItself: boolean): RowState {
  const opened = new Set(state.opened);
  const shut = new Set(state.shut);
  opened.delete(id);
  shut.delete(id);
  if (isOpen && (isOpenByItself || state.isAllOpen)) shut.add(id);
  if (!isOpen && !isOpenByItself && !state.isAllOpen) opened.add(id);
  return { ...state, opened, shut };
}

export function togglePick(state: RowState, id: string): RowState {
  const isPicked = state.picked.includes(id);
  return { ...state, picked: isPicked ? state.picked.filter((other) => other !== id) : [...state.picked, id] };
}
