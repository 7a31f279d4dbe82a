import { useState } from 'react';
import { MapShapes } from '#charts/tiles/MapShapes.tsx';
import { TileMap } from '#charts/tiles/TileMap.tsx';
import { toTiles } from '#charts/tiles/tileModel.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { toHeatGrid } from '#domain/editions/heatGrid.ts';
import { toPlaces } from '#domain/editions/places.ts';
import { formatBare } from '#domain/format/formatAmount.ts';
import type { GeographyCode } from '#domain/geography.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { selectBenchmark } from './areasModel.ts';
import { type AskedRow, isPopulation, toFurtherRows } from './heatRows.ts';
import { toHeatWord } from './heatWords.ts';
import { MAP_WIDTH, type OwnMap, toOwnMap } from './ownMap.ts';

interface AreaTilesProps extends PageProps {
  readonly datasets: readonly Dataset[];
  readonly area: GeographyCode;
}

/** The districts on the partnership's own layout, each with its figure of the first measure they all have. */
export function AreaTiles({ view, reading, datasets, area }: AreaTilesProps) {
  const { edition, partnership } = reading;
  const { districts } = partnership.geographies;
  const [map, setMap] = useState<OwnMap | { readonly refused: string }>();
  const benchmark = selectBenchmark(edition, view.filters.compare);
  const [row] = toHeatGrid({
    rows: selectRow(datasets, districts, edition),
    datasets,
    areas: districts,
    places: toPlaces(edition.geographies, edition.comparators),
    ...(benchmark === undefined ? {} : { benchmark }),
  });
  if (row === undefined || districts.length < 2) return null;
  const places = edition.geographies.filter(({ code }) => districts.includes(code));
  const tiles = toTiles(
    places,
    (code) => {
      const cell = row.cells.find(({ geography }) => geography === code);
      return {
        value: cell === undefined ? '' : formatBare(cell.point.value, row.measure),
        verdict: cell?.verdict ?? 'no_figure',
        word: (cell && toHeatWord(cell)) ?? 'no figure',
      };
    },
    [area],
  );
  const when = formatPeriod(toPeriod(row.period), row.measure.on);
  const choose = (code: GeographyCode) => showView(withRoute(view, { kind: 'area', code }));
  const isMap = map !== undefined && !('refused' in map);
  return (
    <div className="area-tiles">
      <TileMap tiles={tiles} label={`Districts, ${row.title}, ${when}`} onChoose={choose}>
        {isMap && <MapShapes {...map} tiles={tiles} width={MAP_WIDTH} onChoose={choose} />}
      </TileMap>
      <p className="secondary">
        {row.title}, {when}. {isMap ? '' : 'A layout, not a map.'}
      </p>
      <label className="area-map secondary">
        Your own boundaries (GeoJSON, stays on this device){' '}
        <input
          type="file"
          accept=".geojson,.json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            void file?.text().then((text) => setMap(toOwnMap(text, file.name, districts)));
          }}
        />
      </label>
      <p className="secondary" role="status">
        {map !== undefined && 'refused' in map && map.refused}
      </p>
    </div>
  );
}

/** The board's headlines in their order before any other measure. */
function selectRow(
  datasets: readonly Dataset[],
  districts: readonly GeographyCode[],
  { scorecard }: Edition,
): readonly AskedRow[] {
  const rows = datasets
    .flatMap((dataset) => toFurtherRows(dataset, districts, []))
    .filter((row) => !isPopulation(row.measure));
  const first = scorecard.map(({ measure }) => measure).find((id) => rows.some(({ measure }) => measure === id));
  return [rows.find(({ measure }) => measure === first) ?? rows[0]].filter((row) => row !== undefined);
}
