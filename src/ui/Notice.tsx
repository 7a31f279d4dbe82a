import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Mark } from './Status.tsx';

interface NoticeProps {
  /** empty: nothing to draw, and why · refused: would mislead · stale: not the latest · link: part of a link was ignored. */
  readonly kind: 'empty' | 'refused' | 'stale' | 'link';
  readonly title?: string;
  readonly children: ReactNode;
  readonly tools?: ReactNode;
}

/** A sentence where something else would be, with a way on. */
export function Notice({ kind, title, children, tools }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'link' || kind === 'stale' ? 'status' : undefined}>
      {title !== undefined && (
        <p className="notice-title">
          {kind === 'refused' && <Mark kind="not_comparable" />}
          {title}
        </p>
      )}
      <div>{children}</div>
      {tools !== undefined && <div className="tools">{tools}</div>}
    </div>
  );
}

interface FailedNoticeProps {
  /** Which figures: "Attendance by plan type could not be read". */
  readonly title: string;
  readonly message: string;
  /** For whoever mends it: the file and the exact fault. */
  readonly details?: string;
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
}

/** Only its own panel fails: which figures, what happened, and Retry. */
export function FailedNotice({ title, message, details, children, onRetry }: FailedNoticeProps) {
  return (
    <div className="notice notice-failed" role="alert">
      <p className="notice-title">{title}</p>
      <p>{message}</p>
      {children}
      {details !== undefined && <p className="notice-details">{details}</p>}
      <div className="tools">
        {onRetry !== undefined && (
          <Button kind="primary" onClick={onRetry}>
            Retry
          </Button>
        )}
        {details !== undefined && (
          <Button onClick={() => void navigator.clipboard?.writeText(`${title}\n${message}\n${details}`)}>
            Copy details
          </Button>
        )}
      </div>
    </div>
  );
}
