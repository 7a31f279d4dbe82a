import { parseDataset } from '#contract/parseDataset.ts';
import { parseJson } from '#contract/parseFile.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Day } from '#domain/day.ts';
import type { Policy } from '#domain/disclosure/policy.ts';
import { toPolicy } from '#domain/disclosure/policyRecord.ts';
import { toFamilies } from '#domain/families.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectMeasure, selectSeries } from '#domain/observations/selectPoint.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';
import { type BuiltDataset, buildDataset, type DatasetsSource, findPolicy, toGeographies } from './buildDatasets.ts';
import type { CheckedReturn } from './checkedReturn.ts';
import { checkFolder } from './checkFolder.ts';
import { checkReturn } from './checkReturn.ts';
import { type DryRunChanges, toDryRunChanges } from './dryRunChanges.ts';
import { folderOf, readColumnNames, sortDropped, toTwins } from './dryRunFiles.ts';
import type { FileContent } from './fileContent.ts';
import type { ReturnIssue } from './issue.ts';
import { describeLike } from './publishedReturn.ts';
import { type QuotedLine, quoteLines } from './quoteLines.ts';
import type { CheckOutcome, ReturnFile, ReturnFiles } from './returnFiles.ts';
import type { PartnershipReturn } from './returnSchema.ts';

/** What the page knows: whose returns these are, what is published of them now, and the day. All of it can be sent to a worker. */
export interface DryRunInput {
  readonly files: readonly ReturnFile[];
  /** As far as the current edition tells it: every place of it, and its comparators. */
  readonly partnership: PartnershipReturn;
  /** The texts of the published datasets, by id; one that could not be had is not there. */
  readonly published: Readonly<Record<string, string>>;
  /** Which dataset each file is of, by the name of its data file, where its own name does not say. */
  readonly names: Readonly<Record<string, string>>;
  readonly today: Day;
}

/** A measure of the home area on the figures of the return, and as it is published now. */
export interface DryRunPreview {
  readonly measure: Measure;
  readonly now: readonly Point[];
  readonly then: readonly Point[];
  readonly breaks: readonly SeriesBreak[];
}

/** What would become of one dataset. */
export interface DryRunDataset extends DryRunChanges {
  readonly dataset: string;
  readonly title: string;
  readonly rows: number;
  readonly isNew: boolean;
  readonly measures: readonly Measure[];
  /** How many figures would be withheld, and how many of those could still be worked out. Never which. */
  readonly policy: { readonly title: string; readonly withheld: number; readonly exact: number } | undefined;
  readonly previews: readonly DryRunPreview[];
}

export interface DryRunOutcome {
  readonly isAccepted: boolean;
  readonly issues: readonly ReturnIssue[];
  readonly lines: readonly QuotedLine[];
  readonly ignored: readonly string[];
  /** Data files that came without what describes them, with the title of the published dataset that they were taken for. */
  readonly takenFor: readonly { readonly file: string; readonly title: string }[];
  readonly datasets: readonly DryRunDataset[];
}

/**
 * The publisher's checks on files that are only looked at: every issue, and, for each dataset without an error, what would
 * change against the published figures after disclosure control. Bytes in, plain objects out; nothing is written or sent.
 */
export async function dryRun(input: DryRunInput): Promise<DryRunOutcome> {
  const dropped = sortDropped(input.files);
  const checked =
    dropped.kind === 'folder'
      ? await checkWholeFolder(dropped.files, input)
      : { ...(await checkDatasets(dropped.datasets, input)), partnership: input.partnership };
  const compared = compareAll(checked, input);
  const issues = [...checked.issues, ...compared.issues];
  return {
    isAccepted: !issues.some(isError),
    issues: issues.sort(errorsFirst),
    takenFor: checked.takenFor ?? [],
    lines: quoteLines(input.files, issues),
    ignored: dropped.kind === 'folder' ? [] : dropped.ignored,
    datasets: compared.datasets,
  };
}

interface Checked {
  readonly issues: readonly ReturnIssue[];
  readonly accepted: readonly CheckedReturn[];
  readonly takenFor?: DryRunOutcome['takenFor'];
}

function isError({ severity }: ReturnIssue): boolean {
  return severity === 'error';
}

function errorsFirst(a: ReturnIssue, b: ReturnIssue): number {
  return Number(isError(b)) - Number(isError(a));
}

async function checkWholeFolder(
  files: ReadonlyMap<string, FileContent>,
  { today, partnership }: DryRunInput,
): Promise<Checked & { partnership: PartnershipReturn }> {
  const outcome = await checkFolder(files, { asAt: today });
  const newest = [...outcome.datasets.values()].flatMap((each) => selectNewest(each, today) ?? []);
  // What the files of the folder say of each other may be wrong with a dataset that is right by itself.
  const faulty = new Set(outcome.issues.filter(isError).map(({ file }) => folderOf(file)));
  const accepted = newest.filter(({ file }) => !faulty.has(folderOf(file)));
  return { issues: outcome.issues, accepted, partnership: outcome.partnership ?? partnership };
}

async function checkDatasets(
  datasets: Extract<ReturnType<typeof sortDropped>, { kind: 'datasets' }>['datasets'],
  { partnership, names, published, today }: DryRunInput,
): Promise<Checked> {
  const issues: ReturnIssue[] = datasets.length === 0 ? [NOTHING_TO_CHECK] : toTwins(datasets);
  const twins = new Set(issues.map(({ file }) => file));
  const accepted: CheckedReturn[] = [];
  const takenFor: { file: string; title: string }[] = [];
  for (const files of datasets) {
    const dataset = names[files.data.name] ?? files.dataset;
    const before = isDescribed(files) ? undefined : readPublished(published[dataset]);
    if (before !== undefined) takenFor.push({ file: files.data.name, title: before.title });
    const outcome = await checkReturn({ ...describeFrom(files, before), dataset }, { partnership, asAt: today });
    issues.push(...outcome.issues);
    if (outcome.accepted !== undefined && !twins.has(files.data.name)) accepted.push(outcome.accepted);
  }
  return { issues, accepted, takenFor };
}

function isDescribed({ meta, measure }: ReturnFiles): boolean {
  return meta !== undefined && measure !== undefined;
}

/** Files that are lacking are made from what is published of the dataset, so that a data file by itself can be compared. */
function describeFrom(files: ReturnFiles, before: Dataset | undefined): ReturnFiles {
  if (before === undefined) return files;
  const like = describeLike(before, readColumnNames(files.data));
  const toFile = (name: string, text: string): ReturnFile => ({ name, bytes: new TextEncoder().encode(text) });
  return {
    ...files,
    meta: files.meta ?? toFile('data.meta.csv, as published', like.meta),
    measure: files.measure ?? toFile('measure.json, as published', like.measure),
  };
}

const NOTHING_TO_CHECK: ReturnIssue = {
  severity: 'error',
  code: 'data_missing',
  file: '',
  line: null,
  column: null,
  columnName: null,
  found: 'no data file',
  expected: 'a CSV file or a workbook (.xlsx)',
  message: 'None of these files is a return. Drop the CSV file or the workbook together with what describes it.',
};

/** Of several hand-ins the newest that an edition of today would read. */
function selectNewest({ accepted, later = [] }: CheckOutcome, today: Day): CheckedReturn | undefined {
  return later.findLast(({ from }) => from <= today)?.checked ?? accepted;
}

/** What would become of the returns that are right, made as the publisher makes it. */
function compareAll(
  { accepted, partnership }: Checked & { partnership: PartnershipReturn },
  { published, today }: DryRunInput,
): Pick<DryRunOutcome, 'issues' | 'datasets'> {
  // Every paper that a return quotes is taken to be before the board.
  const papers = accepted.flatMap(({ config }) => config.provenance.sources.flatMap(({ document }) => document ?? []));
  const source: DatasetsSource = { partnership, asAt: today, papers, datasets: accepted };
  const geographies = toGeographies(partnership, accepted);
  const issues: ReturnIssue[] = [];
  const datasets = accepted.flatMap((one): DryRunDataset[] => {
    const before = readPublished(published[one.dataset]);
    const policy = findPolicy(one, partnership) ?? findPublishedPolicy(one, before);
    const built = buildDataset(one, policy, source, geographies);
    issues.push(...built.issues.filter(isError));
    return built.dataset === undefined ? [] : [compare(one, built, built.dataset, before, partnership)];
  });
  return { issues, datasets };
}

/** The one that the published dataset says it was made under: an edition does not tell a partnership's own policies. */
function findPublishedPolicy({ config }: CheckedReturn, before: Dataset | undefined): Policy | undefined {
  return before?.policy.id === config.policy ? toPolicy(before.policy) : undefined;
}

function compare(
  { table }: CheckedReturn,
  { protection }: BuiltDataset,
  now: Dataset,
  before: Dataset | undefined,
  { home }: PartnershipReturn,
): DryRunDataset {
  return {
    dataset: now.id,
    title: now.title,
    rows: table.rows,
    isNew: before === undefined,
    ...toDryRunChanges(before, now),
    measures: now.measures,
    policy: protection,
    previews: toPreviews(before, now, home),
  };
}

function readPublished(text: string | undefined): Dataset | undefined {
  const json = text === undefined ? undefined : parseJson(text, 'published');
  if (json === undefined || !json.ok) return undefined;
  const parsed = parseDataset(json.value, 'published');
  return parsed.ok ? parsed.value : undefined;
}

const MOST_PREVIEWS = 6;
const FEWEST_FIGURES = 2;

/** The measures of the home area that have a series, those first whose figures change. */
function toPreviews(before: Dataset | undefined, now: Dataset, home: GeographyCode): readonly DryRunPreview[] {
  return toFamilies(now.measures)
    .map(({ measure }): DryRunPreview => {
      const old = before && selectMeasure(before, measure.id);
      return {
        measure,
        now: selectSeries(now, measure, home, {}),
        then: before && old ? selectSeries(before, old, home, {}) : [],
        breaks: now.breaks,
      };
    })
    .filter(({ now: points }) => points.filter(({ value }) => isKnown(value)).length >= FEWEST_FIGURES)
    .toSorted((a, b) => Number(differs(b)) - Number(differs(a)))
    .slice(0, MOST_PREVIEWS);
}

function differs({ now, then }: DryRunPreview): boolean {
  const old = new Map(then.map(({ period, value }) => [period, value]));
  return now.some(({ period, value }) => {
    const before = old.get(period);
    if (!isKnown(value) || !isKnown(before)) return isKnown(value) !== isKnown(before);
    return value.amount !== before.amount;
  });
}
