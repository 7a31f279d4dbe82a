import { useId, useRef, useState } from 'react';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { type View, withFilters } from '#state/filters.ts';
import { addSlide } from '#state/presentationStore.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Exhibit as ExhibitFrame } from '#ui/Exhibit.tsx';
import { Mark } from '#ui/Status.tsx';
import { ExhibitDrawing } from './ExhibitDrawing.tsx';
import { ExhibitTableView } from './ExhibitTableView.tsx';
import { hasChartChoice, OWN_SCALE, toChartWords, withChartChoice } from './exhibits/chartWords.ts';
import type { Exhibit } from './exhibits/exhibit.ts';
import { LimitsChoice } from './LimitsChoice.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import type { MeasureSubject } from './subject.ts';

interface ExhibitRowProps {
  readonly exhibit: Exhibit;
  readonly position: number;
  /** How many charts the page has; not known until the others are drawn. */
  readonly total: number | undefined;
  readonly view: View;
  readonly subject: MeasureSubject;
}

/** A chart with its sentence above and its source below, and in the margin what helps to read it. */
export function ExhibitRow({ exhibit, position, total, view, subject }: ExhibitRowProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [isReading, setIsReading] = useState(false);
  const [hasTable, setHasTable] = useState(false);
  const { title, kind, sub, key, caption, sources, drawing, alt, table, notes } = exhibit;
  const isIllustrative = subject.reading.partnership.illustrative;
  return (
    <section
      className={`columns exhibit-row${position === 1 ? ' exhibit-first' : ''}`}
      id={`exhibit-${exhibit.id}`}
      aria-label={kind}
    >
      <div ref={frame}>
        <ExhibitFrame
          id={id}
          kicker={`Chart ${position}${total === undefined ? '' : ` of ${total}`}: ${kind}${isIllustrative ? ', illustrative' : ''}`}
          title={title}
          sub={
            <>
              {sub}{' '}
              {key?.map((verdict) => (
                <span key={verdict} className="marks-key">
                  <Mark kind={verdict} /> {VERDICT_WORDS[verdict].toLowerCase()}
                </span>
              ))}
              {exhibit.limits !== undefined && <LimitsChoice {...exhibit.limits} view={view} />}
            </>
          }
          caption={
            <>
              {caption} <SourceLinks sources={sources} />
            </>
          }
          tools={
            <ExhibitTools
              exhibit={exhibit}
              view={view}
              subject={subject}
              findDrawing={() => frame.current?.querySelector('.exhibit-drawing') ?? undefined}
              hasTable={hasTable}
              onTable={() => setHasTable(!hasTable)}
              {...((drawing.kind === 'trend' || drawing.kind === 'control') && { onRead: () => setIsReading(true) })}
            />
          }
        >
          <ExhibitDrawing drawing={drawing} alt={alt} isReading={isReading} />
        </ExhibitFrame>
        {hasTable && table !== undefined && <ExhibitTableView table={table} caption={title} />}
      </div>
      <MarginNotes notes={notes} view={view} />
    </section>
  );
}

interface ExhibitToolsProps {
  readonly exhibit: Exhibit;
  readonly view: View;
  readonly subject: MeasureSubject;
  readonly findDrawing: () => Element | undefined;
  readonly hasTable: boolean;
  readonly onTable: () => void;
  readonly onRead?: () => void;
}

function ExhibitTools({ exhibit, view, subject, findDrawing, hasTable, onTable, onRead }: ExhibitToolsProps) {
  const [said, setSaid] = useState('');
  const { id, title, table, drawing } = exhibit;
  const slide = toHash(
    withFilters(view, {
      chart: toChartWords(id, view.filters.chart),
      partnership: subject.reading.partnership.id,
      edition: subject.reading.entry.id,
    }),
  );
  const save = (take: () => Promise<void>) => {
    setSaid('');
    take().catch(() => setSaid('That did not work in this browser.'));
  };
  return (
    <>
      {table !== undefined && (
        <Button kind="link" onClick={onTable} aria-expanded={hasTable}>
          Table
        </Button>
      )}
      {onRead !== undefined && (
        <Button kind="link" onClick={onRead}>
          Point by point
        </Button>
      )}
      {drawing.kind === 'multiples' && <ScaleLink view={view} />}
      <Button
        kind="link"
        onClick={() => {
          addSlide(slide, title);
          setSaid('Added to the slides of Present.');
        }}
      >
        Add to slides
      </Button>
      <Button
        kind="link"
        onClick={() =>
          save(() => import('./takeAway.ts').then(({ saveChart }) => saveChart(findDrawing(), exhibit, subject)))
        }
      >
        Picture
      </Button>
      {table !== undefined && (
        <Button
          kind="link"
          onClick={() => save(() => import('./takeAway.ts').then(({ saveRows }) => saveRows(exhibit, subject)))}
        >
          Rows (CSV)
        </Button>
      )}
      <span className="secondary" role="status">
        {said}
      </span>
    </>
  );
}

/** The scale of small charts is kept in the address; that it is each one's own is said above them. */
function ScaleLink({ view }: { readonly view: View }) {
  const { chart } = view.filters;
  const isOwn = hasChartChoice(chart, OWN_SCALE);
  return (
    <a className="button-link" href={toHash(withFilters(view, { chart: withChartChoice(chart, OWN_SCALE, !isOwn) }))}>
      {isOwn ? 'All on one scale' : 'Each on its own scale'}
    </a>
  );
}
