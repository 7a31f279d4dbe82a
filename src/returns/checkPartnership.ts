import { toPolicyFault } from '#domain/disclosure/policy.ts';
import { LEVEL_WORDS } from '#domain/geography.ts';
import { findCodeDefect, findLevelForm } from './codeForm.ts';
import type { FileContent } from './fileContent.ts';
import type { ReturnIssue } from './issue.ts';
import { openIssueLog } from './issueLog.ts';
import { formatKeys, openNameCheck, type Where } from './nameCheck.ts';
import { type ConfigFile, readConfig } from './readConfig.ts';
import { type PartnershipReturn, partnershipReturnSchema } from './returnSchema.ts';

export interface PartnershipOutcome {
  readonly issues: readonly ReturnIssue[];
  /** As read, even where a name in it is unknown: the rest of a folder is checked against it. */
  readonly partnership?: PartnershipReturn;
  readonly placeOf: ConfigFile<PartnershipReturn>['placeOf'];
}

/** Checks partnership.json for itself: its shape, and that what it names is in it. */
export function checkPartnership(content: FileContent, name: string): PartnershipOutcome {
  const log = openIssueLog(name);
  const { value, placeOf } = readConfig(content, partnershipReturnSchema, log);
  if (value) checkNames(value, { log, placeOf });
  return { issues: log.toIssues(), placeOf, ...(value ? { partnership: value } : {}) };
}

function checkNames(partnership: PartnershipReturn, where: Where): void {
  const { geographies, comparators, districts, priorities, headlines } = partnership;
  const places = new Set<string>(geographies.map(({ code }) => code));
  const check = openNameCheck(
    { places, hasAllPlaces: true, measures: new Set(), periods: new Set(), breakdowns: new Map(), sources: new Set() },
    where,
  );
  checkCodes(partnership, where);
  checkPolicies(partnership, where);
  check.place(partnership.home, ['home']);
  for (const [i, code] of districts.entries()) check.place(code, ['districts', i]);
  for (const [i, { parent }] of geographies.entries()) check.place(parent, ['geographies', i, 'parent']);
  for (const [c, { members }] of comparators.entries()) {
    for (const [m, code] of members.entries()) check.place(code, ['comparators', c, 'members', m]);
  }
  const known = new Set(priorities.map(({ id }) => id));
  for (const [i, { priority, geography }] of headlines.entries()) {
    check.one('priority', priority, known, ['headlines', i, 'priority']);
    check.place(geography, ['headlines', i, 'geography']);
  }
  check.unique(
    'code',
    geographies.map(({ code }) => code),
    (i) => ['geographies', i, 'code'],
  );
  check.unique(
    'id',
    comparators.map(({ id }) => id),
    (i) => ['comparators', i, 'id'],
  );
  check.unique(
    'id',
    priorities.map(({ id }) => id),
    (i) => ['priorities', i, 'id'],
  );
  check.unique(
    'id',
    headlines.map(({ id }) => id),
    (i) => ['headlines', i, 'id'],
  );
  check.unique('code', districts, (i) => ['districts', i]);
}

function checkCodes({ geographies, illustrative }: PartnershipReturn, { log, placeOf }: Where): void {
  for (const [i, { code, level, name }] of geographies.entries()) {
    const form = findLevelForm(level);
    const defect = findCodeDefect(code, form, illustrative);
    if (defect === undefined) continue;
    const path = ['geographies', i, 'code'];
    const words = { level: LEVEL_WORDS[level].one, wanted: form?.words ?? 'a code', hint: ` (${name})` };
    log.add(defect, { ...placeOf(path), columnName: formatKeys(path), found: code }, words);
  }
}

function checkPolicies({ policies = {} }: PartnershipReturn, { log, placeOf }: Where): void {
  for (const [id, policy] of Object.entries(policies)) {
    const fault = toPolicyFault(policy);
    const path = ['policies', id];
    if (fault) log.add('policy_fault', { ...placeOf(path), columnName: formatKeys(path), found: id }, { fault });
  }
}
