import type { Brand } from '#domain/brand.ts';

export type BreakdownId = Brand<string, 'BreakdownId'>;
export type CategoryId = Brand<string, 'CategoryId'>;

export interface Category {
  readonly id: CategoryId;
  readonly label: string;
}

/** A category split carried by the data, such as plan type. `total` is the category that holds all of them, where there is one. */
export interface Breakdown {
  readonly id: BreakdownId;
  readonly title: string;
  readonly total: CategoryId | null;
  readonly categories: readonly Category[];
}

/** Which category of each breakdown is meant. A breakdown that is not named stands at its total, or at its first category. */
export type At = Readonly<Record<string, string>>;

export function toBreakdownId(text: string): BreakdownId {
  return text as BreakdownId;
}

export function toCategoryId(text: string): CategoryId {
  return text as CategoryId;
}

/** The label in snake_case: the id of a category that `measure.json` does not name. */
export function toSnakeCase(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Where a breakdown stands when the reader has chosen nothing. */
export function toDefaultCategory(breakdown: Breakdown): CategoryId {
  const id = breakdown.total ?? breakdown.categories[0]?.id;
  if (id === undefined) throw new Error(`Breakdown ${breakdown.id} has no categories`);
  return id;
}
