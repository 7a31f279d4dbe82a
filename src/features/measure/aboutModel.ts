import { toPlaceIn } from '#domain/citation.ts';
import { formatDay } from '#domain/day.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import { isMeasureAt } from './anchors.ts';
import type { MeasureSubject } from './subject.ts';

/** What a paper says beside the series. */
export interface StatementItem {
  readonly id: string;
  readonly when: string;
  readonly text: string;
  readonly quote: string;
  readonly note?: string;
  readonly where: string;
}

export interface AboutModel {
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** What the margin says on a screen. */
  readonly guidance: readonly { readonly term: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly statements: readonly StatementItem[];
  readonly sources: readonly Source[];
}

/** Figures of a paper that are of another kind than the series: shown as they are, and compared with nothing. */
export interface NotComparedModel {
  readonly when: string;
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  readonly reason: string;
}

/** Statements with a figure that name no period of the series, by the time they speak of and why they stand apart. */
export function toNotCompared({ dataset, geography, measure }: MeasureSubject): NotComparedModel[] {
  const apart = dataset.statements.filter(
    (statement) =>
      statement.value !== undefined &&
      statement.period === undefined &&
      statement.measure === undefined &&
      statement.geography === geography &&
      statement.note !== undefined,
  );
  if (measure.kind === 'count') return [];
  const reasons = [...new Set(apart.map(({ note }) => note ?? ''))];
  return reasons.map((reason) => {
    const own = apart.filter(({ note }) => note === reason);
    return { when: own[0]?.periodText ?? '', rows: own.map(({ id, text }) => ({ id, text })), reason };
  });
}

/** Definition, basis, dates, caveats, and what the papers say, word for word and with its place. */
export function toAbout({ dataset, measure, geography, at, heldBy }: MeasureSubject): AboutModel {
  const place = { dataset, measure, geography, at };
  const anchored = dataset.anchoredNotes
    .filter((note) => isMeasureAt(place, note))
    .map(({ period, text }) =>
      period === undefined ? text : `${formatPeriod(toPeriod(period), measure.on)}: ${text}`,
    );
  const { guidance } = measure;
  return {
    facts: [
      { term: 'Counted by', text: dataset.geographyBasis },
      {
        term: 'Published',
        text:
          dataset.nextDue === undefined
            ? dataset.frequency
            : `${dataset.frequency}; next due ${formatDay(dataset.nextDue)}`,
      },
      ...(heldBy === undefined ? [] : [{ term: 'Local figures', text: heldBy }]),
      ...(guidance?.compareWith === undefined ? [] : [{ term: 'Compare with', text: guidance.compareWith }]),
      ...(guidance?.notWith === undefined ? [] : [{ term: 'Not with', text: guidance.notWith }]),
    ],
    guidance: [
      { term: 'What it counts', text: dataset.definition },
      ...(guidance?.mayConclude ?? []).map((text) => ({ term: 'You may conclude', text })),
      ...(guidance?.mayNotConclude ?? []).map((text) => ({ term: 'You may not conclude', text })),
    ],
    notes: [...new Set([...dataset.notes, ...anchored])],
    statements: dataset.statements
      .filter(
        (statement) =>
          isMeasureAt(place, statement) || (statement.measure === measure.id && statement.geography === undefined),
      )
      .map((statement) => ({
        id: statement.id,
        when: statement.periodText,
        text: statement.text,
        quote: statement.quote,
        ...(statement.note !== undefined && { note: statement.note }),
        where: toWhere(
          dataset.provenance.sources.find(({ id }) => id === statement.source),
          statement.place,
        ),
      })),
    sources: dataset.provenance.sources,
  };
}

function toWhere(source: Source | undefined, place: string): string {
  if (source === undefined) return place;
  return [source.publisher, source.title, toPlaceIn(source), place].filter((part) => part !== '').join(', ');
}
