import type { Board } from '#domain/editions/board.ts';
import type { Reading } from '#state/reading.ts';
import { Mark } from '#ui/Status.tsx';
import type { LoggedAction } from './actionLog.ts';
import { toOpenModel } from './openModel.ts';

interface OpenAsideProps {
  readonly log: readonly LoggedAction[];
  readonly board: Board;
  readonly reading: Reading;
}

/** What was promised and is still open, beside whatever plan is read. */
export function OpenAside({ log, board, reading: { edition, partnership } }: OpenAsideProps) {
  const { title, items } = toOpenModel(log, board, edition, partnership.editions);
  if (items.length === 0) return null;
  return (
    <aside className="plan-open" aria-labelledby="plan-open">
      <h2 id="plan-open">{title}</h2>
      <ul>
        {items.map(({ id, title: what, detail, isLate }) => (
          <li key={id}>
            <Mark kind={isLate ? 'late' : 'not_tested'} />
            <span>
              <span className={isLate ? 'late' : 'plan-open-title'}>{what}</span>
              <span className="secondary plan-open-detail">{detail}</span>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
