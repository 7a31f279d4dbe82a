import type { ReactNode } from 'react';
import type { GeographyCode } from '#domain/geography.ts';
import { Mark } from '#ui/Status.tsx';
import type { Tile } from './tileModel.ts';

interface TileMapProps {
  readonly tiles: readonly Tile[];
  readonly label: string;
  readonly onChoose: (code: GeographyCode) => void;
  /** A map of the county's own, in place of the layout: see `MapShapes`. */
  readonly children?: ReactNode;
}

/** Districts as buttons, each with its figure printed: a layout, not a map. */
export function TileMap({ tiles, label, onChoose, children }: TileMapProps) {
  return (
    <fieldset className="tiles">
      <legend className="visually-hidden">{label}</legend>
      {children ||
        tiles.map(({ code, name, column, row, value, verdict, word, isChosen }) => (
          <button
            key={code}
            type="button"
            className="tile"
            data-column={column}
            data-row={row}
            data-verdict={verdict}
            aria-pressed={isChosen}
            onClick={() => onChoose(code)}
          >
            <span className="tile-name">{name}</span>
            <span className="tile-figure">
              <strong>{value}</strong> <Mark kind={verdict} /> <span>{word}</span>
            </span>
          </button>
        ))}
    </fieldset>
  );
}
