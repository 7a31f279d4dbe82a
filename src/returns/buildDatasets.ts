import type { Dataset } from '#domain/dataset.ts';
import { type Policy, PRESETS, toPolicyFault } from '#domain/disclosure/policy.ts';
import { protect } from '#domain/disclosure/protect.ts';
import type { Geography, GeographyCode } from '#domain/geography.ts';
import { addComparatorAggregates } from '#domain/observations/addComparatorAggregates.ts';
import type { CheckedEdition } from './checkedEdition.ts';
import type { CheckedReturn } from './checkedReturn.ts';
import type { ReturnIssue } from './issue.ts';
import type { PartnershipReturn } from './returnSchema.ts';
import { toDataset } from './toDataset.ts';
import { toIssue } from './wholeIssue.ts';

/** What the cubes of an edition are made from; no board is needed for them. */
export type DatasetsSource = Pick<CheckedEdition, 'partnership' | 'asAt' | 'papers' | 'datasets'>;

export interface BuiltDatasets {
  /** After disclosure control, with the comparators' aggregates, by id. */
  readonly datasets: readonly Dataset[];
  /** The partnership's geographies, and after them those that returns brought along. */
  readonly geographies: readonly Geography[];
  readonly heldBy: Readonly<Record<string, string>>;
  readonly issues: readonly ReturnIssue[];
}

/** A cube larger than this is mostly empty: its breakdowns do not cross and want to be measures or datasets of their own. */
const MOST_CELLS = 50_000_000;

/** What became of one return. No dataset where nothing of it is public yet, or where an issue says why there is none. */
export interface BuiltDataset {
  readonly dataset?: Dataset;
  /** How many figures are withheld, and how many of those could still be worked out. */
  readonly protection?: { readonly title: string; readonly withheld: number; readonly exact: number };
  readonly issues: readonly ReturnIssue[];
}

/**
 * The datasets of an edition in the order of disclosure control: cube → primary → derived → secondary → audit → round, and
 * only then aggregates, from protected figures. A dataset whose withheld figures could be worked out is refused.
 */
export function buildDatasets(source: DatasetsSource): BuiltDatasets {
  const { partnership, datasets } = source;
  const geographies = toGeographies(partnership, datasets);
  const built = datasets.map((one) => {
    const policy = findPolicy(one, partnership);
    // That there is one was checked with the return, and nothing is ever published without.
    if (policy === undefined) throw new Error(`No disclosure policy ${one.config.policy}`);
    return buildDataset(one, policy, source, geographies);
  });
  const heldBy = Object.fromEntries(
    datasets.flatMap(({ dataset, config }) => (config.heldBy === undefined ? [] : [[dataset, config.heldBy]])),
  );
  return {
    datasets: built.flatMap(({ dataset }) => dataset ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)),
    geographies,
    heldBy,
    issues: built.flatMap(({ issues }) => issues),
  };
}

/** One dataset of an edition. Only a dry run, which publishes nothing, may not know its policy. */
export function buildDataset(
  one: CheckedReturn,
  policy: Policy | undefined,
  source: DatasetsSource,
  geographies: readonly Geography[],
): BuiltDataset {
  const faults = [...toPolicyIssues(one, policy), ...toSizeIssues(one)];
  const cube = faults.length > 0 ? undefined : toDataset(one, source);
  if (cube === undefined) return { issues: faults };
  const withAggregates = (dataset: Dataset): Dataset =>
    addComparatorAggregates(dataset, source.partnership.comparators, geographies);
  if (policy === undefined) return { dataset: withAggregates(cube), issues: [] };
  const levels = new Map(geographies.map((g) => [g.code, g.level]));
  const found = protect(cube, one.config.policy, policy, (code) => levels.get(code as GeographyCode));
  return {
    dataset: withAggregates(found.dataset),
    protection: { title: policy.title, withheld: found.withheld, exact: found.exact },
    issues: toProtectionIssues(one, policy, found),
  };
}

/** A partnership's own policy goes before a preset of the same name. */
export function findPolicy({ config }: CheckedReturn, { policies }: PartnershipReturn): Policy | undefined {
  return [policies ?? {}, PRESETS].find((all) => Object.hasOwn(all, config.policy))?.[config.policy];
}

function toPolicyIssues({ file, config }: CheckedReturn, policy: Policy | undefined): ReturnIssue[] {
  const fault = policy && toPolicyFault(policy);
  if (fault === undefined) return [];
  const message = `The disclosure policy ${config.policy} cannot be followed: ${fault}.`;
  return [toIssue({ code: 'policy_fault', file, found: config.policy, expected: 'a policy that protects', message })];
}

function toSizeIssues({ file, table, config }: CheckedReturn): ReturnIssue[] {
  const categories = table.breakdowns.reduce((product, b) => product * b.categories.length, 1);
  const cells = Object.keys(config.measures).length * table.geographies.length * table.periods.length * categories;
  if (cells <= MOST_CELLS) return [];
  const issue = toIssue({
    code: 'cube_too_large',
    file,
    found: `${cells} combinations for ${table.rows} rows`,
    expected: `at most ${MOST_CELLS}`,
    message: 'The filters hardly ever cross; make those that do not into measures or datasets of their own.',
  });
  return [issue];
}

type Found = { readonly withheld: number; readonly exact: number };

/** How many figures, never which. */
function toProtectionIssues({ file }: CheckedReturn, policy: Policy, { withheld, exact }: Found): ReturnIssue[] {
  const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`);
  const issues: ReturnIssue[] = [];
  if (withheld > 0) {
    const message = `${figures(withheld)} will be withheld to protect people (${policy.title}).`;
    issues.push(
      toIssue({ severity: 'warning', code: 'figures_withheld', file, found: figures(withheld), expected: '', message }),
    );
  }
  if (exact > 0) {
    const message = policy.secondary
      ? `${figures(exact)} could be worked out from the others, and nothing is left to withhold beside them; publish less detail.`
      : `${figures(exact)} that the source withheld can be worked out from the others that it shows.`;
    const severity = policy.secondary ? 'error' : 'warning';
    issues.push(toIssue({ severity, code: 'figures_exact', file, found: figures(exact), expected: 'none', message }));
  }
  return issues;
}

/** Places that only a return names follow those of the partnership, so that every code has a name and a level. */
export function toGeographies(partnership: PartnershipReturn, datasets: readonly CheckedReturn[]): Geography[] {
  const known = new Set(partnership.geographies.flatMap((g) => [g.code, ...(g.replaces ?? [])]));
  const brought = new Map<GeographyCode, Geography>();
  for (const { table } of datasets) {
    for (const place of table.geographies) {
      if (!known.has(place.code) && place.code.toLowerCase() !== 'z') brought.set(place.code, { ...place });
    }
  }
  return [...partnership.geographies, ...[...brought.values()].sort((a, b) => (a.code < b.code ? -1 : 1))];
}
