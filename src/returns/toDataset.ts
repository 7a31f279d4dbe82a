import { Cells, writeValue } from '#domain/cells.ts';
import { type Dataset, toDatasetId } from '#domain/dataset.ts';
import type { Measure } from '#domain/measure.ts';
import type { Source } from '#domain/provenance.ts';
import { isKnown, known, MARK_PRECEDENCE, type Mark, type Value } from '#domain/value.ts';
import { type CompiledSelector, compileSelector } from './cellSelector.ts';
import type { CheckedReturn } from './checkedReturn.ts';
import { toNotes } from './editionNotes.ts';
import { toProvenance } from './editionProvenance.ts';
import { type DatasetContext, type EditionView, findSource, forEachCell, toEditionView } from './editionView.ts';
import { hadBegun, isReadable, wasKnown } from './knownThen.ts';
import { toNextDue } from './nextDue.ts';
import { toNewestPublication } from './vintages.ts';

/**
 * A checked return as the cube of one edition. What was published after its as-at day, or stands in a paper that no board
 * has named so far, is left out, and with it places, periods, categories and measures that nothing is left of.
 * `undefined` where nothing of the return was public then. Figures are as handed in: disclosure control comes next.
 */
export function toDataset(checked: CheckedReturn, context: DatasetContext): Dataset | undefined {
  const view = toEditionView(checked, context);
  if (view === undefined) return undefined;
  const { config } = checked;
  const { geographies, periods, breakdowns } = view.layout;
  const sources = config.provenance.sources;
  const nextDue = toNextDue(periods.at(-1), config);
  const events = (config.events ?? []).filter((e) => wasKnown(e, findSource(sources, e.source), context));
  const measures = view.measures.map((m) => toMeasure(view, m));
  const provenance = toProvenance(view, [
    ...events.map((e) => e.source),
    ...measures.flatMap((m) => m.targets ?? []).map((t) => t.source),
  ]);
  return {
    id: toDatasetId(checked.dataset),
    title: config.label,
    topic: config.topic,
    definition: config.definition,
    source: formatSources(provenance.sources),
    updated: `${toUpdated(view, provenance.sources)}T00:00:00Z`,
    notes: config.note ?? [],
    geographyBasis: config.geographyBasis,
    frequency: config.frequency,
    ...(nextDue === undefined ? {} : { nextDue }),
    illustrative: context.partnership.illustrative,
    measures,
    geographies,
    periods,
    breakdowns,
    cells: toCells(view),
    breaks: (config.breaks ?? []).filter((b) => hadBegun(b, context)),
    events,
    statements: view.statements,
    anchoredNotes: toNotes(view),
    provenance,
    policy: { id: config.policy },
  };
}

function toMeasure(view: EditionView, m: number): Measure {
  const { config, table, units } = view.checked;
  const id = table.measures[m];
  const own = id === undefined ? undefined : config.measures[id];
  if (id === undefined || own === undefined) throw new Error(`No measure ${m} in ${view.checked.file}`);
  const { unit = units.get(id)?.unit ?? '', decimals = units.get(id)?.decimals ?? 0, targets, ...rest } = own;
  const readable = targets?.filter((t) => isReadable(findSource(config.provenance.sources, t.source), view.context));
  return {
    id,
    ...rest,
    unit,
    decimals,
    ...(readable === undefined || readable.length === 0 ? {} : { targets: readable }),
  };
}

function toCells(view: EditionView): Cells {
  const { table, config } = view.checked;
  const cells = new Cells(view.measures.length * view.layout.blockSize);
  const marks = (config.marks ?? []).map((m) => ({ mark: m.mark, selector: compileSelector(m, table) }));
  forEachCell(view, (position, measure, row) => {
    writeValue(cells, position, addMarks(table.valueAt(measure, row), marks, measure, row));
  });
  return cells;
}

type CompiledMark = { readonly mark: Mark; readonly selector: CompiledSelector };

function addMarks(value: Value, marks: readonly CompiledMark[], measure: number, row: number): Value {
  if (!isKnown(value) || marks.length === 0) return value;
  const all = marks.filter(({ selector }) => selector.ofMeasure(measure) && selector.ofRow(row)).map((m) => m.mark);
  const mark = MARK_PRECEDENCE.find((m) => m === value.mark || all.includes(m));
  return mark === undefined ? value : known(value.amount, mark);
}

function formatSources(sources: readonly Source[]): string {
  return [...new Set(sources.map((s) => `${s.publisher}: ${s.title}`))].join('; ');
}

/**
 * The day on which the figures were last renewed, without a clock: the newest publication or paper that the edition knows,
 * else the day on which a source was last retrieved, else the end of the newest period.
 */
function toUpdated({ checked, context, layout }: EditionView, sources: readonly Source[]): string {
  const documents = sources.map((s) => s.document);
  const published = toNewestPublication(checked.config.vintages ?? [], documents, context);
  const retrieved = checked.config.provenance.sources
    .flatMap((s) => s.retrieved ?? [])
    .filter((day) => day <= context.asAt)
    .sort()
    .at(-1);
  const ended = layout.periods
    .map((p) => p.last)
    .filter((day) => day <= context.asAt)
    .at(-1);
  return published ?? retrieved ?? ended ?? context.asAt;
}
