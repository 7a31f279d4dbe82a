import type { ScorecardRow } from '#domain/editions/edition.ts';
import { toMeasureStandfirst, toMeasureStatement } from '#domain/sentences/measureSentences.ts';
import { asSentence } from '#domain/sentences/phrases.ts';
import { selectMeasureChoice } from '#features/measure/choice.ts';
import { toExhibits } from '#features/measure/exhibits/toExhibits.ts';
import { type ColumnId, type FigureCell, toFigures } from '#features/measure/figuresModel.ts';
import { toKicker } from '#features/measure/headModel.ts';
import { toAllStandings } from '#features/measure/standings.ts';
import { type MeasureSubject, toMeasureSubject } from '#features/measure/subject.ts';
import { toPageWords } from '#features/measure/words.ts';
import type { MeasureSheet, SheetTable } from '#features/presentation/pack/packParts.ts';
import type { SlideMaterials } from '#features/presentation/slideRegistry.ts';
import { NO_FILTERS } from '#state/filters.ts';

/** What A4 has room for beside a chart. */
const MOST_ROWS = 5;
const MOST_STANDINGS = 4;
const COLUMNS: readonly ColumnId[] = ['counts', 'value', 'interval', 'national', 'region', 'neighbours'];

/** The page of a headline measure in the pack: the sentences, the trend and the newest figures of its page on the screen. */
export function toMeasureSheet(row: ScorecardRow, { reading, datasets, board }: SlideMaterials): MeasureSheet {
  const choice = selectMeasureChoice(reading.edition, row.measure, { at: row.at });
  const dataset = choice && datasets.get(choice.dataset.id);
  const subject = choice && dataset && toMeasureSubject(reading, choice, dataset, { ...NO_FILTERS, at: row.at });
  if (subject === undefined || 'kind' in subject) return toMissingSheet(row, subject?.reason);
  const events = (board?.events ?? []).filter(({ measures }) => measures.includes(subject.measure.id));
  const [trend] = toExhibits(subject, { events });
  const words = toPageWords(subject);
  return {
    kicker: `${toKicker(subject, reading.edition)}: ${subject.title}`,
    statement: toMeasureStatement(words),
    standfirst: toMeasureStandfirst(words),
    statuses: toAllStandings(subject)
      .slice(0, MOST_STANDINGS)
      .map(({ verdict, heading }) => ({ verdict, words: heading })),
    sub: trend?.sub ?? '',
    drawing: toPaperDrawing(trend?.drawing),
    alt: trend?.alt ?? '',
    table: toPaperTable(subject),
    caveats: [
      trend?.caption,
      subject.measure.guidance?.notWith && `Not to be compared with: ${subject.measure.guidance.notWith}`,
    ]
      .filter((text) => text !== undefined && text !== '')
      .map((text) => asSentence(text ?? '')),
    sources: trend?.sources ?? [row.source],
  };
}

/** On paper nobody can open an event: its number would lead nowhere. */
function toPaperDrawing(
  drawing: ReturnType<typeof toExhibits>[number]['drawing'] | undefined,
): MeasureSheet['drawing'] {
  if (drawing === undefined) return { kind: 'refused', title: 'No chart', text: 'There is nothing to draw.' };
  if (drawing.kind !== 'trend') return drawing;
  const { events: _, ...input } = drawing.input;
  return { kind: 'trend', input };
}

/** The newest figures with their counts, interval and what they are compared with. */
function toPaperTable(subject: MeasureSubject): SheetTable {
  const { columns, rows } = toFigures(subject);
  const kept = COLUMNS.flatMap((id) => columns.findIndex((column) => column.id === id)).filter((i) => i !== -1);
  return {
    columns: [
      { label: 'Period', isNumber: false },
      ...kept.map((i) => ({ label: columns[i]?.label ?? '', isNumber: true })),
    ],
    rows: rows
      .slice(0, MOST_ROWS)
      .map(({ period, cells }) => [
        period,
        ...kept.map((i) => [cells[i]?.text, cells[i]?.symbol?.symbol].filter((part) => part !== undefined).join(' ')),
      ]),
    ...toSymbolKey(rows.slice(0, MOST_ROWS).flatMap(({ cells }) => kept.map((i) => cells[i]?.symbol))),
    earlier: Math.max(0, rows.length - MOST_ROWS),
  };
}

/** On paper nobody can point at a symbol to be told what it means. */
function toSymbolKey(symbols: readonly FigureCell['symbol'][]): Pick<SheetTable, 'key'> {
  const meanings = symbols.flatMap((one) => (one === undefined ? [] : [`${one.symbol}: ${one.meaning}`]));
  return meanings.length === 0 ? {} : { key: `${[...new Set(meanings)].join('; ')}.` };
}

function toMissingSheet(row: ScorecardRow, reason = 'Its dataset does not hold the measure.'): MeasureSheet {
  return {
    kicker: row.title,
    statement: row.title,
    standfirst: row.sentence,
    statuses: [],
    sub: '',
    drawing: { kind: 'refused', title: 'No chart', text: reason },
    alt: reason,
    caveats: [],
    sources: [row.source],
  };
}
