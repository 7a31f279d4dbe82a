import type { ReturnTable } from './checkedReturn.ts';

/** "Wyre Forest, 2021/22, Total": a row in words. */
export function formatKey(table: ReturnTable, row: number): string {
  const place = table.geographies[table.geography[row] ?? 0]?.name ?? '';
  const period = table.periods[table.period[row] ?? 0]?.label ?? '';
  const categories = table.breakdowns.map((b, i) => b.categories[table.categories[i]?.[row] ?? 0]?.label ?? '');
  return [place, period, ...categories].join(', ');
}
