import type { ReactNode } from 'react';

export type MarkKind =
  | 'better'
  | 'worse'
  | 'similar'
  | 'not_tested'
  | 'no_judgement'
  | 'no_figure'
  | 'not_comparable'
  | 'target_met'
  | 'target_short'
  | 'late'
  | 'new'
  | 'revised'
  | 'break'
  | 'done';

/** One mark, one meaning; filled is tested, hollow is not. Drawn in a box of 14, its centre at 7. */
const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  better: <circle className="filled" cx="7" cy="7" r="5.5" />,
  worse: <path className="filled" d="M7 .5 13.5 7 7 13.5.5 7z" />,
  similar: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M2 7h10" />
    </>
  ),
  not_tested: <circle cx="7" cy="7" r="5" strokeDasharray="2.4 1.53" />,
  no_judgement: <path d="M2.5 2.5h9v9h-9z" />,
  no_figure: <path d="M2 7h10" />,
  not_comparable: <path d="m2.5 2.5 9 9m0-9-9 9" />,
  target_met: <path className="filled" d="M0 4.8h5.9V1h2.2v3.8H14v4.4H8.1V13H5.9V9.2H0z" />,
  target_short: <path className="filled" d="M0 4.8h7v4.4H0zM10 1h2.2v12H10z" />,
  late: (
    <>
      <circle cx="7" cy="7" r="5.7" />
      <path d="M7 3.5V7l2.5 1.8" />
    </>
  ),
  new: <path d="M7 1.5v11M1.5 7h11" />,
  revised: <path d="M1 4.5h11L9.5 2M13 9.5H2L4.5 12" />,
  break: <path d="M5 1v12M9 1v12" />,
  done: <path d="m1.5 7.5 4 4 7-9" />,
};

interface MarkProps {
  readonly kind: MarkKind;
}

/** A mark alone: only where its word stands beside it, in the row or the key. */
export function Mark({ kind }: MarkProps) {
  return (
    <span className={`status-${kind}`}>
      <MarkPicture kind={kind} />
    </span>
  );
}

interface StatusProps {
  readonly kind: MarkKind;
  readonly children: ReactNode;
}

/** A mark with its word. */
export function Status({ kind, children }: StatusProps) {
  return (
    <span className={`status status-${kind}`}>
      <MarkPicture kind={kind} />
      <span className="status-word">{children}</span>
    </span>
  );
}

function MarkPicture({ kind }: MarkProps) {
  return (
    <svg className="status-mark" viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}
