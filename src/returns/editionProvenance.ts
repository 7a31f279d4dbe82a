import type { Provenance } from '#domain/provenance.ts';
import { compileSelector } from './cellSelector.ts';
import { type EditionView, forEachCell } from './editionView.ts';

/** Above this many lines their list costs a reader more than it tells. */
const MOST_LINES = 50_000;

export function toProvenance(view: EditionView, alsoUsed: readonly (string | undefined)[]): Provenance {
  const { config, table } = view.checked;
  const { provenance } = config;
  const parts = (provenance.cells ?? []).map((c) => ({
    source: c.source,
    selector: compileSelector(c, table),
  }));
  const cells = new Map<number, string>();
  const lines = view.layout.blockSize > MOST_LINES ? undefined : new Array<number>(view.layout.blockSize).fill(0);
  forEachCell(view, (position, measure, row) => {
    if (lines !== undefined) lines[position % view.layout.blockSize] = table.line[row] ?? 0;
    const source = parts.findLast(({ selector }) => selector.ofMeasure(measure) && selector.ofRow(row))?.source;
    if (source !== undefined && source !== provenance.default) cells.set(position, source);
    else cells.delete(position);
  });
  const used = new Set<string | null | undefined>([
    provenance.default,
    ...cells.values(),
    ...view.statements.map((s) => s.source),
    ...alsoUsed,
  ]);
  return {
    sources: provenance.sources.filter((s) => used.has(s.id)),
    default: provenance.default,
    cells: new Map([...cells].sort(([a], [b]) => a - b)),
    ...(lines === undefined ? {} : { lines }),
  };
}
