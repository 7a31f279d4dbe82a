import type { Verdict } from '#domain/editions/edition.ts';
import type { Geography, GeographyCode } from '#domain/geography.ts';

/** A district on the partnership's own layout: columns and rows, counted from 1. */
export interface Tile {
  readonly code: GeographyCode;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly value: string;
  readonly verdict: Verdict;
  /** "worse", "similar", or "lower" where nothing was tested. */
  readonly word: string;
  readonly isChosen: boolean;
}

export interface TileFigure {
  readonly value: string;
  readonly verdict: Verdict;
  readonly word: string;
}

/** The sheet has room for this many columns and rows; a layout that asks for more is laid out in reading order. */
const MOST = 8;
const COLUMNS = 3;

/**
 * Places as tiles in reading order. Where the configuration gives no place to some of them, or puts two on one, all are laid
 * out by name, three in a row.
 */
export function toTiles(
  places: readonly Geography[],
  figureOf: (code: GeographyCode) => TileFigure,
  chosen: readonly GeographyCode[],
): Tile[] {
  const placed = places.flatMap(({ tile }) => (tile === undefined ? [] : [tile.join(' ')]));
  const isWhole = placed.length === places.length && new Set(placed).size === placed.length;
  const isInside = places.every(({ tile }) => tile?.every((at) => at >= 1 && at <= MOST) ?? false);
  const ordered = isWhole && isInside ? places : places.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const tiles = ordered.map(({ code, name, tile }, i): Tile => {
    const [column, row] = isWhole && isInside && tile ? tile : [(i % COLUMNS) + 1, Math.floor(i / COLUMNS) + 1];
    return { code, name, column, row, ...figureOf(code), isChosen: chosen.includes(code) };
  });
  return tiles.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
