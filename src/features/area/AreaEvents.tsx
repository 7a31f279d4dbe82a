import { useQuery } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import type { Dataset } from '#domain/dataset.ts';
import { formatDay, isDay } from '#domain/day.ts';
import type { Geography } from '#domain/geography.ts';
import { parsePeriodId } from '#domain/period.ts';
import { asSentence } from '#domain/sentences/phrases.ts';
import type { Reading } from '#state/reading.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { FailedNotice } from '#ui/Notice.tsx';

interface AreaEventsProps {
  readonly reading: Reading;
  readonly datasets: readonly Dataset[];
  readonly area: Geography;
}

/** What happened in an area, from the board's papers and the datasets; nothing where nobody reported anything. */
export function AreaEvents({ reading, datasets, area }: AreaEventsProps) {
  const board = useQuery(boardQuery(reading.entry, reading.edition));
  if (board.isError) {
    return (
      <FailedNotice
        title="What happened here could not be read"
        message={board.error.message}
        onRetry={() => void board.refetch()}
      />
    );
  }
  const sources = new Map((board.data?.sources ?? []).map(({ id, title }) => [id, title]));
  const events = [
    ...(board.data?.events ?? []).map(({ id, on, title, geography, source }) => ({
      id,
      on,
      title,
      geography,
      source: sources.get(source) ?? source,
    })),
    ...datasets.flatMap((dataset) =>
      dataset.events.map(({ id, on, title, geography }) => ({ id, on, title, geography, source: dataset.title })),
    ),
  ]
    .filter(({ geography }) => geography === area.code)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="happened">
      <SectionHead id="happened" title={`What happened in ${area.name}`} />
      <ul className="area-events">
        {events.map(({ id, on, title, source }) => (
          <li key={id}>
            <span>{formatWhen(on)}</span>
            <span>{asSentence(title)}</span>
            <span className="secondary">{source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function formatWhen(on: string): string {
  return isDay(on) ? formatDay(on) : (parsePeriodId(on)?.label ?? on);
}
