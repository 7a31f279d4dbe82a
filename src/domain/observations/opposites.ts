import type { Breakdown, Category } from '#domain/breakdown.ts';

/** Two categories of a breakdown that are each other's opposite, such as eligible and not known to be eligible. */
export interface Opposites {
  readonly group: Category;
  readonly others: Category;
}

const NEGATIONS = /^(not_known_to_be_|not_known_|not_|no_|without_|non_)/;

/** Found by the ids: a category that begins with a "not" and the one that it denies. */
export function findOpposites({ categories, total }: Breakdown): Opposites | undefined {
  for (const others of categories) {
    const denied = others.id.replace(NEGATIONS, '');
    if (denied === others.id) continue;
    const group = categories.find(
      ({ id }) => id !== others.id && id !== total && (id === denied || id.startsWith(denied)),
    );
    if (group !== undefined) return { group, others };
  }
  return undefined;
}
