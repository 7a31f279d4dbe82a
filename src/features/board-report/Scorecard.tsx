// biome-ignore-all lint/a11y/noRedundantRoles: rows are drawn as grids, and browsers then forget that this is a table
// biome-ignore-all lint/a11y/useSemanticElements: as above
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { DistanceAxis } from '#charts/distance/DistanceScale.tsx';
import { SparkAxis } from '#charts/spark/Sparkline.tsx';
import type { Board } from '#domain/editions/board.ts';
import type { ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import type { Point } from '#domain/observation.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { type View, withFilters } from '#state/filters.ts';
import { rememberPreference, usePreferences } from '#state/preferencesStore.ts';
import { addSlide } from '#state/presentationStore.ts';
import type { Reading } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Switch } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { Later } from '#ui/Later.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Select } from '#ui/Select.tsx';
import { Mark } from '#ui/Status.tsx';
import { type Against, nameOfKind } from './against.ts';
import { toMeasureHash } from './measureHash.ts';
import { DISTANCE, type RowModel, SPARK } from './rowModel.ts';
import { ScorecardKey } from './ScorecardKey.tsx';
import { ScorecardRowLine } from './ScorecardRowLine.tsx';
import type { AskedSource } from './SourceCard.tsx';
import { readOrder } from './scorecardChoice.ts';
import type { RowGroup, ScorecardModel } from './scorecardModel.ts';

const ORDER_LABELS = [
  { value: 'priority', label: 'By priority' },
  { value: 'change', label: 'By change' },
  { value: 'concern', label: 'By concern' },
];
const DENSITIES = [
  { value: 'reading', label: 'Reading' },
  { value: 'compact', label: 'Compact' },
] as const;
const COLUMNS = 10;

/** The drawing of a trend is no part of the first view. */
const loadOpenedRow = () => import('./OpenedRow.tsx').then((module) => module.OpenedRow);

interface ScorecardProps {
  readonly view: View;
  readonly reading: Reading;
  readonly model: ScorecardModel;
  readonly against: Against;
  readonly board?: Board;
  readonly verdict?: Verdict;
  readonly onSource: (source: AskedSource) => void;
}

/** The spine: a councillor reads down it, an analyst across. */
export function Scorecard({ view, reading, model, against, board, verdict, onSource }: ScorecardProps) {
  const density = usePreferences((preferences) => preferences.density);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const table = useRef<HTMLTableElement>(null);
  const toggle = (id: string) => setOpened(toToggled(opened, id));
  const addRow = (row: RowModel) => addSlide(toSlideHash(view, reading, row), row.title);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const id = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const row = model.rows.find((own) => own.id === id);
    if (row === undefined) return;
    const anchor = event.target.closest('tr')?.querySelector<HTMLElement>('.dotted') ?? event.target;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(table.current, id, 1),
      ArrowUp: () => focusRow(table.current, id, -1),
      m: () => {
        location.hash = toMeasureHash(view, row.row);
      },
      p: () => onSource({ anchor, row: row.row }),
      s: () => addRow(row),
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!Object.hasOwn(actions, key)) return;
    event.preventDefault();
    actions[key]?.();
  };

  return (
    <section className="scorecard" aria-labelledby="scorecard">
      <SectionHead title="Scorecard" id="scorecard">
        <div className="scorecard-switches">
          <Select
            label="Order"
            options={ORDER_LABELS}
            value={readOrder(view.filters.sort)}
            onChoose={(order) => showView(withFilters(view, { sort: order === 'priority' ? undefined : order }))}
          />
          <Switch
            label="Density"
            options={DENSITIES}
            value={density}
            onChoose={(chosen) => rememberPreference({ density: chosen })}
          />
        </div>
      </SectionHead>
      {verdict !== undefined && (
        <div className="scorecard-filter" role="status">
          <Notice kind="link">
            Showing {model.rows.length} of {reading.edition.scorecard.length} measures:{' '}
            {VERDICT_WORDS[verdict].toLowerCase()}.{' '}
            <a href={toHash(withFilters(view, { filter: undefined }))}>Show all</a>
          </Notice>
        </div>
      )}
      <table ref={table} className="score" role="table" onKeyDown={onKeyDown}>
        <caption className="visually-hidden">
          Scorecard of {reading.edition.label}: each measure with its value, period, ten years, change, benchmarks and
          status
        </caption>
        <ScorecardHeadings reading={reading} model={model} against={against} />
        {model.groups.map((group) => (
          <ScorecardGroup key={group.id} group={group} isFiltered={verdict !== undefined}>
            {group.rows.map((row) => (
              <ScorecardRowLine
                key={row.id}
                model={row}
                isCompact={density === 'compact'}
                isOpen={opened.has(row.id)}
                note={1 + reading.edition.scorecard.indexOf(row.row)}
                onToggle={() => toggle(row.id)}
                onSource={(anchor, point) => onSource(toAsked(anchor, row.row, reading, point))}
                {...(model.boardX === undefined ? {} : { boardX: model.boardX })}
                opened={
                  opened.has(row.id) && (
                    <Later
                      load={loadOpenedRow}
                      view={view}
                      reading={reading}
                      model={row}
                      onSource={(anchor) => onSource({ anchor, row: row.row })}
                      onSlide={() => addRow(row)}
                      {...(board === undefined ? {} : { board })}
                    />
                  )
                }
              />
            ))}
          </ScorecardGroup>
        ))}
      </table>
      <ScorecardKey reading={reading} against={against} />
    </section>
  );
}

interface ScorecardHeadingsProps {
  readonly reading: Reading;
  readonly model: ScorecardModel;
  readonly against: Against;
}

function ScorecardHeadings({ reading, model, against: { label } }: ScorecardHeadingsProps) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" className="score-name">
          Measure
        </th>
        <th role="columnheader" scope="col" className="score-value">
          <span className="score-split">
            <span>Value</span> <span>n of d</span>
          </span>
        </th>
        <th role="columnheader" scope="col" className="score-period">
          <span className="score-split">
            <span>Period</span> <span>how old</span>
          </span>
        </th>
        <th role="columnheader" scope="col" className="score-spark">
          Ten years, own scale
          <SparkAxis ticks={model.ticks} width={SPARK.width} />
        </th>
        <th role="columnheader" scope="col" className="score-change">
          Change on the period before
        </th>
        <th role="columnheader" scope="col" className="score-figure">
          {nameOfKind(reading, 'national')}
        </th>
        <th role="columnheader" scope="col" className="score-figure">
          {nameOfKind(reading, 'region')}
        </th>
        <th role="columnheader" scope="col" className="score-figure">
          Neigh&shy;bours
        </th>
        <th role="columnheader" scope="col" className="score-distance">
          <span className="score-sides">
            <span>← worse</span> <b>{label}</b> <span>better →</span>
          </span>
          <DistanceAxis width={DISTANCE.width} />
        </th>
        <th role="columnheader" scope="col" className="score-status">
          Against {label}
        </th>
      </tr>
    </thead>
  );
}

interface ScorecardGroupProps {
  readonly group: RowGroup;
  readonly isFiltered: boolean;
  readonly children: ReactNode;
}

/** On a phone a priority is folded to its name and the counts of its marks, unless its rows were asked for. */
function ScorecardGroup({ group: { id, title, note, tally }, isFiltered, children }: ScorecardGroupProps) {
  const [isTurned, setIsTurned] = useState(false);
  const isOpen = isTurned !== isFiltered;
  return (
    <tbody className="score-group" role="rowgroup" data-open={isOpen}>
      <tr className="score-priority" role="row">
        <th role="rowheader" scope="rowgroup" colSpan={COLUMNS} id={`priority-${id}`}>
          <button
            type="button"
            className="score-fold on-phone"
            aria-expanded={isOpen}
            onClick={() => setIsTurned(!isTurned)}
          >
            <span className="chevron" aria-hidden="true" /> {title}
          </button>
          <span className="off-phone">{title}</span> <span className="secondary score-note">{note}</span>
          <span className="score-marks on-phone">
            {tally.map(({ verdict, count, words }) => (
              <span key={verdict} title={words}>
                <Mark kind={verdict} /> {count} <span className="visually-hidden">{words}</span>
              </span>
            ))}
          </span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function toToggled(opened: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...opened].filter((other) => other !== id);
  return new Set(opened.has(id) ? others : [...others, id]);
}

function toAsked(anchor: HTMLElement, row: ScorecardRow, { entry }: Reading, point: Point | undefined): AskedSource {
  return point === undefined ? { anchor, row } : { anchor, row, other: { point, at: row.at, entry } };
}

function toSlideHash(view: View, { partnership, entry }: Reading, { row }: RowModel): string {
  const pinned = withFilters(view, { partnership: partnership.id, edition: entry.id });
  return toMeasureHash(pinned, row);
}

/** The button of the row above or below takes the focus; at either end it stays. */
function focusRow(table: HTMLElement | null, id: string | undefined, step: 1 | -1): void {
  const buttons = [...(table?.querySelectorAll<HTMLElement>('.score-open') ?? [])].filter(
    (button) => button.offsetParent !== null,
  );
  const at = buttons.findIndex((button) => button.closest<HTMLElement>('[data-row]')?.dataset.row === id);
  buttons[at + step]?.focus();
}
