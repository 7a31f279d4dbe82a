import type { Header } from './header.ts';
import type { IssueLog } from './issueLog.ts';
import { findStandardLevel } from './standardLevels.ts';
import { findTimeIdentifier } from './timeIdentifiers.ts';
import type { ValueColumn } from './valueColumn.ts';

/** Whether a row has a cell for each column and is an observation; tells why not. */
export function hasShape(
  cells: readonly string[],
  line: number,
  { names }: Header,
  values: readonly ValueColumn[],
  log: IssueLog,
): boolean {
  const wanted = names.length;
  const filled = countFilled(cells, 2);
  if (filled === 1 && wanted > 2) {
    const column = cells.findIndex((cell) => !isBlank(cell));
    log.add('row_is_note', { line, column: column + 1, found: cells[column] ?? '' });
  } else if (cells.length !== wanted) {
    const code = cells.length < wanted ? 'row_too_short' : 'row_too_long';
    const split = cells.length === wanted + 1 ? findSplit(cells, values) : undefined;
    const place = split && { column: split.index + 1, columnName: split.name };
    const number = split && `, ${cells[split.index]},${cells[split.index + 1]} being two of them`;
    log.add(
      code,
      { line, ...place, foundWords: `${cells.length} cells${number ?? ''}` },
      { count: cells.length, wanted },
    );
  } else if (cells[0] === names[0] && cells[1] === names[1] && cells.every((cell, i) => cell === names[i])) {
    log.add('header_again', { line, found: cells.join(',').slice(0, 60) });
  } else return true;
  return false;
}

/** The column whose number was split at its comma, where only one can have been: 78,6 has decimals, 1,208 has thousands. */
function findSplit(cells: readonly string[], values: readonly ValueColumn[]): ValueColumn | undefined {
  const split = values.filter(({ index, decimals }) => {
    const [whole = '', rest = ''] = [cells[index], cells[index + 1]];
    if (!/^-?\d{1,3}$/.test(whole) || !/^\d+$/.test(rest)) return false;
    return decimals > 0 ? rest.length <= decimals : rest.length === 3;
  });
  return split.length === 1 ? split[0] : undefined;
}

/** Whether a row names its columns in other words: no level and no kind of period that there is, and no digit in its period. */
export function isSecondHeader(cells: readonly string[], { indexOf, names }: Header): boolean {
  const textOf = (column: string) => (cells[indexOf.get(column) ?? -1] ?? '').trim();
  const [period, identifier, level] = [textOf('time_period'), textOf('time_identifier'), textOf('geographic_level')];
  if (cells.length !== names.length || [period, identifier, level].includes('') || period === 'time_period')
    return false;
  return !/\d/.test(period) && findTimeIdentifier(identifier) === undefined && findStandardLevel(level) === undefined;
}

/** How many cells are filled; `enough` is as far as it counts. */
function countFilled(cells: readonly string[], enough: number): number {
  let filled = 0;
  for (let i = 0; i < cells.length && filled < enough; i++) if (!isBlank(cells[i] ?? '')) filled++;
  return filled;
}

export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
