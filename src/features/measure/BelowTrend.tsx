import { memo } from 'react';
import { useIsPrinting } from '#charts/useIsPrinting.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import type { View } from '#state/filters.ts';
import { Notice } from '#ui/Notice.tsx';
import { About } from './About.tsx';
import { Commentary } from './Commentary.tsx';
import { ExhibitRow } from './ExhibitRow.tsx';
import { guardControl } from './exhibits/controlExhibit.ts';
import type { Exhibit } from './exhibits/exhibit.ts';
import { isRefusedForOverlap } from './exhibits/toExhibits.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { NotCompared } from './NotCompared.tsx';
import type { MeasureSubject } from './subject.ts';

/** A figure whose source is asked for, and the place whose page asks. */
export interface AskedFigure {
  readonly anchor: HTMLElement;
  readonly point: Point;
  readonly measure: Measure;
  readonly of: string;
}

/** What the part of the page below its first chart is drawn from. */
export interface BelowTrendProps {
  readonly view: View;
  readonly subject: MeasureSubject;
  readonly exhibits: readonly Exhibit[];
  readonly board: Board | undefined;
  readonly onSource: (asked: AskedFigure) => void;
}

/** The other charts, what is refused, every figure, the commentary, and where it all comes from. */
export const BelowTrend = memo(function BelowTrend({ view, subject, exhibits, board, onSource }: BelowTrendProps) {
  const isPaper = useIsPrinting();
  const charts = [
    ...exhibits.map((exhibit, i) => (
      <ExhibitRow
        key={exhibit.id}
        exhibit={exhibit}
        position={i + 2}
        total={exhibits.length + 1}
        view={view}
        subject={subject}
      />
    )),
    isRefusedForOverlap(subject) && <OverlapNotice key="overlap" subject={subject} />,
    <NotCompared key="not-compared" subject={subject} />,
  ];
  const figures = [
    <FiguresTable
      key="figures"
      view={view}
      subject={subject}
      onSource={(anchor, figure) => onSource({ anchor, ...figure, of: subject.geography })}
    />,
    board !== undefined && <Commentary key="commentary" subject={subject} board={board} />,
  ];
  return (
    <>
      {/* On paper the first sheet holds trend, figures and commentary; the other charts follow it. */}
      {isPaper ? [...figures, ...charts] : [...charts, ...figures]}
      <About subject={subject} />
    </>
  );
});

function OverlapNotice({ subject }: { readonly subject: MeasureSubject }) {
  const guard = guardControl(subject);
  if (guard.kind === 'valid') return null;
  return (
    <Notice kind="refused" title="No control limits and no interval for this series">
      {guard.sentence} Limits and intervals assume separate periods and would be far too narrow.
    </Notice>
  );
}
