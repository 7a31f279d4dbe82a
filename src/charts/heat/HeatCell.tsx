import type { ReactNode } from 'react';
import type { Verdict } from '#domain/editions/edition.ts';
import { Mark } from '#ui/Status.tsx';

interface HeatCellProps {
  readonly verdict: Verdict;
  /** The figure, or its boxed symbol. */
  readonly value: ReactNode;
  /** "worse", or where nothing was tested "lower"; the mark never stands without it. */
  readonly word: string | undefined;
}

/** What stands in one cell of the heat grid: value, mark and word. The tint, with its hatch, is the table cell's own class. */
export function HeatCell({ verdict, value, word }: HeatCellProps) {
  return (
    <span className="heat-cell">
      <span className="heat-value">{value}</span>
      {word !== undefined && (
        <span className="heat-word">
          <Mark kind={verdict} /> {word}
        </span>
      )}
    </span>
  );
}

/** Worse is tinted and hatched, better tinted, anything untested plain: a pattern as well as a colour. */
export function toHeatClass(verdict: Verdict): string {
  switch (verdict) {
    case 'worse':
      return 'heat heat-worse';
    case 'better':
      return 'heat heat-better';
    case 'no_figure':
      return 'heat heat-missing';
    default:
      return 'heat';
  }
}
