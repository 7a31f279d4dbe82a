import type { MapShape } from './mapShapes.ts';
import type { Tile } from './tileModel.ts';

interface MapShapesProps {
  readonly shapes: readonly MapShape[];
  readonly tiles: readonly Tile[];
  readonly width: number;
  readonly height: number;
  readonly onChoose: (code: Tile['code']) => void;
  /** Whose boundaries these are; their licence asks for it. */
  readonly attribution: string;
}

/** The county's own boundaries, where it hands them in: the figures printed inside, each shape a button. */
export function MapShapes({ shapes, tiles, width, height, onChoose, attribution }: MapShapesProps) {
  return (
    <>
      <svg className="chart map" width={width} height={height} viewBox={`-1 -1 ${width + 2} ${height + 2}`}>
        <title>Districts by their boundaries</title>
        {shapes.flatMap(({ code, d, x, y }) => {
          const tile = tiles.find((one) => one.code === code);
          if (tile === undefined) return [];
          const choose = () => onChoose(tile.code);
          return [
            // biome-ignore lint/a11y/useSemanticElements: a shape of a drawing cannot be a button element
            <g
              key={code}
              className="map-place"
              role="button"
              tabIndex={0}
              aria-pressed={tile.isChosen}
              aria-label={`${tile.name}: ${tile.value}, ${tile.word}`}
              data-verdict={tile.verdict}
              onClick={choose}
              onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && choose()}
            >
              <path d={d} />
              <text className="row-strong" fontSize={14} x={x} y={y} textAnchor="middle">
                {tile.value}
              </text>
              <text className="row-counts" fontSize={14} x={x} y={y + 17} textAnchor="middle">
                {tile.word}
              </text>
            </g>,
          ];
        })}
      </svg>
      <p className="secondary">{attribution}</p>
    </>
  );
}
