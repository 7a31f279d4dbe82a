import { formatNumber } from '#domain/format/formatNumber.ts';
import type { View } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { FailedNotice } from '#ui/Notice.tsx';
import { Select } from '#ui/Select.tsx';
import { DisclosureCheck } from './DisclosureCheck.tsx';
import { DropZone } from './DropZone.tsx';
import { count, IssueTable } from './IssueTable.tsx';
import { Previews } from './Previews.tsx';
import type { DroppedFile } from './readDropped.ts';
import type { CheckedFiles, DryRun } from './useDryRun.ts';
import { WouldChange } from './WouldChange.tsx';

interface DryRunSectionProps {
  readonly view: View;
  readonly reading: Reading;
  readonly run: DryRun;
}

const UNKNOWN = '';

/** The dry run of a return: drop it, see every issue and every figure that would change. Nothing leaves the browser. */
export function DryRunSection({ view, reading, run }: DryRunSectionProps) {
  const { state } = run;
  const { edition, partnership } = reading;
  const home = edition.geographies.find(({ code }) => code === partnership.geographies.home);
  return (
    <>
      <section className="data-section" aria-labelledby="data-check">
        <SectionHead id="data-check" title="Dry run of a return">
          <p className="secondary">Nothing leaves the browser: the files are checked on this device.</p>
        </SectionHead>
        <DropZone onFiles={run.check} {...(state.kind === 'done' ? { summary: summarise(state) } : {})} />
        {state.kind === 'checking' && (
          <div className="dry-run-busy">
            <p role="status" aria-busy="true">
              Checking {count(state.files.length, 'file')}, {formatNumber(toMegabytes(state.files), 1)} MB …
            </p>
            <Button onClick={run.stop}>Stop</Button>
          </div>
        )}
        {run.stopped.length > 0 && (
          <p className="dry-run-stopped" role="status" tabIndex={-1} ref={focus}>
            Stopped: {run.stopped.length === 1 ? 'the file was' : `${run.stopped.length} files were`} not checked to the
            end, and nothing of what was read is kept. The page is as it was before.
          </p>
        )}
        {state.kind === 'failed' && (
          <FailedNotice title="The files could not be checked" message={state.message} onRetry={run.clear} />
        )}
        {state.kind === 'done' && (
          <>
            {state.nameless.map((file) => (
              <p key={file} className="nameless">
                <Select
                  label={`${file} is a return of`}
                  options={[
                    { value: UNKNOWN, label: 'a new dataset' },
                    ...edition.datasets.map(({ id, label }) => ({ value: id, label })),
                  ]}
                  value={UNKNOWN}
                  onChoose={(dataset) => dataset !== UNKNOWN && run.name(file, dataset)}
                />
              </p>
            ))}
            {state.outcome.takenFor.map(({ file, title }) => (
              <p key={file} className="secondary">
                {file} is taken for “{title}”: columns that came without a description mean what the published ones of
                that name mean, under the published policy.
              </p>
            ))}
            <IssueTable outcome={state.outcome} />
            {state.outcome.ignored.length > 0 && (
              <p className="secondary">Not read: {state.outcome.ignored.join(', ')}.</p>
            )}
            <Button kind="link" onClick={run.clear}>
              Clear
            </Button>
          </>
        )}
      </section>
      {state.kind === 'done' && (
        <>
          <WouldChange view={view} outcome={state.outcome} edition={edition} />
          <DisclosureCheck datasets={state.outcome.datasets} />
          <Previews
            datasets={state.outcome.datasets}
            place={home?.name ?? partnership.name}
            isIllustrative={partnership.illustrative}
          />
        </>
      )}
    </>
  );
}

/** The button that was pressed is gone: whoever came by keyboard goes on from here. */
function focus(sentence: HTMLElement | null): void {
  sentence?.focus();
}

function toMegabytes(files: readonly DroppedFile[]): number {
  let bytes = 0;
  for (const { file } of files) bytes += file.size;
  return bytes / 1_000_000;
}

function summarise({ files, outcome }: CheckedFiles): string {
  const names = outcome.datasets.map(({ dataset }) => dataset).join(', ');
  const rows = outcome.datasets.map(({ rows: own }) => `${formatNumber(own, 0)} rows`).join(', ');
  return [`${names === '' ? '' : `${names}: `}${count(files.length, 'file')}`, rows]
    .filter((text) => text !== '')
    .join(', ');
}
