import type { Board, Framework } from '#domain/editions/board.ts';

/** What the page of plans shows: one plan, the log of actions, or that there is nothing. */
export type PlanChoice =
  | { readonly kind: 'plan'; readonly framework: Framework }
  | { readonly kind: 'actions' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly asked: string };

export const ACTIONS = 'actions';

/** The plan that the address asks for, else the first one; an edition without any plan says so. */
export function selectPlan({ frameworks }: Pick<Board, 'frameworks'>, asked: string | undefined): PlanChoice {
  if (asked === ACTIONS) return { kind: 'actions' };
  const framework = asked === undefined ? frameworks[0] : frameworks.find(({ id }) => id === asked);
  if (framework !== undefined) return { kind: 'plan', framework };
  return asked === undefined ? { kind: 'none' } : { kind: 'unknown', asked };
}
