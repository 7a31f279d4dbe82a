import type { Dataset } from '#domain/dataset.ts';
import type { ScorecardRow } from '#domain/editions/edition.ts';
import { toFullAt } from '#domain/observations/selectPoint.ts';
import type { SourceTerm } from '#domain/sourceTerms.ts';

/** What papers print of the same figure, beside the official series and never over it; each with its place. */
export function toSaidTerms(dataset: Dataset, { measure, latest, at }: ScorecardRow): SourceTerm[] {
  const own = toFullAt(dataset, at);
  return dataset.statements
    .filter(
      (statement) =>
        statement.measure === measure &&
        statement.period === latest.period &&
        (statement.geography === undefined || statement.geography === latest.geography) &&
        isSame(toFullAt(dataset, statement.at ?? {}), own),
    )
    .map(({ text, place, source }) => {
      const title = dataset.provenance.sources.find(({ id }) => id === source)?.title ?? source;
      return { term: 'The paper says', text: `${text} (${[title, place].filter((part) => part !== '').join(', ')})` };
    });
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);
}
