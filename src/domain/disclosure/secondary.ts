import type { Dataset } from '#domain/dataset.ts';
import { attackFrom, type Leak, listHidden } from './attack.ts';
import type { CellStates } from './cellStates.ts';
import type { Equations } from './equations.ts';
import type { Hiding } from './hiding.ts';
import { toPartnerChooser } from './partner.ts';
import type { Policy } from './policy.ts';

/**
 * Hides partners until no sum leaves one hidden figure alone, then until no combination of sums gives one back. Gives the
 * cells that are exact all the same, because nothing is left to hide beside them.
 */
export function protectSums(dataset: Dataset, policy: Policy, hiding: Hiding, equations: Equations): Leak[] {
  const { states } = hiding;
  const choosePartner = toPartnerChooser(dataset, states);
  const closeSums = openSums(dataset, policy, hiding, equations, choosePartner);
  closeSums(listHidden(states));
  let exact = attackFrom(listHidden(states), states, equations);
  const given: Leak[] = [];
  while (exact.length > 0) {
    const touched: number[] = [];
    for (const leak of exact) {
      const partners = findRepairs(leak, equations, choosePartner, states);
      if (partners.length === 0) given.push(leak);
      for (const partner of partners) touched.push(...leak.exact, ...closeSums(hiding.hide(partner)));
    }
    exact = attackFrom(touched, states, equations);
  }
  return given;
}

type Chooser = ReturnType<typeof toPartnerChooser>;

/**
 * Cells to hide besides for a linked group that gives figures away: for each of these the least that stands in a sum with it,
 * but one in each sum, since one may be enough for several. A sum of none tells that each of its parts is none, whatever else
 * is hidden: there its total goes. Where the sums of the figures have nothing left, the least in any sum of the group.
 */
function findRepairs(
  { exact, linked }: Leak,
  { through, cellsOf }: Equations,
  choosePartner: Chooser,
  states: CellStates,
): number[] {
  const totalsOf = (cell: number): number[] => through(cell).flatMap((id) => cellsOf(id).slice(0, 1));
  const none = new Set(exact.flatMap(totalsOf).filter((total) => states.amountAt(total) === 0));
  if (none.size > 0) return [...none];
  const repaired = new Set<number>();
  const beside = exact.flatMap((cell) => {
    const sums = through(cell);
    if (sums.some((id) => repaired.has(id))) return [];
    const partner = choosePartner(sums.flatMap(cellsOf));
    if (partner === undefined) return [];
    for (const id of [...sums, ...through(partner)]) repaired.add(id);
    return [partner];
  });
  if (beside.length > 0) return beside;
  const further = choosePartner([...new Set(linked.flatMap(through))].flatMap(cellsOf));
  return further === undefined ? [] : [further];
}

/** What is known of one sum: how many of its cells are hidden, and what the hidden ones add up to where the total shows. */
interface Sum {
  hidden: number;
  remainder: number;
  isTotalShown: boolean;
}

/** Closes the sums around some hidden cells and those around every partner that is hidden for them; gives all of these cells. */
function openSums(
  dataset: Dataset,
  policy: Policy,
  { states, hide }: Hiding,
  equations: Equations,
  choosePartner: Chooser,
): (start: readonly number[]) => number[] {
  const sums = new Map<number, Sum>();
  const note = (cell: number): readonly number[] => {
    const ids = equations.through(cell);
    for (const id of ids) {
      const sum = sums.get(id);
      if (sum !== undefined) takeAway(sum, id % states.length === cell, dataset.cells.amountAt(cell) ?? 0);
    }
    return ids;
  };
  return (start) => {
    const touched = [...start];
    const open = start.flatMap(note);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const known = sums.get(id);
      const sum = known ?? toSum(equations.cellsOf(id), states);
      if (known === undefined) sums.set(id, sum);
      if (!needsPartner(sum, policy)) continue;
      const partner = choosePartner(equations.cellsOf(id));
      if (partner === undefined) continue;
      const cells = hide(partner);
      touched.push(...cells);
      open.push(...cells.flatMap(note), id);
    }
    return touched;
  };
}

/** A cell of a sum has been hidden: nothing is listed again, for a line may have thousands of cells. */
function takeAway(sum: Sum, isTotal: boolean, amount: number): void {
  sum.hidden += 1;
  if (isTotal) sum.isTotalShown = false;
  else sum.remainder += amount;
}

function toSum([total = -1, ...parts]: readonly number[], states: CellStates): Sum {
  const whole = states.amountAt(total);
  const sum = { hidden: states.isHidden(total) ? 1 : 0, remainder: whole ?? 0, isTotalShown: whole !== undefined };
  for (const part of parts) {
    if (states.isHidden(part)) sum.hidden += 1;
    else sum.remainder -= states.amountAt(part) ?? 0;
  }
  return sum;
}

/**
 * Whether a sum still tells: one figure hidden alone, or a hidden remainder that is itself in the band or consists of ones
 * only, in which each family would read the other.
 */
function needsPartner({ hidden, remainder, isTotalShown }: Sum, { suppress }: Policy): boolean {
  if (hidden <= 1) return hidden === 1;
  return isTotalShown && (remainder <= (suppress?.[1] ?? 0) || remainder === hidden);
}
