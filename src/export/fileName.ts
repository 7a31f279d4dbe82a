import { toSnakeCase } from '#domain/breakdown.ts';

/** What a downloaded file is of. */
export interface FileWords {
  /** "EHC plans issued within 20 weeks", or what else stands in the file: "Slides". */
  readonly title: string;
  readonly place?: string;
  /** The edition's id. */
  readonly edition: string;
  readonly isIllustrative?: boolean;
  readonly isDraft?: boolean;
}

const LONGEST = 80;

/** "ehc-plans-issued-within-20-weeks_worcestershire_2026-04.png"; what is not a real, published figure says so first. */
export function toFileName(words: FileWords, extension: string): string {
  const marks = [words.isIllustrative ? 'illustrative' : '', words.isDraft ? 'draft' : ''];
  const parts = [...marks, words.title, words.place ?? '', words.edition].map(toSlug).filter((part) => part !== '');
  return `${parts.length === 0 ? 'dashboard' : parts.join('_')}.${extension}`;
}

/** Letters, digits and hyphens only: no device names, dots or paths can come of it. */
function toSlug(text: string): string {
  const plain = text.replace(/[’']/g, '').replaceAll('½', '.5');
  return toSnakeCase(plain).replaceAll('_', '-').slice(0, LONGEST).replace(/-+$/, '');
}
