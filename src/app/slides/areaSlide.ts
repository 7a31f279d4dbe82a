import type { Edition, Verdict } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { formatPointCounts, formatValue } from '#domain/format/formatAmount.ts';
import { formatList } from '#domain/format/formatList.ts';
import { LEVEL_WORDS } from '#domain/geography.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { formatPeriodShort, toPeriod } from '#domain/period.ts';
import { toAreaStandfirst, toAreaStatement } from '#domain/sentences/areaSentences.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { toSlideTitle } from '#domain/sentences/slideTitle.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { isKnown } from '#domain/value.ts';
import type { SlideCell, SlideContent } from '#export/slide.ts';
import { selectBenchmark } from '#features/area/areasModel.ts';
import { type AreaLine, isTotal, selectLevelEntries, toAreaGroups, toElsewhere } from '#features/area/profileModel.ts';
import type { SlideMaterials, ToSlide } from '#features/presentation/slideRegistry.ts';
import { toEditionWords, toSlideMarks, toTone } from '#features/presentation/slides/slideParts.ts';
import type { View } from '#state/filters.ts';

const MOST_ROWS = 6;

/** What a room should see first. */
const FIRST: readonly Verdict[] = ['worse', 'target_short', 'better', 'target_met', 'similar'];

/** A slide of an area: the measures that stand out, then the others in the order of their priorities. */
export const toAreaSlide: ToSlide = (view, materials) => {
  const { edition } = materials.reading;
  const code = view.route.kind === 'area' ? view.route.code : '';
  const area = edition.geographies.find((geography) => geography.code === code);
  if (area === undefined) return toMissingSlide(code, materials);
  const { compare } = view.filters;
  const groups = toAreaGroups([...materials.datasets.values()], { edition, area, compare });
  const lines = groups.flatMap((group) => group.lines).filter(isTotal);
  const shown = lines.toSorted((a, b) => rank(a.verdict) - rank(b.verdict)).slice(0, MOST_ROWS);
  const rest = lines.length - shown.length;
  const comparator = selectBenchmark(edition, compare);
  const benchmark = comparator === undefined ? 'the benchmark' : nameComparator(comparator);
  const statement = toAreaStatement({
    place: area.name,
    benchmark,
    verdicts: lines.map(({ verdict }) => verdict),
  });
  const standfirst = toAreaStandfirst(
    area.name,
    lines.length,
    toElsewhere(edition, area.level).length,
    LEVEL_WORDS[area.level].many,
  );
  return {
    ...toSlideMarks(materials),
    title: toSlideTitle([
      statement,
      statement.replace(' measures that can be tested', ' that can be tested'),
      `${area.name} against ${benchmark}`,
    ]),
    body:
      lines.length === 0
        ? { kind: 'list', items: [{ text: standfirst }] }
        : {
            kind: 'table',
            columns: [
              { label: 'Measure', share: 40 },
              { label: area.name, share: 24, isNumber: true },
              { label: 'Period', share: 18, isShort: true },
              { label: benchmark, share: 14, isNumber: true },
              { label: 'Standing', share: 20, isShort: true },
            ],
            rows: shown.map(toRow),
            ...(rest > 0 && { rest: `${countOf(rest, 'more measure', 'more measures')} on the page of the area.` }),
          },
    source: `${toPublishers(shown, materials)}${toEditionWords(materials)}`,
    kindWords: 'table, an area',
    section: 'Areas',
    leftOut: 'its place among the others, and the groups within each measure',
    caveats: standfirst,
  };
};

/** The datasets that hold anything at the area's level. */
export function selectAreaDatasets({ route }: View, edition: Edition): string[] {
  const code = route.kind === 'area' ? route.code : '';
  const area = edition.geographies.find((geography) => geography.code === code);
  return area === undefined ? [] : selectLevelEntries(edition, area.level).map(({ id }) => id);
}

function rank(verdict: Verdict): number {
  const place = FIRST.indexOf(verdict);
  return place === -1 ? FIRST.length : place;
}

function toRow({ title, measure, point, benchmark, verdict }: AreaLine): SlideCell[] {
  const counts = formatPointCounts(point);
  const value = formatValue(point.value, measure);
  return [
    { text: title, isStrong: true },
    { text: counts === undefined || !isKnown(point.value) ? value : `${value} (${counts})` },
    { text: formatPeriodShort(toPeriod(point.period), measure.on) },
    { text: benchmark === undefined ? '–' : formatValue(benchmark.value, measure) },
    { text: VERDICT_WORDS[verdict], verdict, tone: toTone(verdict) },
  ];
}

function toPublishers(lines: readonly AreaLine[], { datasets }: SlideMaterials): string {
  const named = lines.flatMap(({ dataset, measure, point, at }) => {
    const held = datasets.get(dataset);
    if (held === undefined) return [];
    const { geography, period } = point;
    return [selectSource(held, { measure: measure.id, geography, period, at }).publisher];
  });
  const publishers = [...new Set(named)].slice(0, 2);
  return publishers.length === 0 ? '' : `${formatList(publishers)}. `;
}

function toMissingSlide(code: string, materials: SlideMaterials): SlideContent {
  return {
    ...toSlideMarks(materials),
    title: 'There is no such area in this edition',
    body: { kind: 'refused', title: `The address asked for “${code}”`, text: 'The edition does not hold it.' },
    source: toEditionWords(materials),
    kindWords: 'an area',
    caveats: '',
  };
}
