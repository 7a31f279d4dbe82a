import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { boardQuery } from '#data/boardQuery.ts';
import { DataError } from '#data/dataError.ts';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { Board } from '#domain/editions/board.ts';
import { type Companion, findCompanion } from '#domain/observations/companionGaps.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import type { PageProps, Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { FailedNotice, Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { type AskedFigure, BelowTrend } from './BelowTrend.tsx';
import { type MeasureChoice, selectMeasureChoice } from './choice.ts';
import { DistrictNotice } from './DistrictNotice.tsx';
import { ExhibitRow } from './ExhibitRow.tsx';
import { toFirstExhibit, toOtherExhibits } from './exhibits/toExhibits.ts';
import { FigureSource } from './FigureSource.tsx';
import { MeasureHead } from './MeasureHead.tsx';
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
  const subject = useMemo(
    () => dataset.data && toMeasureSubject(reading, choice, dataset.data, view.filters),
    [reading, choice, dataset.data, view.filters],
  );

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
  if (subject === undefined) {
    return (
      <div className="wrap page">
        <h1>{title}</h1>
        <Skeleton label={`Loading ${title}`} count={8} />
      </div>
    );
  }
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

/**
 * What is in sight first — head and trend — is drawn at once. The rest follows a moment later and in slices, between which
 * the page answers: it is more than half of the work, and below the window.
 */
function ReadyMeasure({ view, subject, choice, board, companion }: ReadyMeasureProps) {
  const [asked, setSource] = useState<AskedFigure>();
  // The card of a figure closes when another place is chosen: the figure beside it has become another one.
  const source = asked?.of === subject.geography ? asked : undefined;
  const page = useMemo(() => ({ view, subject, board, companion }), [view, subject, board, companion]);
  const below = useDeferredValue<typeof page | undefined>(page, undefined);
  const others = useMemo(() => below && toOtherExhibits(below.subject, below.companion), [below]);
  const events = (board?.events ?? []).filter(({ measures }) => measures.includes(subject.measure.id));
  return (
    <div className="wrap page measure">
      <Rail view={view} subject={subject} />
      <div className="measure-body">
        <MeasureHead
          view={view}
          subject={subject}
          choice={choice}
          onSource={(anchor) =>
            setSource({ anchor, point: subject.series.latest, measure: subject.measure, of: subject.geography })
          }
        />
        <DistrictNotice view={view} subject={subject} />
        <ExhibitRow
          exhibit={toFirstExhibit(subject, events, others?.length === 0)}
          position={1}
          total={others && others.length + 1}
          view={view}
          subject={subject}
        />
        {below === undefined || others === undefined ? (
          <div className="measure-space" />
        ) : (
          <BelowTrend
            view={below.view}
            subject={below.subject}
            board={below.board}
            exhibits={others}
            onSource={setSource}
          />
        )}
      </div>
      {source !== undefined && (
        <FigureSource
          subject={subject}
          point={source.point}
          measure={source.measure}
          anchor={source.anchor}
          onClose={() => setSource(undefined)}
        />
      )}
    </div>
  );
}
