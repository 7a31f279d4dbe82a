import type { Dataset } from '#domain/dataset.ts';
import { toPlaces } from '#domain/editions/places.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toCsv } from '#export/csv.ts';
import { selectHandedIn, toFigureRows } from '#export/figuresCsv.ts';
import { toFileName } from '#export/fileName.ts';
import { saveFile } from '#export/saveFile.ts';
import type { Reading } from '#state/reading.ts';

/** Hands the reader every row of a dataset, as this edition has it. */
export function saveRows(dataset: Dataset, { edition, entry, partnership }: Reading): void {
  const { levelOf } = toPlaces(edition.geographies, edition.comparators);
  const rows = toFigureRows(dataset, selectHandedIn(dataset), {
    partnership: partnership.name,
    edition: edition.label,
    asAt: edition.asAt,
    isIllustrative: partnership.illustrative,
    levelOf: (code) => levelOf(toGeographyCode(code)),
  });
  const words = {
    title: dataset.title,
    edition: edition.id,
    isIllustrative: partnership.illustrative,
    isDraft: entry.draft,
  };
  saveFile(toFileName(words, 'csv'), new Blob([...toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
}
