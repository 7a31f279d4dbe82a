import { toCitation } from '#domain/citation.ts';
import { toCsv } from '#export/csv.ts';
import { toFileName } from '#export/fileName.ts';
import { savePicture } from '#export/picture.ts';
import { saveFile } from '#export/saveFile.ts';
import type { Exhibit } from './exhibits/exhibit.ts';
import type { MeasureSubject } from './subject.ts';

/** The drawing with its title and source baked in, as PNG. */
export async function saveChart(
  drawing: Element | undefined,
  exhibit: Exhibit,
  subject: MeasureSubject,
): Promise<void> {
  if (drawing === undefined) throw new Error('There is no drawing to take a picture of.');
  const { partnership, edition, entry } = subject.reading;
  const words = {
    title: exhibit.title,
    sub: exhibit.sub,
    source: exhibit.sources.map(toCitation).join(' '),
    edition: `Edition ${edition.label}`,
    isIllustrative: partnership.illustrative,
  };
  await savePicture(drawing, words, { ...toFile(subject, exhibit), isDraft: entry.draft }, 'png');
}

/** The figures of the chart, with what they are and where they come from in columns of their own. */
export async function saveRows(exhibit: Exhibit, subject: MeasureSubject): Promise<void> {
  const { table } = exhibit;
  if (table === undefined) return;
  const { partnership, edition } = subject.reading;
  const sources = exhibit.sources.map(toCitation).join(' ');
  const isIllustrative = partnership.illustrative;
  const head = [
    ...(isIllustrative ? ['Illustrative'] : []),
    ...table.head.map(({ label }) => label),
    'Measure',
    'Place',
    'Edition',
    'Source',
  ];
  const about = [subject.title, subject.places.nameOf(subject.geography), edition.label, sources];
  const rows = table.rows.map((row) => [...(isIllustrative ? ['illustrative'] : []), ...row.map(toPlain), ...about]);
  const text = [...toCsv([head, ...rows])].join('');
  saveFile(
    toFileName({ ...toFile(subject, exhibit), isIllustrative, isDraft: subject.reading.entry.draft }, 'csv'),
    new Blob([text], { type: 'text/csv' }),
  );
}

/** Numbers go out as numbers: without commas, with a plain minus. */
function toPlain(cell: string): string | number {
  const plain = cell.replaceAll(',', '').replace('−', '-');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
}

function toFile(subject: MeasureSubject, exhibit: Exhibit) {
  return {
    title: `${subject.title}, ${exhibit.kind}`,
    place: subject.places.nameOf(subject.geography),
    edition: subject.reading.edition.id,
  };
}
