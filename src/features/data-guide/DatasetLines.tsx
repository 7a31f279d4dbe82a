import { countOf } from '#domain/sentences/phrases.ts';
import { FailedNotice } from '#ui/Notice.tsx';
import type { PublishedDataset } from './usePublished.ts';

interface DatasetLinesProps {
  readonly published: readonly PublishedDataset[];
  /** What is missing without them: "Its sources". */
  readonly what: string;
}

/** Which datasets are still on their way, and which could not be read: each fails by itself. */
export function DatasetLines({ published, what }: DatasetLinesProps) {
  const pending = published.filter(({ dataset, failed }) => dataset === undefined && failed === undefined);
  return (
    <>
      {pending.length > 0 && (
        <p className="secondary" role="status" aria-busy="true">
          Reading {countOf(pending.length, 'dataset', 'datasets')}: {pending.map(({ entry }) => entry.label).join(', ')}
        </p>
      )}
      {published.map(
        ({ entry, failed }) =>
          failed !== undefined && (
            <FailedNotice
              key={entry.id}
              title={`${entry.label} could not be read`}
              message={`${failed.message} ${what} cannot be shown.`}
              onRetry={failed.onRetry}
            />
          ),
      )}
    </>
  );
}
