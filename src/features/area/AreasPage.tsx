import { useState } from 'react';
import { selectWorseAndWorsening } from '#domain/editions/heatGrid.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { capitalise, formatSmallCount } from '#domain/format/formatList.ts';
import { toAreaStatement } from '#domain/sentences/areaSentences.ts';
import { type FilterChange, withFilters } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { Switch } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { type AreaSetId, toAreaSets } from './areaSets.ts';
import { selectBenchmark, toAreasModel } from './areasModel.ts';
import { selectAskedEntries } from './askedEntries.ts';
import { type AskedFigure, FigureCard } from './FigureCard.tsx';
import { HeatKey } from './HeatKey.tsx';
import { HeatTable } from './HeatTable.tsx';
import { BY_DISTANCE, BY_NAME } from './heatOrder.ts';
import { describeEnds } from './heatWords.ts';
import { useDatasets } from './useDatasets.ts';
import { WorseList } from './WorseList.tsx';
import '#charts/exhibits.css';
import './area.css';

const WORSENING = 'worse_and_worsening';

/** Measures × areas: every figure with its mark, its word and its pattern, and which are worse and getting worse. */
export function AreasPage({ view, reading }: PageProps) {
  const { edition, partnership, entry } = reading;
  const { filters } = view;
  const [source, setSource] = useState<AskedFigure>();
  const sets = toAreaSets(edition, partnership);
  const set = sets.find(({ id }) => id === filters.chart) ?? sets[0];
  const entries = set === undefined ? [] : selectAskedEntries(edition, set.id, filters.rows);
  const loaded = useDatasets(entry, entries);

  const home = partnership.geographies.home;
  const place = edition.geographies.find(({ code }) => code === home)?.name ?? home;
  if (set === undefined) {
    return (
      <div className="wrap page">
        <h1>Areas</h1>
        <Notice kind="empty" title={`${place} is compared with no other areas`}>
          This edition names neither neighbours nor districts.
        </Notice>
      </div>
    );
  }

  const comparator = selectBenchmark(edition, filters.compare);
  const benchmark = comparator === undefined ? 'the benchmark' : nameComparator(comparator);
  const sort = filters.sort ?? BY_NAME;
  const model = toAreasModel({ edition, partnership, set, loaded, comparator, sort, opened: filters.rows });
  const worsening = selectWorseAndWorsening(model.rows);
  const isNarrowed = filters.filter === WORSENING;
  const choose = (change: FilterChange) => showView(withFilters(view, change));
  const shownRows = isNarrowed
    ? model.rows.filter((row) => worsening.some((each) => each.row.id === row.id))
    : model.rows;
  const verdicts = model.rows
    .flatMap(({ cells }) => cells.filter(({ geography }) => geography === home))
    .map(({ verdict }) => verdict);
  const isWaiting = loaded.pending.size > 0 && model.rows.length === 0;

  return (
    <div className="wrap page areas">
      <p className="kicker">
        Areas:{' '}
        <strong>
          {place} and its {formatSmallCount(set.areas.length)} {set.label}
        </strong>
      </p>
      <h1>{isWaiting ? `How ${place} stands, measure by measure` : toAreaStatement({ place, benchmark, verdicts })}</h1>
      <p className="standfirst">{describeEnds(model.rows, home)}</p>
      <SectionHead
        title={`${capitalise(formatSmallCount(shownRows.length))} ${shownRows.length === 1 ? 'measure' : 'measures'}, ${formatSmallCount(set.areas.length + 1)} areas`}
      >
        <div className="areas-choices">
          <Select
            label="Sort"
            options={[
              { value: BY_NAME, label: 'areas by name' },
              { value: BY_DISTANCE, label: `measures by distance from ${benchmark}` },
              ...model.rows.map(({ id, title }) => ({ value: id, label: `areas by ${title}` })),
            ]}
            value={sort}
            onChoose={(value) => choose({ sort: value === BY_NAME ? undefined : value })}
          />
          <Switch
            label="Which measures"
            options={[
              { value: 'all', label: 'All' },
              { value: WORSENING, label: 'Worse and getting worse' },
            ]}
            value={isNarrowed ? WORSENING : 'all'}
            onChoose={(value) => choose({ filter: value === 'all' ? undefined : value })}
          />
          {sets.length > 1 && (
            <Switch<AreaSetId>
              label="Which areas"
              options={sets.map(({ id, label }) => ({
                value: id,
                label: id === 'neighbours' ? 'Neighbours' : capitalise(label),
              }))}
              value={set.id}
              onChoose={(id) => choose({ chart: id === sets[0]?.id ? undefined : id, sort: undefined })}
            />
          )}
        </div>
      </SectionHead>
      <HeatKey benchmark={benchmark} />
      {isWaiting && <Skeleton label="Loading the figures of all areas" rows={model.names} />}
      {!isWaiting && shownRows.length === 0 && (
        <Notice kind="empty" title={isNarrowed ? 'Nothing is worse and getting worse' : 'No figures for these areas'}>
          {isNarrowed
            ? 'No measure is worse than the benchmark and than its own period before, each by more than chance.'
            : 'No measure of this edition exists for these areas.'}
        </Notice>
      )}
      {!isWaiting && (shownRows.length > 0 || loaded.failed.length > 0) && (
        <HeatTable
          view={view}
          reading={reading}
          model={{ ...model, rows: shownRows }}
          failed={loaded.failed}
          onSource={setSource}
        />
      )}
      <p className="secondary areas-note">{model.note}</p>
      <WorseList
        view={view}
        reading={reading}
        rows={model.rows}
        worsening={worsening}
        place={place}
        benchmark={benchmark}
      />
      {source !== undefined && <FigureCard {...source} edition={edition} onClose={() => setSource(undefined)} />}
    </div>
  );
}
