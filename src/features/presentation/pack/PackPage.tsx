import { useLayoutEffect, useRef, useState } from 'react';
import { countOf } from '#domain/sentences/phrases.ts';
import { withFilters } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { FailedNotice } from '#ui/Notice.tsx';
import { Cover } from './Cover.tsx';
import { GlossarySheet, MeetingSheet, NotesSheet } from './EndSheets.tsx';
import { MeasureSheetPage } from './MeasureSheetPage.tsx';
import { PackScorecard } from './PackScorecard.tsx';
import type { PackParts } from './packParts.ts';
import { countPages, toFirstPages } from './pageNumbers.ts';
import { SummarySheet } from './SummarySheet.tsx';
import { usePack } from './usePack.ts';
import './pack.css';

interface PackPageProps extends PageProps {
  readonly parts: PackParts;
}

/** The whole report as a pack of paper: cover with contents, summary, scorecard, a page for every measure, what the meeting needs. */
export function PackPage({ view, reading, parts }: PackPageProps) {
  const { edition } = reading;
  const pack = usePack(reading, parts);
  const { board, sheets, loading, failed, boardError } = pack;
  const sections = [
    { id: 'cover', title: 'Cover' },
    { id: 'summary', title: 'Since the last board' },
    { id: 'scorecard', title: 'Scorecard' },
    ...sheets.map(({ row }) => ({ id: row.id, title: row.title })),
    { id: 'meeting', title: 'Decisions, actions and late data' },
    { id: 'glossary', title: 'Glossary' },
    { id: 'notes', title: 'Notes: where the figures come from' },
  ];
  const { ref, firstPages, total } = useFirstPages(
    sections.map(({ id }) => id),
    loading === 0,
  );
  const contents = sections.slice(1).map(({ id, title }) => ({ id, title, page: firstPages.get(id) }));
  return (
    <div className="wrap page pack-page">
      <div className="pack-head">
        <p className="kicker">
          <a href={toHash(withFilters(view, { by: undefined }))}>Present</a>: the report as a pack
        </p>
        <div className="present-tools">
          <Button kind="primary" onClick={() => window.print()} disabled={loading > 0}>
            Print the pack
          </Button>
          <p className="secondary" role="status">
            {loading > 0
              ? `Making ${countOf(loading, 'page', 'pages')}…`
              : `${countOf(total, 'page', 'pages')} of A4${failed > 0 ? `; ${countOf(failed, 'measure', 'measures')} could not be read` : ''}`}
          </p>
        </div>
      </div>
      {boardError !== undefined && (
        <FailedNotice
          title={`Decisions and actions of ${edition.label} could not be read`}
          message={boardError.message}
          onRetry={boardError.retry}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls sideways */}
      <section className="pack" ref={ref} aria-label="The report, page by page" tabIndex={0}>
        <Cover reading={reading} contents={contents} />
        <SummarySheet reading={reading} {...(board === undefined ? {} : { board })} />
        <PackScorecard
          reading={reading}
          {...(firstPages.get('notes') === undefined ? {} : { notesPage: firstPages.get('notes') ?? 0 })}
        />
        {sheets.map((sheet, i) => (
          <MeasureSheetPage
            key={sheet.row.id}
            sheet={sheet}
            number={i + 1}
            reading={reading}
            {...(board === undefined ? {} : { board })}
          />
        ))}
        <MeetingSheet reading={reading} {...(board === undefined ? {} : { board })} />
        <GlossarySheet terms={pack.glossary} />
        <NotesSheet sheets={sheets} />
      </section>
    </div>
  );
}

/** On which page each section begins: counted from the blocks as they stand in a column as wide as the paper's. */
function useFirstPages(ids: readonly string[], isReady: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const key = `${ids.join(' ')} ${isReady}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the sections, or what is in them, change
  useLayoutEffect(() => {
    if (!isReady) return undefined;
    const measure = () => {
      const sheets = [...(ref.current?.querySelectorAll('[data-sheet]') ?? [])];
      const next = sheets.map((sheet) =>
        countPages([...sheet.querySelectorAll('[data-block]')].map((block) => block.getBoundingClientRect())),
      );
      setCounts((old) => (old.join() === next.join() ? old : next));
    };
    measure();
    document.fonts.addEventListener('loadingdone', measure);
    return () => document.fonts.removeEventListener('loadingdone', measure);
  }, [key]);
  const pages = toFirstPages(counts);
  return {
    ref,
    firstPages: new Map(ids.flatMap((id, i) => (pages[i] === undefined ? [] : [[id, pages[i]] as const]))),
    total: (pages.at(-1) ?? 0) + (counts.at(-1) ?? 1) - 1,
  };
}
