import type { MeasureId } from '#domain/measure.ts';
import type { Source } from '#domain/provenance.ts';
import type { AnchoredNote, Statement } from '#domain/statement.ts';
import { type CellSelector, compileSelector } from './cellSelector.ts';
import type { CheckedReturn } from './checkedReturn.ts';
import { type CubeLayout, toCubeLayout } from './cubeLayout.ts';
import { isReadable } from './knownThen.ts';
import type { MeasureReturn, PartnershipReturn } from './returnSchema.ts';
import { type Knowledge, toVisibility } from './vintages.ts';

/** What an edition knows when it reads a return: its as-at day, the papers named by boards up to it, and whose return it is. */
export interface DatasetContext extends Knowledge {
  readonly partnership: PartnershipReturn;
}

/** A return as one edition may see it: which of its cells are shown and where they stand in the cube. */
export interface EditionView {
  readonly checked: CheckedReturn;
  readonly context: DatasetContext;
  readonly isVisible: (measure: number, row: number) => boolean;
  readonly statements: readonly Statement[];
  readonly layout: CubeLayout;
  /** Index of each measure of the cube in the table. */
  readonly measures: readonly number[];
}

export function toEditionView(checked: CheckedReturn, context: DatasetContext): EditionView | undefined {
  const { table, config } = checked;
  const isVisible = toVisibility(config.vintages ?? [], table, context);
  const partial = { checked, context, isVisible };
  const statements = (config.statements ?? []).filter((s) => isStated(s, partial));
  const isShown = toShownRows(partial, statements);
  if (!isShown.includes(1)) return undefined;
  const layout = toCubeLayout(table, isShown, context.partnership);
  return { ...partial, statements, layout, measures: selectMeasures(partial, isShown, statements) };
}

type UnlaidView = Omit<EditionView, 'layout' | 'measures' | 'statements'>;

/** What a paper says belongs to the editions from that paper on; anything else goes with the cells that it is about. */
function isStated(statement: Statement, view: UnlaidView): boolean {
  const source = findSource(view.checked.config.provenance.sources, statement.source);
  return source?.document === undefined ? !isAboutLater(statement, view) : isReadable(source, view.context);
}

/** Whether an anchor is about cells of the return of which none may be shown yet. */
export function isAboutLater(anchor: Omit<AnchoredNote, 'text'>, view: UnlaidView): boolean {
  const { table } = view.checked;
  const selector = compileSelector(toSelector(anchor), table);
  let found = false;
  for (let row = 0; row < table.rows; row++) {
    if (!selector.ofRow(row)) continue;
    for (let m = 0; m < table.measures.length; m++) {
      if (!selector.ofMeasure(m)) continue;
      if (view.isVisible(m, row)) return false;
      found = true;
    }
  }
  return found;
}

function toSelector({ measure, geography, period, at }: Omit<AnchoredNote, 'text'>): CellSelector {
  return {
    ...(measure === undefined ? {} : { measures: [measure] }),
    ...(geography === undefined ? {} : { geographies: [geography] }),
    ...(period === undefined ? {} : { periods: [period] }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Rows of which a cell may be shown; where there is none, those that a statement is about. A row with code `z` is no place. */
function toShownRows(view: UnlaidView, statements: readonly Statement[]): Uint8Array {
  const { table } = view.checked;
  const measures = table.measures.map((_, m) => m);
  const isPlace = table.geographies.map((g) => g.code.toLowerCase() !== 'z');
  const pick = (isWanted: (row: number) => boolean): Uint8Array =>
    Uint8Array.from({ length: table.rows }, (_, row) =>
      Number(isPlace[table.geography[row] ?? 0] === true && isWanted(row)),
    );
  const shown = pick((row) => measures.some((m) => view.isVisible(m, row)));
  if (shown.includes(1)) return shown;
  const stated = statements.map((s) => compileSelector(toSelector(s), table));
  return pick((row) => stated.some((s) => s.ofRow(row)));
}

/** Measures in the order of `measure.json`: those with a cell to show, those that a statement is about, and what these refer to. */
function selectMeasures(view: UnlaidView, isShown: Uint8Array, statements: readonly Statement[]): number[] {
  const { table, config } = view.checked;
  const ids = Object.keys(config.measures).filter((id) => table.measures.includes(id as MeasureId));
  const isUsed = (id: string): boolean => {
    const m = table.measures.indexOf(id as MeasureId);
    return (
      statements.some((s) => s.measure === id) || isShown.some((shown, row) => shown === 1 && view.isVisible(m, row))
    );
  };
  const used = ids.filter(isUsed);
  const needed = used.flatMap((id) => toReferences(config.measures[id]));
  return ids
    .filter((id) => used.includes(id) || needed.includes(id))
    .map((id) => table.measures.indexOf(id as MeasureId));
}

function toReferences(measure: MeasureReturn['measures'][string] | undefined): string[] {
  const { numerator, denominator, interval } = measure ?? {};
  return [numerator, denominator, interval?.lower, interval?.upper].filter((id) => id !== undefined);
}

/** Calls `visit` for every cell that is shown. */
export function forEachCell(view: EditionView, visit: (position: number, measure: number, row: number) => void): void {
  const { blockOf, blockSize } = view.layout;
  for (let row = 0; row < view.checked.table.rows; row++) {
    const block = blockOf[row] ?? -1;
    if (block < 0) continue;
    view.measures.forEach((measure, m) => {
      if (view.isVisible(measure, row)) visit(m * blockSize + block, measure, row);
    });
  }
}

export function findSource(sources: readonly Source[], id: string | undefined): Source | undefined {
  return sources.find((s) => s.id === id);
}
