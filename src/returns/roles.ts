import type { MeasureId } from '#domain/measure.ts';
import type { Header } from './header.ts';
import { type Metadata, toGroupings } from './metadata.ts';
import type { TableRoles } from './readTable.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { STANDARD_COLUMNS } from './standardLevels.ts';

/** Which columns are filters and which are figures, as the metadata file says; measures as measure.json names them. */
export function toRoles(header: Header, metadata: Metadata | undefined, config: MeasureReturn | undefined): TableRoles {
  if (metadata === undefined) return { isComplete: false, filters: [], values: [] };
  const measureOf = new Map<string, MeasureId>(Object.entries(config?.columns ?? {}));
  const filters: TableRoles['filters'][number][] = [];
  const values: TableRoles['values'][number][] = [];
  for (const [name, index] of header.indexOf) {
    const meta = metadata.columns.get(name);
    const measure = measureOf.get(name);
    if (meta?.type === 'Indicator') values.push({ name, index, ...(measure === undefined ? {} : { measure }) });
    if (meta?.type !== 'Filter') continue;
    const grouping = meta.grouping === undefined ? undefined : header.indexOf.get(meta.grouping);
    filters.push({ meta, index, ...(grouping === undefined ? {} : { grouping }) });
  }
  return { isComplete: isComplete(header, metadata), filters, values };
}

function isComplete(header: Header, metadata: Metadata): boolean {
  const groupings = toGroupings(metadata);
  return header.names.every((name) => STANDARD_COLUMNS.has(name) || metadata.columns.has(name) || groupings.has(name));
}
