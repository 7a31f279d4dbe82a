import { formatDay } from '#domain/day.ts';
import type { Decision } from '#domain/editions/board.ts';
import type { Change, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { formatValue } from '#domain/format/formatAmount.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriodShort, toPeriod } from '#domain/period.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { toReportSentences } from '#domain/sentences/reportSentences.ts';
import {
  toActionsTitle,
  toAskedTitle,
  toChangesTitle,
  toLateTitle,
  toScorecardTitle,
} from '#domain/sentences/slideSentences.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import type { SlideBody, SlideCell, SlideContent, SlideTone } from '#export/slide.ts';
import { BOARD_PARTS } from '#features/presentation/defaultDeck.ts';
import { describeDue, selectOpenActions } from '#features/presentation/openActions.ts';
import type { SlideMaterials, ToSlide } from '#features/presentation/slideRegistry.ts';
import type { View } from '#state/filters.ts';
import {
  nameBenchmark,
  toBenchmarkValue,
  toEditionWords,
  toRowPeriod,
  toRowValue,
  toSlideMarks,
  toTone,
} from './slideParts.ts';

/** Rows of a table that a room can read: what is left over stands in the report. */
const MOST_ROWS = 7;
const MOST_ITEMS = 6;
const MEETING = 'For the meeting';

/** A slide of the board report: the part that the address names, else its headlines. */
export const toBoardSlide: ToSlide = (view, materials) => {
  const part = view.filters.chart ?? '';
  if (part.startsWith(`${BOARD_PARTS.priority}:`)) return toPrioritySlide(part.slice(part.indexOf(':') + 1), materials);
  switch (part) {
    case BOARD_PARTS.title:
      return toTitleSlide(materials);
    case BOARD_PARTS.changes:
      return toChangesSlide(materials);
    case BOARD_PARTS.late:
      return toLateSlide(materials);
    case BOARD_PARTS.asked:
      return toAskedSlide(materials);
    case BOARD_PARTS.actions:
      return toActionsSlide(materials);
    default:
      return toHeadlineSlide(view, materials);
  }
};

function toTitleSlide(materials: SlideMaterials): SlideContent {
  const { partnership, edition } = materials.reading;
  return {
    ...toSlideMarks(materials),
    title: `Board report, ${edition.label}`,
    body: {
      kind: 'title',
      lines: [partnership.name, `Meeting on ${formatDay(edition.meeting)}`, `Figures as at ${formatDay(edition.asAt)}`],
    },
    source: toEditionWords(materials),
    kindWords: 'title',
    caveats: `Edition ${edition.id}.`,
  };
}

/** The statement of the report with how its measures stand. */
function toHeadlineSlide(_view: View, materials: SlideMaterials): SlideContent {
  const { edition, since } = materials.reading;
  const { statement, standfirst } = toReportSentences(edition, since?.label, materials.board);
  return {
    ...toSlideMarks(materials),
    title: statement,
    body: { kind: 'list', items: standfirst.map(({ text }) => ({ text })) },
    source: toEditionWords(materials),
    kindWords: 'headlines',
    leftOut: 'the scorecard',
    caveats: 'A judgement is made only where the 95% interval of a difference leaves out zero.',
  };
}

/** Marks and words of the kinds of change that a board talks about. */
const CHANGE_LOOKS: Readonly<
  Partial<Record<Change['kind'], { readonly words: string; readonly verdict?: Verdict; readonly tone?: SlideTone }>>
> = {
  signal: { words: 'Signal' },
  target_met: { words: 'Reached its target', verdict: 'target_met', tone: 'target' },
  target_short: { words: 'Fell short of target', verdict: 'target_short', tone: 'target' },
  turned_worse: { words: 'Turned worse', verdict: 'worse', tone: 'worse' },
  turned_better: { words: 'Turned better', verdict: 'better', tone: 'better' },
  no_longer_worse: { words: 'No longer worse', verdict: 'similar' },
  no_longer_better: { words: 'No longer better', verdict: 'similar' },
  moved: { words: 'Moved', verdict: 'not_tested' },
  not_comparable: { words: 'Cannot compare', verdict: 'not_comparable' },
  new: { words: 'New' },
  revised: { words: 'Revised' },
  withdrawn: { words: 'Withdrawn', verdict: 'no_figure' },
  hidden: { words: 'Now withheld', verdict: 'no_figure' },
  shown: { words: 'Now shown' },
};

function toChangesSlide(materials: SlideMaterials): SlideContent {
  const { edition, since } = materials.reading;
  const about = edition.changes.filter(
    ({ kind, measure }) => measure !== undefined && CHANGE_LOOKS[kind] !== undefined,
  );
  const shown = about.slice(0, MOST_ROWS - 1);
  const rest = edition.changes.length - shown.length;
  const rows = shown.map((change) => toChangeRow(change, edition.scorecard));
  const body: SlideBody =
    rows.length === 0
      ? {
          kind: 'list',
          items: [{ text: `No figure changed between ${since?.label ?? 'the last board'} and ${edition.label}.` }],
        }
      : {
          kind: 'table',
          columns: [
            { label: 'What happened', share: 24, isShort: true },
            { label: 'To which measure', share: 40 },
            { label: since?.label ?? 'Then', share: 18, isNumber: true },
            { label: edition.label, share: 18, isNumber: true },
          ],
          rows,
          ...(rest > 0 && { rest: `${countOf(rest, 'more change', 'more changes')} in the report.` }),
        };
  return {
    ...toSlideMarks(materials),
    title: toChangesTitle(edition.changes, since?.label ?? 'the last board'),
    sub: `Since the last board, against ${nameBenchmark(edition)}`,
    body,
    source: `Computed from two editions. ${toEditionWords(materials)}`,
    kindWords: 'table, since the last board',
    caveats: shown.map(({ sentence }) => sentence).join('\n'),
  };
}

function toChangeRow(change: Change, scorecard: readonly ScorecardRow[]): SlideCell[] {
  const { kind, measure, then, now, sentence } = change;
  const look = CHANGE_LOOKS[kind] ?? { words: kind };
  const row = scorecard.find(
    (one) => one.measure === measure && Object.entries(change.at ?? {}).every(([key, value]) => one.at[key] === value),
  );
  return [
    {
      text: look.words,
      isStrong: true,
      ...(look.verdict === undefined ? {} : { verdict: look.verdict }),
      ...(look.tone === undefined ? {} : { tone: look.tone }),
    },
    { text: row?.title ?? sentence.split('. ')[0] ?? sentence },
    { text: toPointText(then, row) },
    { text: toPointText(now, row), isStrong: true },
  ];
}

function toPointText(point: Point | undefined, row: ScorecardRow | undefined): string {
  if (point === undefined || row === undefined) return '–';
  const unit = row.unit.startsWith('%') ? row : { ...row, unit: '' };
  return `${formatValue(point.value, unit)}, ${formatPeriodShort(toPeriod(point.period), row.on)}`;
}

function toPrioritySlide(priority: string, materials: SlideMaterials): SlideContent {
  const { edition } = materials.reading;
  const title = edition.priorities.find(({ id }) => id === priority)?.title;
  const rows = edition.scorecard.filter((row) => row.priority === priority);
  const shown = rows.slice(0, MOST_ROWS);
  const benchmark = nameBenchmark(edition);
  return {
    ...toSlideMarks(materials),
    title:
      title === undefined
        ? 'This edition has no such priority'
        : `${title}: ${lowerStart(toScorecardTitle(rows, benchmark))}`,
    body: {
      kind: 'table',
      columns: [
        { label: 'Measure', share: 38 },
        { label: 'Figure', share: 24, isNumber: true },
        { label: 'Period', share: 16, isShort: true },
        { label: benchmark, share: 14, isNumber: true },
        { label: 'Standing', share: 20, isShort: true },
      ],
      rows: shown.map((row) => [
        { text: row.title, isStrong: true },
        { text: toRowValue(row) },
        { text: toRowPeriod(row) },
        { text: toBenchmarkValue(row, edition) },
        { text: VERDICT_WORDS[row.verdict], verdict: row.verdict, tone: toTone(row.verdict) },
      ]),
      ...(rows.length > shown.length && {
        rest: `${countOf(rows.length - shown.length, 'more measure', 'more measures')} in the report.`,
      }),
    },
    source: `${[...new Set(rows.map(({ source }) => source.publisher))].slice(0, 2).join(', ')}. ${toEditionWords(materials)}`,
    kindWords: 'scorecard, one priority',
    ...(title === undefined ? {} : { section: title }),
    leftOut: 'ten years of each, region and neighbours',
    caveats: rows.map(({ title: name, sentence }) => `${name}: ${sentence}`).join('\n'),
  };
}

function toLateSlide(materials: SlideMaterials): SlideContent {
  const { late } = materials.reading.edition;
  const shown = late.slice(0, MOST_ROWS);
  return {
    ...toSlideMarks(materials),
    title: toLateTitle(late),
    body:
      late.length === 0
        ? { kind: 'list', items: [{ text: 'Every dataset has the figures that are due.' }] }
        : {
            kind: 'table',
            columns: [
              { label: 'Dataset', share: 40 },
              { label: 'What is known', share: 60 },
            ],
            rows: shown.map(({ label, sentence }) => [
              { text: label, isStrong: true },
              { text: sentence, tone: 'target' },
            ]),
            ...(late.length > shown.length && { rest: `${late.length - shown.length} more in the report.` }),
          },
    source: toEditionWords(materials),
    kindWords: 'table, lateness',
    section: MEETING,
    caveats: late.map(({ label, sentence }) => `${label}: ${sentence}`).join('\n'),
  };
}

const ASKS: Readonly<Record<Decision['ask'], string>> = { note: 'Note', decide: 'Decide', escalate: 'Escalate' };

function toAskedSlide(materials: SlideMaterials): SlideContent {
  const { edition } = materials.reading;
  const asked = (materials.board?.decisions ?? []).filter(({ outcome }) => outcome === undefined);
  return {
    ...toSlideMarks(materials),
    title: toAskedTitle(asked, edition.label),
    body: {
      kind: 'list',
      items:
        asked.length === 0
          ? [{ text: `No decision was handed in for ${edition.label}.` }]
          : asked.slice(0, MOST_ITEMS).map(({ ask, text, by }) => ({
              text: `${ASKS[ask]}: ${text}`,
              ...(by === undefined ? {} : { detail: by }),
            })),
      ...(asked.length > MOST_ITEMS && { rest: `${asked.length - MOST_ITEMS} more in the report.` }),
    },
    source: toEditionWords(materials),
    kindWords: 'text',
    section: MEETING,
    caveats: '',
  };
}

function toActionsSlide(materials: SlideMaterials): SlideContent {
  const { asAt } = materials.reading.edition;
  const { open, overdue } = selectOpenActions(materials.board?.actions ?? [], asAt);
  const ordered = [...overdue, ...open.filter((action) => !overdue.includes(action))];
  return {
    ...toSlideMarks(materials),
    title: toActionsTitle(open.length, overdue.length),
    body: {
      kind: 'list',
      items:
        ordered.length === 0
          ? [{ text: `No action is recorded for ${materials.reading.edition.label}.` }]
          : ordered.slice(0, MOST_ITEMS).map((action) => ({
              text: action.title,
              detail: `${action.owner}; ${describeDue(action, asAt)}`,
              ...(overdue.includes(action) && { tone: 'target' as const }),
            })),
      ...(ordered.length > MOST_ITEMS && { rest: `${ordered.length - MOST_ITEMS} more in the log of actions.` }),
    },
    source: toEditionWords(materials),
    kindWords: 'text, actions',
    section: MEETING,
    caveats: '',
  };
}

function lowerStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
