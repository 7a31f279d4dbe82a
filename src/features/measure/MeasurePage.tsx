import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIsPrinting } from '#charts/useIsPrinting.ts';
import { boardQuery } from '#data/boardQuery.ts';
import { DataError } from '#data/dataError.ts';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Point } from '#domain/observation.ts';
import { type Companion, findCompanion } from '#domain/observations/companionGaps.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import type { PageProps, Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { FailedNotice, Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { About } from './About.tsx';
import { Commentary } from './Commentary.tsx';
import { type MeasureChoice, selectMeasureChoice } from './choice.ts';
import { DistrictNotice } from './DistrictNotice.tsx';
import { ExhibitRow } from './ExhibitRow.tsx';
import { guardControl } from './exhibits/controlExhibit.ts';
import { isRefusedForOverlap, toExhibits } from './exhibits/toExhibits.ts';
import { FigureSource } from './FigureSource.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { MeasureHead } from './MeasureHead.tsx';
import { NotCompared } from './NotCompared.tsx';
import { Rail } from './Rail.tsx';
import { type MeasureSubject, toMeasureSubject } from './subject.ts';
import '#charts/exhibits.css';
import './measure.css';

/** One measure: what it says, how it came about, whom it is compared with, every figure, and where each comes from. */
export function MeasurePage({ view, reading }: PageProps) {
  const id = view.route.kind === 'measure' ? view.route.measure : '';
  const choice = selectMeasureChoice(reading.edition, id, view.filters);
  if (choice === undefined) {
    return (
      <div className="wrap page">
        <Notice kind="empty" title="This edition has no such measure">
          <a href={toHash(withRoute(view, { kind: 'measures' }))}>All measures of {reading.edition.label}</a>
        </Notice>
      </div>
    );
  }
  return <ChosenMeasure view={view} reading={reading} choice={choice} />;
}

interface ChosenMeasureProps {
  readonly view: View;
  readonly reading: Reading;
  readonly choice: MeasureChoice;
}

function ChosenMeasure({ view, reading, choice }: ChosenMeasureProps) {
  const dataset = useQuery(datasetQuery(reading.entry, choice.dataset));
  const board = useQuery(boardQuery(reading.entry, reading.edition));
  const companion = useCompanion(reading, choice.entry.id);
  const title = choice.headline?.title ?? choice.entry.title;

  if (dataset.isPending) {
    return (
      <div className="wrap page">
        <h1>{title}</h1>
        <Skeleton label={`Loading ${title}`} count={8} />
      </div>
    );
  }
  if (dataset.isError) {
    const details = dataset.error instanceof DataError ? dataset.error.details : dataset.error.name;
    return (
      <div className="wrap page">
        <h1>{title}</h1>
        <FailedNotice
          title={`${title} could not be read`}
          message={dataset.error.message}
          details={details}
          onRetry={() => void dataset.refetch()}
        >
          The rest of the report is not affected.
        </FailedNotice>
      </div>
    );
  }
  const subject = toMeasureSubject(reading, choice, dataset.data, view.filters);
  if ('kind' in subject) {
    return (
      <div className="wrap page">
        <h1>{title}</h1>
        <Notice kind="empty" title="No figures here">
          {subject.reason}{' '}
          <a href={toHash(withFilters(view, { at: {}, districts: [], from: undefined, to: undefined }))}>
            Show all that there is
          </a>
        </Notice>
      </div>
    );
  }
  return (
    <ReadyMeasure
      key={subject.measure.id}
      view={view}
      subject={subject}
      choice={choice}
      board={board.data}
      companion={companion}
    />
  );
}

/** The measure of all children that groups are read beside; the page does not wait for it. */
function useCompanion({ edition, entry }: Reading, measure: string): Companion | undefined {
  const wanted = findCompanion(measure);
  const dataset = edition.datasets.find(({ measures }) => measures.some(({ id }) => id === wanted?.measure));
  const query = useQuery({ ...datasetQuery(entry, dataset ?? NO_DATASET), enabled: dataset !== undefined });
  const found = query.data && wanted && selectMeasure(query.data, wanted.measure);
  return found && query.data && wanted ? { dataset: query.data, measure: found, label: wanted.label } : undefined;
}

const NO_DATASET = { href: '', sha256: '', bytes: 0 };

interface ReadyMeasureProps {
  readonly view: View;
  readonly subject: MeasureSubject;
  readonly choice: MeasureChoice;
  readonly board: Board | undefined;
  readonly companion: Companion | undefined;
}

function ReadyMeasure({ view, subject, choice, board, companion }: ReadyMeasureProps) {
  const [asked, setSource] = useState<{ readonly anchor: HTMLElement; readonly point: Point; readonly of: string }>();
  // The card of a figure closes when another place is chosen: the figure beside it has become another one.
  const source = asked?.of === subject.geography ? asked : undefined;
  const events = (board?.events ?? []).filter(({ measures }) => measures.includes(subject.measure.id));
  const isPaper = useIsPrinting();
  const exhibits = toExhibits(subject, { events, ...(companion && { companion }) }).map((exhibit, i, all) => (
    <ExhibitRow key={exhibit.id} exhibit={exhibit} position={i + 1} total={all.length} view={view} subject={subject} />
  ));
  const figures = (
    <FiguresTable
      key="figures"
      view={view}
      subject={subject}
      onSource={(anchor, { point }) => setSource({ anchor, point, of: subject.geography })}
    />
  );
  const commentary = board !== undefined && <Commentary key="commentary" subject={subject} board={board} />;
  const refusals = [
    isRefusedForOverlap(subject) && <OverlapNotice key="overlap" subject={subject} />,
    <NotCompared key="not-compared" subject={subject} />,
  ];
  return (
    <div className="wrap page measure">
      <Rail view={view} subject={subject} />
      <div className="measure-body">
        <MeasureHead
          view={view}
          subject={subject}
          choice={choice}
          onSource={(anchor) => setSource({ anchor, point: subject.series.latest, of: subject.geography })}
        />
        <DistrictNotice view={view} subject={subject} />
        {/* On paper the first sheet holds trend, figures and commentary; the other charts follow it. */}
        {isPaper
          ? [exhibits[0], figures, commentary, ...exhibits.slice(1), ...refusals]
          : [...exhibits, ...refusals, figures, commentary]}
        <About subject={subject} />
      </div>
      {source !== undefined && (
        <FigureSource
          subject={subject}
          point={source.point}
          anchor={source.anchor}
          onClose={() => setSource(undefined)}
        />
      )}
    </div>
  );
}

function OverlapNotice({ subject }: { readonly subject: MeasureSubject }) {
  const guard = guardControl(subject);
  if (guard.kind === 'valid') return null;
  return (
    <Notice kind="refused" title="No control limits and no interval for this series">
      {guard.sentence} Limits and intervals assume separate periods and would be far too narrow.
    </Notice>
  );
}
