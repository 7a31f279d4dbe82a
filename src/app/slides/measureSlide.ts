import { toCitation } from '#domain/citation.ts';
import type { Edition, Verdict } from '#domain/editions/edition.ts';
import { selectBenchmark } from '#domain/editions/rowVerdict.ts';
import { formatPointCounts, formatValue, isPercent } from '#domain/format/formatAmount.ts';
import { formatList } from '#domain/format/formatList.ts';
import { type Companion, findCompanion } from '#domain/observations/companionGaps.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { asSubject, inPeriod, isNounPhrase, lowerFirst } from '#domain/sentences/phrases.ts';
import { toSlideTitle } from '#domain/sentences/slideTitle.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import type { SlideContent, SlideStatus } from '#export/slide.ts';
import { selectMeasureChoice } from '#features/measure/choice.ts';
import { selectChartId } from '#features/measure/exhibits/chartWords.ts';
import type { Exhibit } from '#features/measure/exhibits/exhibit.ts';
import { toExhibits } from '#features/measure/exhibits/toExhibits.ts';
import { type MeasureSubject, toMeasureSubject } from '#features/measure/subject.ts';
import type { SlideMaterials, ToSlide } from '#features/presentation/slideRegistry.ts';
import { toEditionWords, toSlideMarks } from '#features/presentation/slides/slideParts.ts';
import type { View } from '#state/filters.ts';
import { toDisruptions, toRoomBody } from './forRoom.ts';

/** A slide of a measure: the chart that the address names, as the page of the measure has it, cut to what a room can read. */
export const toMeasureSlide: ToSlide = (view, materials) => {
  const { reading, datasets, board } = materials;
  const id = view.route.kind === 'measure' ? view.route.measure : '';
  const choice = selectMeasureChoice(reading.edition, id, view.filters);
  const dataset = choice && datasets.get(choice.dataset.id);
  if (choice === undefined || dataset === undefined)
    return toRefusedSlide(id, 'This edition has no such measure.', materials);
  const subject = toMeasureSubject(reading, choice, dataset, view.filters);
  if ('kind' in subject) return toRefusedSlide(choice.entry.title, subject.reason, materials);
  const events = (board?.events ?? []).filter(({ measures }) => measures.includes(subject.measure.id));
  const companion = selectCompanion(id, materials);
  const exhibits = toExhibits(subject, { events, ...(companion && { companion }) });
  const chart = selectChartId(view.filters.chart);
  const exhibit = exhibits.find((one) => one.id === chart) ?? exhibits[0];
  return exhibit === undefined
    ? toRefusedSlide(subject.title, 'There is nothing to draw.', materials)
    : toExhibitSlide(subject, exhibit, materials);
};

/** The datasets that a measure's slide is made of. */
export function selectMeasureDatasets({ route, filters }: View, edition: Edition): string[] {
  const id = route.kind === 'measure' ? route.measure : '';
  const own = selectMeasureChoice(edition, id, filters)?.dataset.id;
  const wanted = findCompanion(id)?.measure;
  const companion = edition.datasets.find(({ measures }) => measures.some((measure) => measure.id === wanted))?.id;
  return [own, companion].filter((one) => one !== undefined);
}

function selectCompanion(id: string, { datasets }: SlideMaterials): Companion | undefined {
  const wanted = findCompanion(id);
  if (wanted === undefined) return undefined;
  for (const dataset of datasets.values()) {
    const measure = selectMeasure(dataset, wanted.measure);
    if (measure !== undefined) return { dataset, measure, label: wanted.label };
  }
  return undefined;
}

function toExhibitSlide(subject: MeasureSubject, exhibit: Exhibit, materials: SlideMaterials): SlideContent {
  const { edition } = materials.reading;
  const { body, leftOut } = toRoomBody(exhibit);
  const title = toRoomTitle(subject, exhibit);
  const priority = edition.priorities.find(({ id }) => id === subject.headline?.priority);
  const isTrend = exhibit.id === 'trend';
  const status = isTrend ? toStatus(subject) : undefined;
  const publishers = [...new Set(exhibit.sources.map(({ publisher }) => publisher))];
  const hollow = isTrend && /hollow/i.test(exhibit.sub) ? ' Hollow: no counts published.' : '';
  return {
    ...toSlideMarks(materials),
    title,
    sub: isTrend ? toFigureSub(subject) : toFirstSentences(exhibit.sub),
    ...(status === undefined ? {} : { status }),
    body,
    source: `${formatList(publishers.slice(0, 2))}.${hollow} ${toEditionWords(materials)}`,
    kindWords: [
      ...(title.toLowerCase().includes(subject.title.toLowerCase()) ? [] : [subject.title]),
      exhibit.kind,
      ...toCompared(body),
    ].join(', '),
    ...(priority === undefined ? {} : { section: priority.title }),
    ...(leftOut.length === 0 ? {} : { leftOut: formatList(leftOut) }),
    caveats: [exhibit.sub, exhibit.caption, ...toDisruptions(exhibit), ...exhibit.sources.map(toCitation)]
      .filter((text) => text !== '')
      .join('\n'),
  };
}

/** On the page the measure's name stands over its charts; on a slide the title names it, where it can be a subject. */
function toRoomTitle(subject: MeasureSubject, exhibit: Exhibit): string {
  const { title, places, geography } = subject;
  const place = `${places.nameOf(geography)} `;
  const at = exhibit.title.search(new RegExp(`(^|^Since \\S+ )${escapePattern(place)}`));
  const named =
    at === -1 || !isNounPhrase(title)
      ? exhibit.title
      : exhibit.title.replace(place, `${asNamed(title, exhibit.title.startsWith(place))} `);
  const short = (text: string): string => text.split('; ')[0] ?? text;
  return toSlideTitle([named, short(named), exhibit.title, short(exhibit.title), toNewestTitle(subject), title]);
}

/** "Persistent absence, protection plans: 48.9% in 2024/25, better than England". */
function toNewestTitle(subject: MeasureSubject): string {
  const { title, measure, series } = subject;
  const { value, period } = series.latest;
  const status = toStatus(subject);
  const figure = `${formatValue(value, measure)} ${inPeriod(toPeriod(period), measure.on)}`;
  return `${title}: ${figure}${status === undefined ? '' : `, ${status.words}`}`;
}

function asNamed(title: string, isFirst: boolean): string {
  return asSubject(isFirst ? title : lowerFirst(title));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A line of a slide, less what the status beside it takes. */
const SUB_ROOM = 80;

/** "EHC plans issued within 20 weeks, %. 2024: 517 of 1,389". A place that is not the home is always named, before the number. */
function toFigureSub({ title, measure, series: { latest }, places, geography, reading }: MeasureSubject): string {
  const place = geography === reading.partnership.geographies.home ? undefined : places.nameOf(geography);
  const unit = isPercent(measure.unit) ? measure.unit : undefined;
  const figure = formatPointCounts(latest) ?? formatValue(latest.value, measure);
  const subs = [[title, place, unit], [place ?? title, unit], [place ?? title]].map((parts) => {
    const what = parts.filter((part) => part !== undefined).join(', ');
    return `${what}. ${formatPeriod(toPeriod(latest.period), measure.on)}: ${figure}`;
  });
  return subs.find((sub) => sub.length <= SUB_ROOM) ?? subs.at(-1) ?? title;
}

/** The standing of the newest figure in words: "worse than England". */
function toStatus({ verdict, against, comparators }: MeasureSubject): SlideStatus | undefined {
  const benchmark = selectBenchmark(against, comparators);
  const name = comparators.find(({ id }) => id === benchmark?.comparator)?.label;
  const isThan: readonly Verdict[] = ['better', 'worse'];
  const word = VERDICT_WORDS[verdict].toLowerCase();
  if (verdict === 'no_figure' || verdict === 'not_tested') return undefined;
  if (name !== undefined && isThan.includes(verdict)) return { verdict, words: `${word} than ${name}` };
  return { verdict, words: name !== undefined && verdict === 'similar' ? `similar to ${name}` : word };
}

/** As many sentences as one line of a slide holds. */
function toFirstSentences(text: string): string {
  const ROOM = 100;
  const sentences = text.split(/(?<=\.) /);
  let kept = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (kept.length + sentence.length > ROOM) break;
    kept = `${kept} ${sentence}`;
  }
  return kept;
}

function toCompared(body: SlideContent['body']): string[] {
  if (body.kind !== 'chart' || body.drawing.kind !== 'trend') return [];
  const others = body.drawing.input.series.filter(({ role }) => role !== 'focus').map(({ label }) => label);
  return others.length === 0 ? [] : [formatList(others)];
}

function toRefusedSlide(title: string, reason: string, materials: SlideMaterials): SlideContent {
  return {
    ...toSlideMarks(materials),
    title,
    body: { kind: 'refused', title: 'There is no chart to show', text: reason },
    source: toEditionWords(materials),
    kindWords: 'nothing to draw',
    caveats: reason,
  };
}
