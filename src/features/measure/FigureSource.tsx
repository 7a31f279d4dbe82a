import { toFigureCitation } from '#domain/citation.ts';
import { toIndexes, toSizes } from '#domain/dataset.ts';
import { withMembers } from '#domain/editions/withMembers.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectPosition } from '#domain/observations/selectPoint.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import { FactCard } from '#ui/FactCard.tsx';
import type { MeasureSubject } from './subject.ts';

interface FigureSourceProps {
  readonly subject: MeasureSubject;
  readonly point: Point;
  /** The subject's own, or that of the counts behind it. */
  readonly measure: Measure;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** The card of one figure: source, place, counts, interval, route, and what it may be held against. */
export function FigureSource({ subject, point, measure, anchor, onClose }: FigureSourceProps) {
  const { dataset, at, places, reading } = subject;
  const title = measure.id === subject.measure.id ? subject.title : measure.title;
  const key = { measure: measure.id, geography: point.geography, period: point.period, at };
  const source = selectSource(dataset, key);
  const { lower: _, upper: __, ...published } = point;
  const figure = {
    point: measure.interval === undefined ? published : point,
    kind: measure.kind,
    decimals: measure.decimals,
    ...(measure.guidance && { guidance: measure.guidance }),
  };
  const line = toLine(subject, key);
  const place = places.nameOf(point.geography);
  return (
    <FactCard
      anchor={anchor}
      title={`${title}, ${place}, ${formatPeriod(toPeriod(point.period), measure.on)}`}
      terms={[
        ...withMembers(toSourceTerms(source, figure), point.geography, reading.edition),
        ...(line === undefined ? [] : [{ term: 'Row', text: `line ${line} of the return` }]),
        { term: 'Edition', text: `${reading.edition.label}, figures as at ${reading.edition.asAt}` },
      ]}
      copied={toFigureCitation(source, {
        title,
        point,
        place,
        unit: measure,
        edition: reading.edition.label,
        ...(measure.on !== undefined && { on: measure.on }),
      })}
      onClose={onClose}
    />
  );
}

/** The physical line of the return that the figure stood in; the list has one for each place, period and category. */
function toLine({ dataset }: MeasureSubject, key: Parameters<typeof selectPosition>[1]): number | undefined {
  const { lines } = dataset.provenance;
  const position = selectPosition(dataset, key);
  if (lines === undefined || position === undefined) return undefined;
  const sizes = toSizes(dataset);
  const [, ...rest] = toIndexes(sizes, position);
  let at = 0;
  rest.forEach((index, i) => {
    at = at * (sizes[i + 1] ?? 1) + index;
  });
  const line = lines[at];
  return line === undefined || line === 0 ? undefined : line;
}
