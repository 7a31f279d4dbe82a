import type { ReturnTable } from './checkedReturn.ts';
import type { IssueLog } from './issueLog.ts';
import type { Counter } from './rowReader.ts';
import type { StandardLevel } from './standardLevels.ts';

/** A code and a name that stand together at a level, where they were first met, and on how many rows. */
export interface Naming extends Counter {
  readonly level: StandardLevel;
  readonly code: string;
  readonly name: string;
  readonly line: number;
  readonly codeColumn: number;
  readonly nameColumn: number;
}

/** Pairs of code and name, by which places with two names or two codes are found when all rows are read. */
export class Namings {
  readonly #all = new Map<string, Naming>();

  meet(naming: Omit<Naming, 'count'>): Naming {
    const key = [naming.level.name, naming.code, naming.name].join('\u0000');
    const known = this.#all.get(key) ?? { ...naming, count: 0 };
    this.#all.set(key, known);
    return known;
  }

  /** Pairs that share a key and differ otherwise: the one on most rows first, as the one that is meant. */
  conflicts(toKey: (naming: Naming) => string): { readonly meant: Naming; readonly others: readonly Naming[] }[] {
    const groups = new Map<string, Naming[]>();
    for (const naming of this.#all.values()) {
      const key = `${naming.level.name}\u0000${toKey(naming)}`;
      groups.set(key, [...(groups.get(key) ?? []), naming]);
    }
    return [...groups.values()].flatMap((group) => {
      const [meant, ...others] = group.sort((a, b) => b.count - a.count || a.line - b.line);
      return meant && others.length > 0 ? [{ meant, others }] : [];
    });
  }
}

/** Tells places with two names, and two codes of one name. */
export function checkNamings(namings: Namings, table: ReturnTable, log: IssueLog): void {
  for (const { meant, others } of namings.conflicts(({ code }) => code)) {
    for (const { level, code, name, line, nameColumn } of others) {
      const place = { line, column: nameColumn, columnName: level.title, found: name };
      log.add('geography_two_names', place, { code, other: meant.name, firstLine: meant.line });
    }
  }
  const successorOf = (code: string): string => table.replaced?.get(code) ?? code;
  for (const { meant, others } of namings.conflicts(({ name }) => name)) {
    for (const { level, code, name, line, codeColumn } of others) {
      if (successorOf(code) === successorOf(meant.code)) continue;
      const rule = haveMet(table, code, meant.code) ? 'geography_two_codes' : 'geography_code_changed';
      const place = { line, column: codeColumn, columnName: level.code, found: code };
      log.add(rule, place, { name, other: meant.code, firstLine: meant.line });
    }
  }
}

/** Whether two codes stand in one and the same period, which is a mistake; over time a place may get a new code. */
function haveMet(table: ReturnTable, a: string, b: string): boolean {
  const [ofA, ofB] = [periodsOf(table, a), periodsOf(table, b)];
  return ofA.size === 0 || ofB.size === 0 || [...ofA].some((period) => ofB.has(period));
}

function periodsOf(table: ReturnTable, code: string): Set<number> {
  const index = table.geographies.findIndex((g) => g.code === code);
  const periods = new Set<number>();
  for (let row = 0; row < table.rows; row++) if (table.geography[row] === index) periods.add(table.period[row] ?? 0);
  return periods;
}
