import { withFilters } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { FailedNotice } from '#ui/Notice.tsx';
import { PackSheets } from './PackSheets.tsx';
import type { PackParts } from './packParts.ts';
import { toPackProgress } from './packProgress.ts';
import { usePackPages } from './usePackPages.ts';

interface PackPageProps extends PageProps {
  readonly parts: PackParts;
}

/** The whole report as a pack of paper: cover with contents, summary, scorecard, a page for every measure, what the meeting needs. */
export function PackPage({ view, reading, parts }: PackPageProps) {
  const pages = usePackPages(reading, parts);
  const { loading, boardError, changesError } = pages.pack;
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
            {toPackProgress(pages)}
          </p>
        </div>
      </div>
      {boardError !== undefined && (
        <FailedNotice
          title={`Decisions and actions of ${reading.edition.label} could not be read`}
          message={boardError.message}
          onRetry={boardError.retry}
        />
      )}
      {changesError !== undefined && (
        <FailedNotice
          title={`The edition of ${reading.since?.label ?? 'the last board'} could not be read`}
          message={changesError.message}
          onRetry={changesError.retry}
        />
      )}
      <PackSheets reading={reading} pages={pages} />
    </div>
  );
}
