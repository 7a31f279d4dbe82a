import { Cells, writeValue } from '#domain/cells.ts';
import type { Dataset } from '#domain/dataset.ts';
import { selectPosition } from '#domain/observations/selectPoint.ts';
import type { Statement } from '#domain/statement.ts';
import { attackFrom, countExact, listHidden } from './attack.ts';
import type { CellStates } from './cellStates.ts';
import { toEquations } from './equations.ts';
import { openHiding } from './hiding.ts';
import { isPeoplePolicy, type Policy } from './policy.ts';
import { toRecord } from './policyRecord.ts';
import { roundCells } from './round.ts';
import { protectSums } from './secondary.ts';
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
  const { states } = hiding;
  const equations = toEquations(dataset, states);
  if (isPeoplePolicy(policy)) suppressPrimary(dataset, policy, hiding, levelOf);
  const exact = policy.secondary
    ? protectSums(dataset, policy, hiding, equations)
    : attackFrom(listHidden(states), states, equations);
  const cells = copyShown(dataset.cells, states);
  const measures = isPeoplePolicy(policy) ? roundCells(dataset, cells, policy, levelOf) : dataset.measures;
  const shown = { ...dataset, cells, measures, policy: toRecord(policyId, policy) };
  return {
    dataset: { ...shown, statements: dataset.statements.filter((s) => !isWithheldStatement(s, shown)) },
    withheld: hiding.hiddenCount(),
    exact: countExact(exact),
  };
}

function copyShown(cells: Cells, states: CellStates): Cells {
  const shown = new Cells(cells.length);
  for (let position = 0; position < cells.length; position++) {
    if (!cells.wasHandedIn(position)) continue;
    if (cells.amountAt(position) !== undefined && states.isHidden(position)) shown.setMissing(position, 'c');
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
