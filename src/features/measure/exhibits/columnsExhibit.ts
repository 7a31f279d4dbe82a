import { formatCount } from '#domain/format/formatNumber.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { type ColumnWords, refuseContradiction, toColumnsTitle } from '#domain/sentences/columnsTitle.ts';
import { asNoun, joinSentences, lowerFirst } from '#domain/sentences/phrases.ts';
import { isKnown } from '#domain/value.ts';
import { type MeasureSubject, selectPoints } from '#features/measure/subject.ts';
import { type Exhibit, toColumn } from './exhibit.ts';
import { selectSources, toChartMeasure } from './shared.ts';

const FEWEST = 2;

/** Words that can stand after a number: "within 20 weeks", "plans …", "persistently absent"; not "second contact after …". */
const FOLLOWS_NUMBER = /^(within|after|before|in|on|at|with|under|over|not|kept|children|people|\p{Ll}+(s|ly|ed))\b/u;

/** The numbers behind a percentage, a column a period. Nothing where they were published for fewer than two periods. */
export function toColumnsExhibit(subject: MeasureSubject): Exhibit | undefined {
  const { measure, dataset, places, geography, reading } = subject;
  const points = selectPoints(subject, geography, subject.at);
  const columns = points.flatMap(toColumnWords);
  if (measure.kind !== 'proportion' || columns.length < FEWEST) return undefined;
  const labels = toLabels(measure, dataset.measures);
  const wrong = columns.findLast(({ part, rest = 0 }) => part < 0 || rest < 0);
  const refusal = wrong && refuseContradiction(wrong, measure.on);
  const unit = dataset.measures.find(({ id }) => id === measure.denominator);
  const title =
    refusal === undefined
      ? toColumnsTitle({
          measure: toChartMeasure(measure),
          partLabel: FOLLOWS_NUMBER.test(labels.part) ? labels.part : 'counted',
          restLabel: labels.rest,
          columns,
        })
      : 'The numbers behind it contradict each other';
  return {
    id: 'numbers',
    kind: 'numbers behind it',
    title,
    sub: joinSentences([`${unit?.title ?? 'All counted'} in ${places.nameOf(geography)}, number for each period`]),
    alt: joinSentences([
      title,
      ...(refusal === undefined ? columns.map((column) => describe(column, measure, labels)) : [refusal]),
    ]),
    caption: toCaption(points, measure),
    sources: selectSources(
      subject,
      points.filter(({ denominator }) => denominator !== undefined),
    ),
    drawing:
      refusal === undefined
        ? {
            kind: 'columns',
            input: {
              measure: toChartMeasure(measure),
              points,
              labels,
              isIllustrative: reading.partnership.illustrative,
            },
          }
        : { kind: 'refused', title: 'Not drawn', text: refusal },
    table: {
      head: [toColumn('Period', false), toColumn(labels.part), toColumn(labels.rest), toColumn(labels.whole)],
      rows: columns
        .toReversed()
        .map(({ period, part, rest = 0 }) => [
          formatPeriod(period, measure.on),
          formatCount(part),
          formatCount(rest),
          formatCount(part + rest),
        ]),
    },
    notes: [
      {
        heading: 'How to read it',
        text: `Solid: ${labels.part}. Outlined: the ${labels.rest}. The height is all ${labels.whole}.`,
      },
    ],
  };
}

function toColumnWords({ period, numerator, denominator }: Point): ColumnWords[] {
  if (numerator === undefined || denominator === undefined) return [];
  return [{ period: toPeriod(period), part: numerator, rest: denominator - numerator }];
}

function describe(
  { period, part, rest = 0 }: ColumnWords,
  { on }: Measure,
  labels: { readonly part: string; readonly rest: string },
): string {
  return `${formatPeriod(period, on)}: ${formatCount(part)} ${labels.part}, ${formatCount(rest)} ${labels.rest}`;
}

/** What numerator and denominator have in common is left out: "EHC plans issued within 20 weeks" of "EHC plans issued" is "within 20 weeks". */
export function toLabels(
  measure: Measure,
  measures: readonly Measure[],
): { readonly part: string; readonly rest: string; readonly whole: string } {
  const titleOf = (id: string | undefined) =>
    measures
      .find((one) => one.id === id)
      ?.title.replace(/, .*$/, '')
      .split(' ') ?? [];
  const [numerator, denominator] = [titleOf(measure.numerator), titleOf(measure.denominator)];
  const same = numerator.findIndex((word, i) => word !== denominator[i]);
  const part = same > 0 ? numerator.slice(same).join(' ') : lowerFirst(measure.title.replace(/, by .*$/, ''));
  const unit = asNoun(measures.find(({ id }) => id === measure.denominator)?.unit) ?? 'counted';
  return { part, rest: 'others', whole: unit };
}

function toCaption(points: readonly Point[], { on }: Measure): string {
  const without = points.filter(({ value, denominator }) => isKnown(value) && denominator === undefined);
  const last = without.at(-1);
  if (last === undefined) return '';
  return `Numbers are published here for later periods only; up to ${formatPeriod(toPeriod(last.period), on)} there are percentages.`;
}
