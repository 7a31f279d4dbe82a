import { useState } from 'react';
import { toPlaces } from '#domain/editions/places.ts';
import { toCsv } from '#export/csv.ts';
import { selectHandedIn, toFigureRows } from '#export/figuresCsv.ts';
import { toFileName } from '#export/fileName.ts';
import { saveFile } from '#export/saveFile.ts';
import { toTsv } from '#export/tsv.ts';
import { type FilterChange, type View, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { toSentenceChoices } from './choices.ts';
import { selectShown } from './exploreCsv.ts';
import type { ExploreGrid, ExploreTable } from './exploreModel.ts';

interface ChoiceSentenceProps {
  readonly view: View;
  readonly reading: Reading;
  readonly table: ExploreTable;
  readonly grid: ExploreGrid;
  readonly onChoose: (change: FilterChange) => void;
}

/** The choices as a sentence, and what can be taken away. */
export function ChoiceSentence({ view, reading, table, grid, onChoose }: ChoiceSentenceProps) {
  const { edition } = reading;
  const { dataset } = table.cube;
  return (
    <div className="explore-bar">
      <p className="context-sentence">
        <Select
          label="Show"
          name="Dataset"
          options={edition.datasets.map(({ id, label }) => ({ value: id, label }))}
          value={dataset.id}
          onChoose={(id) => showView(withRoute(view, { kind: 'explore', dataset: id }))}
        />
        {toSentenceChoices(dataset, table.layout, view.filters).map(({ id, label, toChange, ...choice }) => (
          <span key={id}>
            {label.startsWith(',') || label === ':' ? '' : ' '}
            <Select {...choice} label={label} onChoose={(value) => onChoose(toChange(value))} />
          </span>
        ))}
      </p>
      <Takeaways reading={reading} table={table} grid={grid} />
    </div>
  );
}

function Takeaways({ reading, table, grid }: Pick<ChoiceSentenceProps, 'reading' | 'table' | 'grid'>) {
  const [said, setSaid] = useState('');
  const copy = () => {
    const { edition, partnership } = reading;
    const text = toTsv(grid, [
      `${grid.label}. ${table.cube.dataset.source}`,
      `${partnership.name}, edition of ${edition.label}, figures as at ${edition.asAt}`,
      ...(partnership.illustrative ? ['Illustrative: every figure is made up'] : []),
    ]);
    const done = navigator.clipboard?.writeText(text).then(() => setSaid(`${grid.rows.length} rows copied.`));
    (done ?? Promise.reject(new Error('no clipboard'))).catch(() => setSaid('The browser did not allow copying.'));
  };
  const download = (isAll: boolean) => {
    const { cube } = table;
    const { partnership, entry, edition } = reading;
    const { levelOf } = toPlaces(edition.geographies, edition.comparators);
    const context = {
      partnership: partnership.name,
      edition: edition.label,
      asAt: edition.asAt,
      isIllustrative: partnership.illustrative,
      levelOf: (code: string) => levelOf(code as never),
    };
    const positions = isAll ? selectHandedIn(cube.dataset) : selectShown(table, grid.rows);
    const rows = toFigureRows(cube.dataset, positions, context);
    const marks = { isIllustrative: partnership.illustrative, isDraft: entry.draft };
    const title = isAll ? cube.dataset.title : `${cube.dataset.title}, rows shown`;
    saveFile(
      toFileName({ title, edition: edition.id, ...marks }, 'csv'),
      new Blob([...toCsv(rows)], { type: 'text/csv;charset=utf-8' }),
    );
    setSaid('The file is being saved.');
  };
  return (
    <div className="tools">
      <Button kind="link" onClick={copy}>
        Copy rows
      </Button>
      <Button kind="link" onClick={() => download(false)}>
        CSV of these rows
      </Button>
      <Button kind="link" onClick={() => download(true)}>
        CSV of all
      </Button>
      <span className="secondary explore-said" role="status">
        {said}
      </span>
    </div>
  );
}
