import type { MeasureId } from '#domain/measure.ts';
import type { Header } from './header.ts';
import type { InferredColumn } from './inferColumns.ts';
import { type Metadata, toGroupings } from './metadata.ts';
import type { TableRoles } from './readTable.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { STANDARD_COLUMNS } from './standardLevels.ts';

/** Which columns are filters and which are figures, as the metadata file says; measures as measure.json names them. */
export function toRoles(header: Header, metadata: Metadata, config: MeasureReturn | undefined): TableRoles {
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

/** The same where nobody has described the columns: by what their cells look like. */
export function toInferredRoles(columns: readonly InferredColumn[]): TableRoles {
  return {
    isComplete: true,
    filters: columns
      .filter(({ type }) => type === 'Filter')
      .map(({ name, index }) => ({ meta: { name, line: 1, type: 'Filter', label: name, unit: '' }, index })),
    values: columns.filter(({ type }) => type === 'Indicator').map(({ name, index }) => ({ name, index })),
  };
}

function isComplete(header: Header, metadata: Metadata): boolean {
  const groupings = toGroupings(metadata);
  return header.names.every((name) => STANDARD_COLUMNS.has(name) || metadata.columns.has(name) || groupings.has(name));
}
