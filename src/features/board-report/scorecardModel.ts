import { toSparkDay, toSparkDomain, toSparkTicks } from '#charts/spark/sparkModel.ts';
import type { Edition, Verdict } from '#domain/editions/edition.ts';
import type { Point } from '#domain/observation.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { isKnown } from '#domain/value.ts';
import type { Against } from './against.ts';
import { type RowModel, SPARK, toRowModel } from './rowModel.ts';
import { toTally } from './tallyModel.ts';

export const ORDERS = ['priority', 'change', 'concern'] as const;
export type Order = (typeof ORDERS)[number];

export interface RowGroup {
  readonly id: string;
  readonly title: string;
  /** "4 measures, one worse than England". */
  readonly note: string;
  readonly tally: ReturnType<typeof toTally>;
  readonly rows: readonly RowModel[];
}

export interface ScorecardModel {
  readonly groups: readonly RowGroup[];
  readonly rows: readonly RowModel[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Where the last board stands on the axis of the sparklines. */
  readonly boardX?: number;
}

export interface ScorecardChoice {
  readonly against: Against;
  readonly order: Order;
  readonly verdict?: Verdict;
  /** The day of the board that is compared with. */
  readonly lastBoard?: string;
  readonly revised?: ReadonlyMap<string, Point>;
}

/** From most to least of a concern; a row that cannot be judged is no concern and no comfort. */
const CONCERN: readonly Verdict[] = [
  'worse',
  'target_short',
  'no_figure',
  'not_comparable',
  'not_tested',
  'no_judgement',
  'similar',
  'target_met',
  'better',
];

/** All headline rows, by priority as the partnership has them, or in one list by change or by concern. */
export function toScorecardModel(edition: Edition, choice: ScorecardChoice): ScorecardModel {
  const domain = toSparkDomain(edition.asAt);
  const { against, revised } = choice;
  const context = { edition, against, domain, ...(revised === undefined ? {} : { revised }) };
  const all = edition.scorecard.map((row) => toRowModel(row, context));
  const shown = choice.verdict === undefined ? all : all.filter(({ verdict }) => verdict === choice.verdict);
  const boardX = choice.lastBoard === undefined ? undefined : toSparkDay(choice.lastBoard, domain, SPARK.width);
  const groups = choice.order === 'priority' ? toPriorityGroups(edition, shown, choice) : [toOneGroup(shown, choice)];
  return {
    groups: groups.filter(({ rows }) => rows.length > 0),
    rows: groups.flatMap(({ rows }) => rows),
    ticks: toSparkTicks(domain, SPARK.width),
    ...(boardX === undefined ? {} : { boardX }),
  };
}

function toPriorityGroups(edition: Edition, rows: readonly RowModel[], choice: ScorecardChoice): RowGroup[] {
  const known = new Set(edition.priorities.map(({ id }) => id));
  const rest = rows.filter(({ row }) => !known.has(row.priority));
  return [
    ...edition.priorities.map(({ id, title }) =>
      toGroup(
        id,
        title,
        rows.filter(({ row }) => row.priority === id),
        choice,
      ),
    ),
    ...(rest.length === 0 ? [] : [toGroup('other', 'Other measures', rest, choice)]),
  ];
}

function toOneGroup(rows: readonly RowModel[], choice: ScorecardChoice): RowGroup {
  const sorted =
    choice.order === 'concern'
      ? rows.toSorted((a, b) => CONCERN.indexOf(a.verdict) - CONCERN.indexOf(b.verdict))
      : rows.toSorted((a, b) => toChangeSize(b) - toChangeSize(a));
  const title = choice.order === 'concern' ? 'All measures, most concern first' : 'All measures, largest change first';
  return toGroup('all', title, sorted, choice);
}

/** Changes in different units have no common size: each is held against the figure that it is a change of. */
function toChangeSize({ row: { change, latest } }: RowModel): number {
  if (change?.kind !== 'gap' || !isKnown(latest.value)) return -1;
  const tested = change.verdict === 'better' || change.verdict === 'worse' ? 1000 : 0;
  return tested + Math.abs(change.value) / Math.max(1e-9, Math.abs(latest.value.amount));
}

function toGroup(id: string, title: string, rows: readonly RowModel[], { against }: ScorecardChoice): RowGroup {
  const tally = toTally(
    rows.map(({ verdict }) => verdict),
    against,
  );
  const judged = tally.filter(({ verdict }) => ['worse', 'better', 'target_short', 'target_met'].includes(verdict));
  const said = judged.map(({ count, words }) => `${count} ${words}`);
  return { id, title, note: [countOf(rows.length, 'measure', 'measures'), ...said].join(', '), tally, rows };
}
