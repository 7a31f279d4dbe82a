import type { Header } from './header.ts';
import type { IssueLog } from './issueLog.ts';
import { PERSONAL_COLUMNS, PERSONAL_KINDS, type PersonalKind } from './personalKinds.ts';
import { STANDARD_COLUMNS } from './standardLevels.ts';

/** Watches the rows of a file for what looks like single people. */
export interface PersonalGuard {
  readonly watch: (cells: readonly string[], line: number) => void;
  readonly finish: () => void;
}

interface Watched {
  readonly name: string;
  readonly index: number;
  readonly hits: Map<PersonalKind, { readonly line: number; count: number }>;
  readonly seen: Set<string>;
}

/** Different texts of a column that are looked at; people would show long before. */
const LOOKED_AT = 5_000;
const SHORTEST = 5;
/** A form that text may have by chance counts when nearly every different text of the column has it, and several do. */
const SHARE = 0.8;
const SEVERAL = 3;

/** `allowed` are columns that look like people and are something else, as measure.json says. */
export function openPersonalGuard(header: Header, allowed: ReadonlySet<string>, log: IssueLog): PersonalGuard {
  const watched: Watched[] = [];
  for (const [index, name] of header.names.entries()) {
    if (STANDARD_COLUMNS.has(name) || allowed.has(name)) continue;
    const named = findPersonalKind(name);
    if (named)
      log.add(
        'personal_column',
        { line: header.line, column: index + 1, columnName: name, found: name },
        { kind: named.kind },
      );
    else watched.push({ name, index, hits: new Map(), seen: new Set() });
  }

  return {
    watch: (cells, line) => {
      for (const column of watched) look(column, cells[column.index] ?? '', line);
    },
    finish: () => {
      for (const column of watched) tell(column, log);
    },
  };
}

/** What of a person a column of this name holds, if anything. */
export function findPersonalKind(name: string): (typeof PERSONAL_COLUMNS)[number] | undefined {
  return PERSONAL_COLUMNS.find(({ pattern }) => pattern.test(toPlainName(name)));
}

function toPlainName(name: string): string {
  return name
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
}

function look({ hits, seen }: Watched, cell: string, line: number): void {
  if (cell.length < SHORTEST || seen.size >= LOOKED_AT || seen.has(cell)) return;
  seen.add(cell);
  const text = cell.trim();
  for (const kind of PERSONAL_KINDS) {
    if (!kind.matches(text)) continue;
    const hit = hits.get(kind);
    if (hit) hit.count++;
    else hits.set(kind, { line, count: 1 });
  }
}

function tell({ name, index, hits, seen }: Watched, log: IssueLog): void {
  for (const [{ kind, isOne }, { line, count }] of hits) {
    if (!isOne && (count < SEVERAL || count < seen.size * SHARE)) continue;
    const foundWords =
      count === 1 ? `a text of the form of ${kind}` : `${count} different texts of the form of ${kind}`;
    log.add('personal_value', { line, column: index + 1, columnName: name, foundWords }, { kind });
    return;
  }
}
