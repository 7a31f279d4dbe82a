import { useState } from 'react';
import { nameComparator } from '#domain/editions/places.ts';
import { LEVEL_WORDS } from '#domain/geography.ts';
import { toAreaStandfirst, toAreaStatement } from '#domain/sentences/areaSentences.ts';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { FailedNotice, Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { AreaEvents } from './AreaEvents.tsx';
import { AreaTiles } from './AreaTiles.tsx';
import { selectBenchmark } from './areasModel.ts';
import { ElsewhereTable } from './ElsewhereTable.tsx';
import { type AskedFigure, FigureCard } from './FigureCard.tsx';
import { PublishedTable } from './PublishedTable.tsx';
import { isTotal, selectLevelEntries, selectTotals, toAreaGroups, toElsewhere } from './profileModel.ts';
import { useDatasets } from './useDatasets.ts';
import '#charts/exhibits.css';
import './area.css';

/** More lines than these stand without their groups at first. */
const MOST_LINES = 40;

/** One area: every measure that exists for it, what does not exist at its level and who holds it, what happened there. */
export function AreaPage({ view, reading }: PageProps) {
  const { edition, entry, partnership } = reading;
  const code = view.route.kind === 'area' ? view.route.code : '';
  const area = edition.geographies.find((geography) => geography.code === code);
  const [source, setSource] = useState<AskedFigure>();
  const entries = area === undefined ? [] : selectLevelEntries(edition, area.level);
  const loaded = useDatasets(entry, entries);

  if (area === undefined) {
    return (
      <div className="wrap page">
        <h1>There is no such area in this edition</h1>
        <Notice kind="empty">
          The address asked for “{code}”. <a href={toHash(withRoute(view, { kind: 'areas' }))}>See all areas</a>
        </Notice>
      </div>
    );
  }
  const all = toAreaGroups(loaded.ready, { edition, area, compare: view.filters.compare });
  const lines = all.flatMap((group) => group.lines);
  const totals = lines.filter(isTotal);
  const isWithGroups = (view.filters.chart ?? (lines.length > MOST_LINES ? 'totals' : 'groups')) === 'groups';
  const groups = isWithGroups ? all : selectTotals(all);
  const elsewhere = toElsewhere(edition, area.level);
  const comparator = selectBenchmark(edition, view.filters.compare);
  const benchmark = comparator === undefined ? 'the benchmark' : nameComparator(comparator);
  const isWaiting = loaded.pending.size > 0;
  const parent = edition.geographies.find((geography) => geography.code === area.parent);
  const isOfHome = area.code === partnership.geographies.home || partnership.geographies.districts.includes(area.code);
  return (
    <div className="wrap page area">
      <nav aria-label="Where this is">
        <ol className="crumbs">
          <li>
            <a href={toHash(withRoute(view, { kind: 'areas' }))}>Areas</a>
          </li>
          {parent !== undefined && (
            <li>
              <a href={toHash(withRoute(view, { kind: 'area', code: parent.code }))}>{parent.name}</a>
            </li>
          )}
          <li>
            <strong aria-current="page">{area.name}</strong>
          </li>
        </ol>
      </nav>
      <div className="area-head">
        <div>
          <h1>
            {isWaiting
              ? area.name
              : toAreaStatement({ place: area.name, benchmark, verdicts: totals.map(({ verdict }) => verdict) })}
          </h1>
          {!isWaiting && (
            <p className="standfirst">
              {toAreaStandfirst(area.name, totals.length, elsewhere.length, LEVEL_WORDS[area.level].many)}
            </p>
          )}
        </div>
        {isOfHome && <AreaTiles view={view} reading={reading} datasets={loaded.ready} area={area.code} />}
      </div>
      {isWaiting && (
        <Skeleton label={`Loading what is published for ${area.name}`} rows={entries.map(({ label }) => label)} />
      )}
      {loaded.failed.map(({ entry: failed, message, onRetry }) => (
        <FailedNotice key={failed.id} title={`${failed.label} could not be read`} message={message} onRetry={onRetry}>
          <p>Its measures are missing below. The others are not affected.</p>
        </FailedNotice>
      ))}
      {!isWaiting && lines.length === 0 && loaded.failed.length === 0 && (
        <Notice kind="empty" title={`Nothing is published for ${area.name}`}>
          No measure of this edition has a figure here. What exists at other levels is listed below.
        </Notice>
      )}
      {lines.length > 0 && (
        <PublishedTable
          view={view}
          area={area}
          parent={parent}
          groups={groups}
          benchmark={benchmark}
          hasGroups={totals.length < lines.length}
          isWithGroups={isWithGroups}
          onSource={setSource}
        />
      )}
      {!isWaiting && elsewhere.length > 0 && (
        <ElsewhereTable view={view} area={area} rows={elsewhere} onSource={setSource} />
      )}
      <AreaEvents reading={reading} datasets={loaded.ready} area={area} />
      {source !== undefined && <FigureCard {...source} edition={edition} onClose={() => setSource(undefined)} />}
    </div>
  );
}
