import type { RankedInput, RankedRow } from '#charts/ranked/rankedModel.ts';
import type { BenchmarkLine } from '#charts/rows.ts';
import type { Comparator } from '#domain/comparator.ts';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { formatAmount, isPercent } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { selectPoint } from '#domain/observations/selectPoint.ts';
import { formatPeriod, type PeriodId, toPeriod } from '#domain/period.ts';
import { toRankedAlternative } from '#domain/sentences/alternativeText.ts';
import { toDirection } from '#domain/sentences/direction.ts';
import { asSentence, asWord, joinSentences } from '#domain/sentences/phrases.ts';
import { type RankedArea, toFocusRankedTitle, toRankedTitle } from '#domain/sentences/rankedTitle.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { isKnown } from '#domain/value.ts';
import {
  type MeasureSubject,
  selectComparator,
  selectMembers,
  selectPageJudge,
  toAggregate,
  toLineRole,
  withInterval,
} from '#features/measure/subject.ts';
import { toMemberGaps } from '#features/measure/words.ts';
import { type Exhibit, type ExhibitTable, type MarginNote, toColumn } from './exhibit.ts';
import {
  formatCountsCell,
  formatFigure,
  formatPointInterval,
  nameMembers,
  selectShared,
  selectSources,
  toChartMeasure,
  toSeries,
  toSubject,
} from './shared.ts';

/** A place with its figure and how it stands against the benchmark in the same period. */
export interface Ranked {
  readonly row: RankedRow;
  readonly gap?: Gap;
}

/** The subject among its neighbours, each against England. Nothing where fewer than two of them have a figure, unless chosen. */
export function toNeighboursExhibit(subject: MeasureSubject): Exhibit | undefined {
  const { measure, series, geography, places, comparators, against } = subject;
  const { latest } = series;
  const members = toMemberGaps(subject, latest);
  const set = selectMembers(subject);
  if (!isKnown(latest.value) || set === undefined || members.length < (set.isChosen ? 1 : 2)) return undefined;
  const ranked = [geography, ...members.map(({ code }) => code as GeographyCode)].map((code) =>
    toRanked(subject, code, latest.period, geography),
  );
  const [focus] = ranked;
  const benchmark = toBenchmarkPoint(subject, selectPageJudge(subject), latest.period);
  const title = toFocusRankedTitle({
    measure: toChartMeasure(measure),
    focus: {
      name: places.nameOf(geography),
      amount: latest.value.amount,
      direction: focus?.gap ? toDirection(focus.gap) : 'untested',
    },
    ...(benchmark && { benchmark }),
    among: toAmong(
      members.map(({ gap }) => gap),
      nameMembers(subject, set.isChosen),
    ),
    ...toBeyondChance(members.map(({ gap }) => gap)),
  });
  const median = against.find(
    ({ comparator }) => comparator === comparators.find(({ kind }) => kind === 'neighbours')?.id,
  )?.point.value;
  return {
    ...toParts(subject, ranked, latest.period),
    id: 'neighbours',
    kind: 'us or everywhere',
    title,
    alt: toRankedAlternative(title, toAreas(ranked), toChartMeasure(measure)),
    caption: joinSentences([
      `${capitalise(set.label)}: ${asWord(members.length)} with a figure${isKnown(median) && !set.isChosen ? `, median ${formatAmount(median.amount, measure)}` : ''}`,
      'A rank is not a finding: where intervals overlap widely, the order could be chance',
    ]),
    notes: [
      ...toSetNote(subject, set.isChosen),
      {
        heading: 'How to read it',
        text: hasIntervals(ranked)
          ? 'The mark is the figure, the bar its 95% interval. A short bar means that many were counted.'
          : 'No spread or counts were published, so no difference here is tested.',
      },
    ],
  };
}

/** Which set the neighbours are, so that they are not taken for those of another year's model. */
function toSetNote({ comparators }: MeasureSubject, isChosen: boolean): MarginNote[] {
  const set = comparators.find(({ kind }) => kind === 'neighbours');
  if (set?.version === undefined || !/model/.test(set.version) || isChosen) return [];
  const text = `Those of the ${set.version}. Earlier models, such as that of 2021, name other places; their lists are in no source of this site, so only the ${set.version} can be chosen.`;
  return [{ heading: 'Which neighbours', text }];
}

/** The districts in the newest period that most of them have, each against England; fewer than two are no comparison. */
export function toDistrictRows(
  subject: MeasureSubject,
): { readonly period: PeriodId; readonly ranked: readonly Ranked[] } | undefined {
  const period = selectDistrictPeriods(subject).at(-1);
  if (period === undefined) return undefined;
  const ranked = rankDistricts(subject, period);
  return toAreas(ranked).length < 2 ? undefined : { period, ranked };
}

/** Every period that most districts have a figure for, oldest first. */
function selectDistrictPeriods(subject: MeasureSubject): PeriodId[] {
  const lines = subject.reading.partnership.geographies.districts.map((code) =>
    toSeries(subject, code, 'district', { label: subject.places.nameOf(code) }),
  );
  return selectShared(lines.map(({ points }) => points));
}

function rankDistricts(subject: MeasureSubject, period: PeriodId): Ranked[] {
  const { reading, geography } = subject;
  return reading.partnership.geographies.districts.map((code) => toRanked(subject, code, period, geography));
}

/** All districts ranked, each on its interval. */
export function toDistrictsExhibit(subject: MeasureSubject): Exhibit | undefined {
  const { measure } = subject;
  const districts = toDistrictRows(subject);
  if (districts === undefined) return undefined;
  const { period, ranked } = districts;
  const areas = toAreas(ranked);
  const title = toDistrictsTitle(subject, areas, period);
  return {
    ...toParts(subject, ranked, period),
    id: 'districts',
    kind: 'districts',
    title,
    alt: toRankedAlternative(title, areas, toChartMeasure(measure)),
    caption: '',
    notes: [toDistrictNote(ranked, measure), ...toEarlierNote(subject, period)],
  };
}

function toDistrictsTitle(subject: MeasureSubject, areas: readonly RankedArea[], period: PeriodId): string {
  const benchmark = toBenchmarkPoint(subject, selectPageJudge(subject), period);
  return toRankedTitle({
    measure: toChartMeasure(subject.measure),
    areas,
    many: 'districts',
    ...(benchmark && { benchmark }),
  });
}

const MOST_EARLIER = 3;

/** What the same chart says of the periods before, newest first: an older paper's claim is one step away. */
function toEarlierNote(subject: MeasureSubject, shown: PeriodId): MarginNote[] {
  if (toBenchmarkPoint(subject, selectPageJudge(subject), shown) === undefined) return [];
  const periods = selectDistrictPeriods(subject)
    .filter((period) => period !== shown)
    .slice(-MOST_EARLIER)
    .toReversed()
    .flatMap((id) => {
      const areas = toAreas(rankDistricts(subject, id));
      const label = formatPeriod(toPeriod(id), subject.measure.on);
      return areas.length < 2 ? [] : [{ id, label, text: asSentence(toDistrictsTitle(subject, areas, id)) }];
    });
  return periods.length === 0 ? [] : [{ heading: 'Before that', periods }];
}

/** How far the order may be trusted: by the intervals, or not at all where nothing was published to work them out from. */
function toDistrictNote(ranked: readonly Ranked[], { kind }: Measure): MarginNote {
  if (kind === 'count')
    return {
      heading: 'Numbers, not a comparison',
      text: 'A count grows with the number of children who live in a district, so a long bar is no finding.',
    };
  if (hasIntervals(ranked))
    return {
      heading: 'Not a league table',
      text: 'Where an interval holds the figure of the line, the district cannot be told apart from it, wherever it stands in the list.',
    };
  return {
    heading: 'Why none is tested',
    text: 'These figures are published without the number of children behind them. A district above or below the line may be there by chance.',
  };
}

function toParts(
  subject: MeasureSubject,
  ranked: readonly Ranked[],
  period: PeriodId,
): Pick<Exhibit, 'sub' | 'key' | 'drawing' | 'table' | 'sources'> {
  const { measure, title } = subject;
  const rows = ranked.map(({ row }) => row);
  const judge = selectPageJudge(subject);
  const isTested = ranked.some(
    ({ row }) => row.verdict === 'better' || row.verdict === 'worse' || row.verdict === 'similar',
  );
  const input: Omit<RankedInput, 'width'> = {
    measure: toChartMeasure(measure),
    rows: isTested || measure.kind === 'proportion' ? rows : rows.map(({ verdict: _, ...row }) => row),
    benchmarks: toBenchmarkLines(subject, period),
  };
  const marks = [...new Set(input.rows.flatMap(({ verdict }) => verdict ?? []))];
  return {
    sub: joinSentences([
      `${toSubject(title, measure, period)}${hasIntervals(ranked) ? ', with 95% intervals' : ''}, sorted by value`,
      marks.length > 0 ? `Marks, each area against ${judge ? nameComparator(judge) : 'the benchmark'}:` : undefined,
    ]).replace(/:\.$/, ':'),
    ...(marks.length > 0 && { key: marks }),
    drawing: { kind: 'ranked', input },
    table: toTable(ranked, subject),
    sources: selectSources(
      subject,
      rows.map(({ point }) => point),
    ),
  };
}

function toRanked(subject: MeasureSubject, code: GeographyCode, period: PeriodId, focus: GeographyCode): Ranked {
  const { dataset, measure, at, places } = subject;
  const point = withInterval(selectPoint(dataset, measure, { geography: code, period, at }), measure);
  const other = toPointOf(subject, selectPageJudge(subject), period);
  const context = { breaks: dataset.breaks, nameOf: places.nameOf, levelOf: places.levelOf };
  const gap =
    other && isKnown(other.value) && isKnown(point.value) ? compareWith(point, other, measure, context) : undefined;
  const verdict = toVerdict(gap, point, measure.polarity === 'none');
  return {
    row: { id: code, label: places.nameOf(code), point, isFocus: code === focus, ...(verdict && { verdict }) },
    ...(gap && { gap }),
  };
}

function toVerdict(gap: Gap | undefined, { value }: Point, isUnjudged: boolean): Verdict | undefined {
  if (!isKnown(value)) return undefined;
  if (isUnjudged) return 'no_judgement';
  return gap?.kind === 'gap' ? gap.verdict : undefined;
}

function toPointOf(
  { dataset, measure, at }: MeasureSubject,
  comparator: Comparator | undefined,
  period: PeriodId,
): Point | undefined {
  const place = toAggregate(comparator);
  return place && measure.kind !== 'count'
    ? selectPoint(dataset, measure, { geography: place, period, at })
    : undefined;
}

function toBenchmarkPoint(
  subject: MeasureSubject,
  comparator: Comparator | undefined,
  period: PeriodId,
): { name: string; amount: number } | undefined {
  const point = toPointOf(subject, comparator, period);
  return comparator && isKnown(point?.value)
    ? { name: nameComparator(comparator), amount: point.value.amount }
    : undefined;
}

/** The nation and the region, and what the reader chose to judge by. */
function toBenchmarkLines(
  subject: MeasureSubject,
  period: PeriodId,
): { id: string; label: string; role: BenchmarkLine['role']; amount: number }[] {
  const usual = (['national', 'region'] as const).map((kind) => selectComparator(subject, kind)?.comparator);
  return [...new Set([...usual, selectPageJudge(subject)])].flatMap((comparator) => {
    const benchmark = toBenchmarkPoint(subject, comparator, period);
    if (comparator === undefined || benchmark === undefined) return [];
    const label = comparator.statistic === undefined ? comparator.label : benchmark.name.replace(/^the /, '');
    return [{ id: comparator.id, label, role: toLineRole(comparator), amount: benchmark.amount }];
  });
}

function toAreas(ranked: readonly Ranked[]): RankedArea[] {
  return ranked.flatMap(({ row, gap }) =>
    isKnown(row.point.value)
      ? [{ name: row.label, amount: row.point.value.amount, direction: gap ? toDirection(gap) : 'untested' }]
      : [],
  );
}

function toAmong(gaps: readonly Gap[], many: string) {
  const values = gaps.flatMap((gap) => (gap.kind === 'gap' ? [gap.value] : []));
  // A gap is the subject less the other: above 0 the other is lower.
  return {
    lower: values.filter((value) => value > 0).length,
    higher: values.filter((value) => value < 0).length,
    same: values.filter((value) => value === 0).length,
    many,
  };
}

/** How many on the larger side differ by more than chance; nothing where none could be tested. */
function toBeyondChance(gaps: readonly Gap[]): { beyondChance?: number } {
  const tested = gaps.map(toDirection).filter((direction) => direction !== 'untested');
  if (tested.length === 0) return {};
  const values = gaps.flatMap((gap) => (gap.kind === 'gap' ? [gap.value] : []));
  const side =
    values.filter((value) => value > 0).length >= values.filter((value) => value < 0).length ? 'higher' : 'lower';
  return { beyondChance: tested.filter((direction) => direction === side).length };
}

function hasIntervals(ranked: readonly Ranked[]): boolean {
  return ranked.some(({ row }) => row.point.lower !== undefined);
}

function toTable(ranked: readonly Ranked[], subject: MeasureSubject): ExhibitTable {
  const { measure } = subject;
  const judge = selectPageJudge(subject);
  const judging = judge ? nameComparator(judge) : 'the benchmark';
  const amountOf = ({ row: { point } }: Ranked) =>
    isKnown(point.value) ? point.value.amount : Number.NEGATIVE_INFINITY;
  return {
    head: [
      toColumn('Area', false),
      toColumn(isPercent(measure.unit) ? '%' : measure.unit),
      toColumn('n of d'),
      toColumn('95% interval'),
      toColumn(`Against ${judging}`, false),
    ],
    rows: ranked
      .toSorted((a, b) => amountOf(b) - amountOf(a))
      .map(({ row: { label, point, verdict } }) => [
        label,
        formatFigure(point, measure),
        formatCountsCell(point),
        formatPointInterval(point, measure),
        verdict === undefined ? '' : VERDICT_WORDS[verdict],
      ]),
  };
}
