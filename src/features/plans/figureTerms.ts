import { toCitation } from '#domain/citation.ts';
import type { Source } from '#domain/provenance.ts';
import { type SourceTerm, toSourceTerms } from '#domain/sourceTerms.ts';
import type { PlanCell, PlanFigure } from './planFigure.ts';
import type { PlanStatement } from './planStatement.ts';

/** What a card says of one figure or statement of a plan. */
export interface CardWords {
  readonly title: string;
  readonly terms: readonly SourceTerm[];
  readonly copied: string;
  /** The figure as a question refers to it: "SEND health checks done, 32 schools". */
  readonly figure: string;
}

export function toCellCard({ measure, notes }: PlanFigure, cell: PlanCell, edition: string): CardWords {
  const { point, source, text, label } = cell;
  const terms = toSourceTerms(source, {
    point,
    kind: measure.kind,
    decimals: measure.decimals,
    ...(measure.guidance === undefined ? {} : { guidance: measure.guidance }),
  });
  const figure = [measure.title, label, text].filter((part) => part !== '').join(', ');
  return {
    title: `${measure.title}: ${label}`,
    terms: [...terms, ...notes.map((note) => ({ term: 'Note', text: note }))],
    copied: `${figure}. ${toCitation(source)} As shown in the edition of ${edition}.`,
    figure,
  };
}

export function toStatementCard({ statement, source, value }: PlanStatement, edition: string): CardWords {
  const terms: SourceTerm[] = [
    ...(source === undefined ? [] : toPaperTerms(source)),
    { term: 'Place in it', text: statement.place },
    { term: 'Its words', text: `“${statement.quote}”` },
    { term: 'Period', text: statement.periodText },
    ...(statement.note === undefined ? [] : [{ term: 'Note', text: statement.note }]),
  ];
  const cited = source === undefined ? '' : ` ${toCitation(source)}`;
  return {
    title: 'What the paper says',
    terms,
    copied: `“${statement.quote}” (${statement.periodText}).${cited} As shown in the edition of ${edition}.`,
    figure: value === undefined ? statement.text : `${statement.text} (${value})`,
  };
}

/** A paper that a note of progress was taken from. */
export function toPaperTerms(source: Source): SourceTerm[] {
  return [
    {
      term: 'Source',
      text: `${source.publisher}, ${source.title}`,
      ...(isWeb(source.url) ? { href: source.url } : {}),
    },
    ...(source.document === undefined ? [] : [{ term: 'Document', text: source.document }]),
    {
      term: 'Came by',
      text: source.route === 'transcribed' ? 'transcribed from the paper' : 'taken over from the published file',
    },
  ];
}

function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url);
}
