import type { Day } from '#domain/day.ts';
import { PRESETS } from '#domain/disclosure/policy.ts';
import { type BoardNames, checkBoard } from './checkBoard.ts';
import { checkPartnership, type PartnershipOutcome } from './checkPartnership.ts';
import { checkReturn } from './checkReturn.ts';
import type { FileContent } from './fileContent.ts';
import type { ReturnIssue } from './issue.ts';
import { capIssues, type IssueLog, openIssueLog } from './issueLog.ts';
import { openNameCheck, type Where } from './nameCheck.ts';
import { readConfig } from './readConfig.ts';
import { type CheckOutcome, contentOf, type ReturnFile, type ReturnFiles } from './returnFiles.ts';
import { type BoardReturn, type MeasureReturn, measureReturnSchema, type PartnershipReturn } from './returnSchema.ts';
import { type FolderFiles, sortFolder } from './sortFolder.ts';

/** A whole folder of returns as checked. Nothing of it may be published unless `isAccepted`. */
export interface FolderOutcome {
  readonly issues: readonly ReturnIssue[];
  readonly isAccepted: boolean;
  readonly partnership?: PartnershipReturn;
  /** Boards by edition id, which is the name of their file. */
  readonly boards: ReadonlyMap<string, BoardReturn>;
  readonly datasets: ReadonlyMap<string, CheckOutcome>;
}

interface FolderContext {
  readonly asAt?: Day;
  /** Whether only some of the folder is given: then nothing is held against what it names of the rest. */
  readonly isPart?: boolean;
}

/** Checks every file of a partnership's folder, each for itself and against the others. Keys are paths below the folder. */
export async function checkFolder(
  files: ReadonlyMap<string, FileContent>,
  context: FolderContext = {},
): Promise<FolderOutcome> {
  const { folder, issues } = sortFolder(files);
  const told = context.isPart ? issues.filter(({ code }) => code !== 'partnership_missing') : issues;
  return checkFolderFiles(folder, context, told);
}

/** The same for a folder whose files are sorted already. */
export async function checkFolderFiles(
  folder: FolderFiles,
  context: FolderContext = {},
  earlier: readonly ReturnIssue[] = [],
): Promise<FolderOutcome> {
  const partnershipFile = folder.partnership;
  const first = partnershipFile ? checkPartnership(contentOf(partnershipFile), partnershipFile.name) : undefined;
  const partnership = first?.partnership;
  const boards = folder.boards.map(({ edition, file }) => ({ edition, ...checkBoard(contentOf(file), file.name) }));
  const newest = [context.asAt ?? '', ...boards.map(({ board }) => board?.published.slice(0, 10) ?? '')].sort().at(-1);
  const own = { ...(partnership ? { partnership } : {}), ...(newest ? { asAt: newest } : {}) };
  const datasets = new Map<string, CheckOutcome>();
  for (const files of folder.datasets) datasets.set(files.dataset, await checkReturn(files, own));
  const configs = readConfigs(folder.datasets);
  const parsed = new Map(boards.flatMap(({ edition, board }) => (board ? [[edition, board] as const] : [])));
  // Where a dataset cannot be read, what it has is not known, and what others name of it is not held against them.
  const isWhole =
    context.isPart !== true &&
    configs.length === folder.datasets.length &&
    !earlier.some(({ code }) => code === 'data_missing');
  const known = partnership && isWhole ? toBoardNames(partnership, configs, parsed) : undefined;
  const issues = [
    ...earlier,
    ...(first?.issues ?? []),
    ...(first?.partnership && partnershipFile && isWhole
      ? checkHeadlines(first, partnershipFile, configs, datasets)
      : []),
    ...[...datasets.values()].flatMap((outcome) => outcome.issues),
    ...checkMeasureIds(configs),
    ...(partnership === undefined && context.isPart ? [] : checkSettings(configs, partnership)),
    ...folder.boards.flatMap(({ file }) => checkBoard(contentOf(file), file.name, known).issues),
  ];
  const isAccepted = !issues.some(({ severity }) => severity === 'error');
  return { issues: capIssues(issues), isAccepted, boards: parsed, datasets, ...(partnership ? { partnership } : {}) };
}

interface DatasetConfig {
  readonly dataset: string;
  readonly file: ReturnFile;
  readonly config: MeasureReturn;
  readonly where: Where;
}

/** The measure files of all datasets that can be read, to hold them against each other. */
function readConfigs(datasets: readonly ReturnFiles[]): DatasetConfig[] {
  return datasets.flatMap(({ dataset, measure }): DatasetConfig[] => {
    if (measure === undefined) return [];
    // Issues of the file itself were told when its dataset was checked.
    const { value, placeOf } = readConfig(contentOf(measure), measureReturnSchema, openIssueLog(measure.name));
    return value
      ? [{ dataset, file: measure, config: value, where: { log: openIssueLog(measure.name), placeOf } }]
      : [];
  });
}

/** Measure ids and their aliases are unique within a partnership, so that an address opens one measure. */
function checkMeasureIds(configs: readonly DatasetConfig[]): ReturnIssue[] {
  const owners = new Map<string, string>();
  return configs.flatMap(({ dataset, config, file, where }) => {
    const log = openIssueLog(file.name);
    const claim = (id: string, path: readonly PropertyKey[]) => {
      const other = owners.get(id);
      if (other !== undefined)
        log.add('measure_id_repeated', { ...where.placeOf(path), columnName: path.join('.'), found: id }, { other });
      else owners.set(id, `the dataset ${dataset}`);
    };
    for (const [id, measure] of Object.entries(config.measures)) {
      claim(id, ['measures', id]);
      for (const [i, alias] of (measure.aliases ?? []).entries()) {
        if (alias !== id) claim(alias, ['measures', id, 'aliases', i]);
      }
    }
    return log.toIssues();
  });
}

/** The policy and the topic of each dataset are those of the partnership. */
function checkSettings(configs: readonly DatasetConfig[], partnership: PartnershipReturn | undefined): ReturnIssue[] {
  const policies = new Set([...Object.keys(PRESETS), ...Object.keys(partnership?.policies ?? {})]);
  const topics = partnership?.priorities.map(({ id }) => id);
  return configs.flatMap(({ config, where }) => {
    openNameCheck(NO_NAMES, where).one('disclosure policy', config.policy, policies, ['policy']);
    if (topics && !topics.includes(config.topic)) {
      const place = { ...where.placeOf(['topic']), columnName: 'topic', found: config.topic };
      where.log.add('topic_unknown', place, { wanted: `one of ${topics.join(', ')}` });
    }
    return where.log.toIssues();
  });
}

/** Each headline names a measure of its dataset, and categories that the dataset has. */
function checkHeadlines(
  { partnership, placeOf }: PartnershipOutcome,
  file: ReturnFile,
  configs: readonly DatasetConfig[],
  datasets: ReadonlyMap<string, CheckOutcome>,
): ReturnIssue[] {
  const log: IssueLog = openIssueLog(file.name);
  const names = new Map(configs.map(({ dataset, config }) => [dataset, new Set(Object.keys(config.measures))]));
  for (const [i, { dataset, measure, at }] of (partnership?.headlines ?? []).entries()) {
    const table = datasets.get(dataset)?.accepted?.table;
    const breakdowns = new Map<string, ReadonlySet<string>>(
      table?.breakdowns.map((b) => [b.id, new Set<string>(b.categories.map((c) => c.id))]) ?? [],
    );
    const check = openNameCheck({ ...NO_NAMES, breakdowns }, { log, placeOf });
    check.one('dataset', dataset, new Set(datasets.keys()), ['headlines', i, 'dataset']);
    const measures = names.get(dataset);
    if (measures) check.one('measure', measure, measures, ['headlines', i, 'measure']);
    if (table) check.at(at, ['headlines', i, 'at']);
  }
  return log.toIssues();
}

function toBoardNames(
  partnership: PartnershipReturn,
  configs: readonly DatasetConfig[],
  boards: ReadonlyMap<string, BoardReturn>,
): BoardNames {
  const all = [...boards.values()];
  return {
    measures: new Set(configs.flatMap(({ config }) => Object.keys(config.measures))),
    places: new Set(partnership.geographies.map(({ code }) => code)),
    sources: new Set([
      ...configs.flatMap(({ config }) => config.provenance.sources.map(({ id }) => id)),
      ...all.flatMap((board) => board.provenance?.sources.map(({ id }) => id) ?? []),
    ]),
    statements: new Set([
      ...configs.flatMap(({ config }) => config.statements?.map(({ id }) => id) ?? []),
      ...all.flatMap((board) => board.statements?.map(({ id }) => id) ?? []),
    ]),
    frameworks: new Set(all.flatMap((board) => board.frameworks?.map(({ id }) => id) ?? [])),
  };
}

const NO_NAMES = {
  measures: new Set<string>(),
  places: new Set<string>(),
  hasAllPlaces: true,
  periods: new Set<string>(),
  breakdowns: new Map<string, ReadonlySet<string>>(),
  sources: new Set<string>(),
};
