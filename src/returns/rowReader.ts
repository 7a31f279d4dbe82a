import type { IssueLog, Place } from './issueLog.ts';
import type { RuleWords } from './rules/rule.ts';
import type { RuleCode } from './rules/rules.ts';

/** Something wrong with the cells of a row, told again for each row that has the same cells. */
export interface Defect {
  readonly code: RuleCode;
  readonly place: Omit<Place, 'line'>;
  readonly words?: RuleWords;
}

/** Rows that are read but belong to nothing that is shown. */
export const LEFT_OUT = -2;
export const DEFECTIVE = -1;

/** Something that counts the rows that it stands on. */
export interface Counter {
  count: number;
}

/** What cells stand for: the index of a place, period or category, `DEFECTIVE`, or `LEFT_OUT`. */
export interface CellMeaning {
  readonly index: number;
  readonly defects: readonly Defect[];
  readonly counters: readonly Counter[];
}

const NONE: readonly Defect[] = [];

export function toMeaning(index: number, defects: readonly Defect[] = NONE): CellMeaning {
  return { index, defects, counters: [] };
}

/** Remembers what the same cells meant before, so that a million rows are judged a few hundred times. */
export function readOnce(
  read: (cells: readonly string[], line: number) => CellMeaning,
  toKey: (cells: readonly string[]) => string,
) {
  const known = new Map<string, CellMeaning>();
  return (cells: readonly string[], line: number, log: IssueLog): number => {
    const key = toKey(cells);
    let meaning = known.get(key);
    if (meaning === undefined) {
      meaning = read(cells, line);
      known.set(key, meaning);
    }
    for (const counter of meaning.counters) counter.count++;
    for (const { code, place, words } of meaning.defects) log.add(code, { ...place, line }, words);
    return meaning.index;
  };
}
