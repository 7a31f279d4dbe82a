import { Cells, writeValue } from '#domain/cells.ts';
import type { Dataset } from '#domain/dataset.ts';
import { selectPosition } from '#domain/observations/selectPoint.ts';
import type { Statement } from '#domain/statement.ts';
import { type Attack, attackStates, countExact } from './attack.ts';
import { type Equation, toEquationFinder } from './equations.ts';
import { type Hiding, openHiding } from './hiding.ts';
import { toPartnerChooser } from './partner.ts';
import { isPeoplePolicy, type Policy } from './policy.ts';
import { toRecord } from './policyRecord.ts';
import { roundCells } from './round.ts';
import { type LevelOf, suppressPrimary } from './suppress.ts';

/** A cube that may be published: how many figures were withheld from it, and how many withheld ones could still be worked out. */
export interface Protection {
  readonly dataset: Dataset;
  readonly withheld: number;
  readonly exact: number;
}

/**
 * Disclosure control of one cube: small figures are hidden, with what rests on them; then others, so that no sum gives them
 * back; then the rest is rounded. Statements about a withheld figure are withheld with it. Primary and secondary suppression
 * read the same. A cube with `exact` above 0 under a policy that protects must not be published.
 * Figures of official statistics and public documents (`as-published`) are attacked and reported, never changed.
 */
export function protect(dataset: Dataset, policyId: string, policy: Policy, levelOf: LevelOf): Protection {
  const hiding = openHiding(dataset);
  const through = toEquationFinder(dataset, hiding);
  if (isPeoplePolicy(policy)) suppressPrimary(dataset, policy, hiding, levelOf);
  if (policy.secondary) protectSums(dataset, policy, hiding, through);
  const attack = attackStates(hiding, through);
  const cells = copyShown(dataset.cells, hiding);
  const measures = isPeoplePolicy(policy) ? roundCells(dataset, cells, policy, levelOf) : dataset.measures;
  const shown = { ...dataset, cells, measures, policy: toRecord(policyId, policy) };
  return {
    dataset: { ...shown, statements: dataset.statements.filter((s) => !isWithheldStatement(s, shown)) },
    withheld: hiding.hiddenCount(),
    exact: countExact(attack),
  };
}

/** Hides partners until no sum leaves one hidden figure alone, then until no combination of sums gives one back. */
function protectSums(dataset: Dataset, policy: Policy, hiding: Hiding, through: Finder): void {
  const choosePartner = toPartnerChooser(dataset, hiding);
  const closeLines = (start: readonly number[]): void => {
    const open = start.flatMap(through);
    for (let equation = open.pop(); equation !== undefined; equation = open.pop()) {
      if (!needsPartner(equation, policy, hiding)) continue;
      const partner = choosePartner(equation.cells);
      if (partner !== undefined) open.push(...hiding.hide(partner).flatMap(through), equation);
    }
  };
  const hidden: number[] = [];
  for (let position = 0; position < hiding.length; position++) if (hiding.isHidden(position)) hidden.push(position);
  closeLines(hidden);

  for (let attack = attackStates(hiding, through); attack.exact.length > 0; attack = attackStates(hiding, through)) {
    const partners = toRepairs(attack, through, choosePartner);
    if (partners.length === 0) return;
    for (const partner of partners) closeLines(hiding.hide(partner));
  }
}

type Finder = (position: number) => readonly Equation[];

/** One more cell for each linked group that gives a figure away: the least that stands in a sum with it. */
function toRepairs({ exact }: Attack, through: Finder, choosePartner: ReturnType<typeof toPartnerChooser>): number[] {
  return exact.flatMap((group) => {
    for (const cell of group) {
      const partner = choosePartner(through(cell).flatMap((equation) => equation.cells));
      if (partner !== undefined) return [partner];
    }
    return [];
  });
}

/**
 * Whether a sum still tells: one figure hidden alone, or a hidden remainder that is itself in the band or consists of ones
 * only, in which each family would read the other.
 */
function needsPartner({ cells }: Equation, { suppress }: Policy, hiding: Hiding): boolean {
  const hidden = cells.filter(hiding.isHidden);
  if (hidden.length <= 1) return hidden.length === 1;
  const [total, ...parts] = cells;
  const whole = total === undefined ? undefined : hiding.amountAt(total);
  if (whole === undefined) return false;
  const remainder = parts.reduce((rest, part) => rest - (hiding.amountAt(part) ?? 0), whole);
  return remainder <= (suppress?.[1] ?? 0) || remainder === hidden.length;
}

function copyShown(cells: Cells, hiding: Hiding): Cells {
  const shown = new Cells(cells.length);
  for (let position = 0; position < cells.length; position++) {
    if (!cells.wasHandedIn(position)) continue;
    if (cells.amountAt(position) !== undefined && hiding.isHidden(position)) shown.setMissing(position, 'c');
    else writeValue(shown, position, cells.at(position));
  }
  return shown;
}

/** A statement at the key of a withheld cell would say in words what the cell does not. */
export function isWithheldStatement({ measure, geography, period, at = {} }: Statement, dataset: Dataset): boolean {
  if (measure === undefined || geography === undefined || period === undefined) return false;
  const position = selectPosition(dataset, { measure, geography, period, at });
  return position !== undefined && dataset.cells.at(position).kind === 'suppressed';
}
