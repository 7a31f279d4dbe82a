import type { RangeRow } from '#charts/range/rangeModel.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import { toRangeTitle } from '#domain/sentences/rangeTitle.ts';
import type { Statement } from '#domain/statement.ts';
import { type MeasureSubject, selectComparator, toAggregate } from '#features/measure/subject.ts';
import { type Exhibit, toColumn } from './exhibit.ts';
import { toChartMeasure } from './shared.ts';

type RangeStatement = Statement & { readonly low: number; readonly high: number };

/** The lowest and highest figures that a paper prints for a year, beside the same of England. Nothing where none does. */
export function toRangeExhibit(subject: MeasureSubject): Exhibit | undefined {
  const { dataset, measure, geography, places } = subject;
  const comparator = selectComparator(subject, 'national')?.comparator;
  const national = toAggregate(comparator);
  const ranges = dataset.statements.filter(isRange).filter((statement) => statement.measure === measure.id);
  const own = ranges.filter((statement) => statement.geography === geography);
  if (own.length === 0) return undefined;
  const rows = own.map((statement): RangeRow => {
    const beside = ranges.find((other) => other.geography === national && other.period === statement.period);
    return {
      id: statement.id,
      label: capitalise(statement.periodText.replace(/, lowest.*$/, '')),
      own: { low: statement.low, high: statement.high },
      ...(beside && { benchmark: { low: beside.low, high: beside.high } }),
    };
  });
  const whole = {
    ...toChartMeasure(measure),
    decimals: own.every(({ low, high }) => Number.isInteger(low) && Number.isInteger(high)) ? 0 : measure.decimals,
  };
  const [name, benchmark] = [places.nameOf(geography), comparator?.label ?? 'the nation'];
  const [first] = rows;
  const words = first
    ? [{ name, ...toSpan(first.own) }, ...(first.benchmark ? [{ name: benchmark, ...first.benchmark }] : [])]
    : [];
  const title = toRangeTitle(words, whole);
  const source = dataset.provenance.sources.find(({ id }) => id === own[0]?.source);
  return {
    id: 'range',
    kind: 'lowest to highest',
    title,
    sub: joinSentences([`${subject.title}, lowest and highest of the terms as the paper prints them`]),
    alt: title,
    caption: 'A range is what a paper says. It is not a figure of the series above, and nothing is tested.',
    sources: source ? [source] : [],
    drawing: { kind: 'range', input: { measure: whole, rows, ownLabel: name, benchmarkLabel: benchmark } },
    table: {
      head: [
        toColumn('Period', false),
        toColumn(`${name}, lowest`),
        toColumn('highest'),
        toColumn(`${benchmark}, lowest`),
        toColumn('highest'),
      ],
      rows: rows.map((row) => [
        row.label,
        ...[row.own, row.benchmark].flatMap((span) =>
          [span?.low, span?.high].map((end) => (end === undefined ? '' : formatNumber(end, whole.decimals))),
        ),
      ]),
    },
    notes: [],
  };
}

function isRange(statement: Statement): statement is RangeStatement {
  return statement.low !== undefined && statement.high !== undefined;
}

function toSpan(span: RangeRow['own']): { low: number; high: number } {
  return span ?? { low: 0, high: 0 };
}
