import type { Framework } from '#domain/editions/board.ts';
import { asWord, countOf } from '#domain/sentences/phrases.ts';
import { nameParts } from '#domain/sentences/planSentences.ts';

/** "Four workstreams": the head of their section. */
export function toWorkstreamsTitle(framework: Framework): string {
  const count = framework.workstreams.length;
  const words = asWord(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${nameParts(framework)}`;
}

/** "Eight notes of progress": what opens them. */
export function toNotesTitle(count: number): string {
  return countOf(count, 'note of progress', 'notes of progress').replace(/^one/, 'One');
}
