import type { Dataset } from '#domain/dataset.ts';
import type { Board, Framework, Workstream } from '#domain/editions/board.ts';
import type {
  DatasetEntry,
  Edition,
  EditionEntry,
  Partnership,
  ScorecardRow,
  Verdict,
} from '#domain/editions/edition.ts';
import { isWiderArea, nameWiderArea } from '#domain/editions/places.ts';
import { selectBenchmark } from '#domain/editions/rowVerdict.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { countOf, inPeriod, lowerFirst } from '#domain/sentences/phrases.ts';
import { toPlanStandfirst, toPlanStatement } from '#domain/sentences/planSentences.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { isKnown } from '#domain/value.ts';
import { type PlanFigure, toPlanFigure } from './planFigure.ts';
import { type PlanStatement, toPlanStatements } from './planStatement.ts';

/** What the measures of a workstream say, apart from what people judge. */
export interface MeasuredStatus {
  readonly verdict: Verdict;
  readonly heading: string;
  readonly detail: string;
  readonly measure?: MeasureId;
}

export interface WorkstreamModel {
  readonly workstream: Workstream;
  readonly number: number;
  readonly heading: string;
  readonly title?: string;
  readonly figures: readonly PlanFigure[];
  readonly statements: readonly PlanStatement[];
  /** Measures whose dataset could not be read, by title. */
  readonly failed: readonly string[];
  readonly measured: readonly MeasuredStatus[];
  /** A dataset that holds the rows of the workstream, and where in it they stand. */
  readonly rows?: { readonly dataset: string; readonly at: Readonly<Record<string, string>> };
}

export interface PlanModel {
  readonly framework: Framework;
  readonly statement: string;
  readonly standfirst: string;
  readonly workstreams: readonly WorkstreamModel[];
}

/** Whether the dataset of a measure could be read. */
export type ReadDataset = { readonly kind: 'ready'; readonly dataset: Dataset } | { readonly kind: 'failed' };

export interface PlanInput {
  readonly framework: Framework;
  readonly board: Board;
  readonly edition: Edition;
  readonly partnership: Pick<Partnership, 'geographies' | 'editions'>;
  readonly datasets: ReadonlyMap<string, ReadDataset>;
}

/** A plan as its page shows it; what could not be read yet is named and left out. */
export function toPlanModel(input: PlanInput): PlanModel {
  const { framework, edition, partnership } = input;
  const workstreams = framework.workstreams.map((workstream, i) => toWorkstreamModel(workstream, i + 1, input));
  const words = {
    framework,
    asAt: edition.asAt,
    toldIn: toEditionLabel(framework.carriedFrom, partnership.editions) ?? edition.label,
    isCarried: framework.carriedFrom !== undefined,
    figures: countFigures(workstreams),
    beside: selectRows(framework, edition).map((row) => describeRow(row, edition)),
  };
  return { framework, statement: toPlanStatement(words), standfirst: toPlanStandfirst(words), workstreams };
}

/** The datasets that a plan's measures stand in. */
export function selectPlanDatasets(
  { workstreams }: Framework,
  { datasets }: Pick<Edition, 'datasets'>,
): DatasetEntry[] {
  const measures = new Set<string>(workstreams.flatMap((workstream) => workstream.measures));
  return datasets.filter((entry) =>
    entry.measures.some(({ id, aliases }) => [id, ...(aliases ?? [])].some((name) => measures.has(name))),
  );
}

export function toEditionLabel(
  id: string | undefined,
  editions: readonly Pick<EditionEntry, 'id' | 'label'>[],
): string | undefined {
  return id === undefined ? undefined : (editions.find((entry) => entry.id === id)?.label ?? id);
}

function toWorkstreamModel(workstream: Workstream, number: number, input: PlanInput): WorkstreamModel {
  const { board, edition, datasets } = input;
  const read = [...datasets.values()].flatMap((one) => (one.kind === 'ready' ? [one.dataset] : []));
  const own = workstream.measures.map((id) => ({ id, entry: findEntry(id, edition) }));
  const stateOf = (entry: DatasetEntry | undefined) => (entry === undefined ? undefined : datasets.get(entry.id));
  const failed = own
    .filter(({ entry }) => stateOf(entry)?.kind === 'failed')
    .map(({ id, entry }) => toTitle(id, entry));
  const figures = own.flatMap(({ id, entry }) => {
    const state = stateOf(entry);
    return state?.kind === 'ready' ? (toFigure(state.dataset, id, input) ?? []) : [];
  });
  const rows = toRows(workstream, figures);
  return {
    workstream,
    number,
    heading: workstream.concern === '' ? workstream.title : workstream.concern,
    ...(workstream.concern === '' ? {} : { title: workstream.title }),
    figures,
    statements: toPlanStatements(workstream, board, read),
    failed,
    measured: toMeasured(workstream, figures, edition),
    ...(rows === undefined ? {} : { rows }),
  };
}

function toFigure(dataset: Dataset, id: string, { edition, partnership }: PlanInput): PlanFigure | undefined {
  const measure = selectMeasure(dataset, id);
  if (measure === undefined) return undefined;
  const elsewhere = edition.scorecard.find((row) => row.measure === measure.id)?.latest.geography;
  const then = selectThen(measure.id, edition)?.period;
  const { home, districts } = partnership.geographies;
  return toPlanFigure(dataset, measure, {
    home,
    districts,
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(then === undefined ? {} : { then }),
  });
}

/** The dataset that most figures of the workstream stand in, at the workstream's own category where it has one. */
function toRows({ id }: Workstream, figures: readonly PlanFigure[]): WorkstreamModel['rows'] {
  const counts = new Map<Dataset, number>();
  for (const { dataset } of figures) counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
  const dataset = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (dataset === undefined) return undefined;
  const category = id.replaceAll('-', '_');
  const breakdown = dataset.breakdowns.find(({ categories }) => categories.some((one) => one.id === category));
  return { dataset: dataset.id, at: breakdown === undefined ? {} : { [breakdown.id]: category } };
}

/** Headline measures bring their standing; counts of one point in time have none. */
function toMeasured(workstream: Workstream, figures: readonly PlanFigure[], edition: Edition): MeasuredStatus[] {
  const rows = selectRows({ workstreams: [workstream] }, edition);
  if (rows.length > 0) return rows.map((row) => toRowStatus(row, edition, rows.length > 1));
  if (workstream.measures.length === 0)
    return [{ verdict: 'no_figure', heading: 'Not measured', detail: 'no measure is named' }];
  const series = figures.filter(({ periods }) => periods > 1).length;
  return [
    series === 0
      ? { verdict: 'not_tested', heading: 'Counts, no trend', detail: 'one point in time each' }
      : {
          verdict: 'not_tested',
          heading: 'Not tested',
          detail: `${countOf(series, 'measure has', 'measures have')} more than one period`,
        },
  ];
}

function toRowStatus(row: ScorecardRow, { comparators }: Edition, isNamed: boolean): MeasuredStatus {
  const benchmark = selectBenchmark(row.comparators, comparators);
  const name = comparators.find(({ id }) => id === benchmark?.comparator)?.label;
  const isAgainst = (row.verdict === 'better' || row.verdict === 'worse') && name !== undefined;
  const words = isAgainst ? `${VERDICT_WORDS[row.verdict]} than ${name}` : VERDICT_WORDS[row.verdict];
  const other =
    name !== undefined && isKnown(benchmark?.point.value)
      ? `${formatAmount(benchmark.point.value.amount, row)} in ${name}, ${formatPeriod(toPeriod(benchmark.point.period), row.on)}`
      : formatPeriod(toPeriod(row.latest.period), row.on);
  return {
    verdict: row.verdict,
    heading: isNamed ? `${row.title}: ${lowerFirst(words)}` : words,
    detail: other,
    measure: row.measure,
  };
}

function selectRows({ workstreams }: Pick<Framework, 'workstreams'>, { scorecard }: Edition): ScorecardRow[] {
  const measures = new Set<string>(workstreams.flatMap((workstream) => workstream.measures));
  return scorecard.filter(({ measure }) => measures.has(measure));
}

/** "EHC plans issued within 20 weeks, 81.3% in 2021 and 37.2% in 2024": then and now, where the last board saw another figure. */
function describeRow(row: ScorecardRow, edition: Edition): string {
  const then = selectThen(row.measure, edition);
  const say = (point: Point) =>
    isKnown(point.value)
      ? `${formatAmount(point.value.amount, row)} ${inPeriod(toPeriod(point.period), row.on)}`
      : undefined;
  const figures = [then === undefined || then.period === row.latest.period ? undefined : say(then), say(row.latest)];
  return `${row.title}, ${figures.filter((figure) => figure !== undefined).join(' and ')}`;
}

/** The figure of a headline measure that the board before saw. */
function selectThen(measure: MeasureId, { changes }: Pick<Edition, 'changes'>): Point | undefined {
  return changes.find((change) => change.measure === measure && change.then !== undefined)?.then;
}

function countFigures(workstreams: readonly WorkstreamModel[]): number {
  return workstreams.flatMap(({ figures, statements }) => [
    ...figures.flatMap(({ main, parts, earlier }) => [...(main === undefined ? [] : [main]), ...parts, ...earlier]),
    ...statements.filter(({ value }) => value !== undefined),
  ]).length;
}

function findEntry(id: string, { datasets }: Pick<Edition, 'datasets'>): DatasetEntry | undefined {
  return datasets.find(({ measures }) => measures.some((own) => own.id === id || own.aliases?.includes(id)));
}

function toTitle(id: string, entry: DatasetEntry | undefined): string {
  return entry?.measures.find((own) => own.id === id || own.aliases?.includes(id))?.title ?? id;
}

/** "Herefordshire and Worcestershire together (integrated care board)", for a figure of more than the home area. */
export function toWiderArea(figure: PlanFigure, edition: Pick<Edition, 'geographies'>): string | undefined {
  const geography = edition.geographies.find(({ code }) => code === figure.place);
  return geography !== undefined && isWiderArea(geography.level)
    ? nameWiderArea(geography.name, geography.level)
    : undefined;
}
