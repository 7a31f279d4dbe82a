import type { At } from '#domain/breakdown.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { Source } from '#domain/provenance.ts';
import type { Statement } from '#domain/statement.ts';

/** Commentary in four fixed boxes; `evidence` grades the why. */
export interface Commentary {
  readonly measure: MeasureId;
  readonly at?: At;
  readonly what: string;
  readonly why: string;
  readonly evidence: 'data' | 'practice' | 'opinion';
  readonly soWhat: string;
  readonly next: string;
  readonly author: string;
  readonly role: string;
  readonly date: string;
  readonly source: string;
  readonly carriedFrom?: string;
}

export interface Decision {
  readonly id: string;
  readonly ask: 'note' | 'decide' | 'escalate';
  readonly text: string;
  readonly source: string;
  readonly by?: string;
  readonly measure?: MeasureId;
  readonly at?: At;
  readonly outcome?: string;
  readonly decidedOn?: string;
}

export interface ActionUpdate {
  readonly on: string;
  readonly edition: string;
  readonly text: string;
  readonly due?: string;
  readonly status?: 'open' | 'done' | 'dropped';
}

/** `opened` is the edition it first stood in. Overdue is computed at the edition's as-at date, never stored. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly agency: string;
  readonly due: string;
  readonly status: 'open' | 'done' | 'dropped';
  readonly opened: string;
  readonly updates: readonly ActionUpdate[];
  readonly dueText?: string;
  readonly measure?: MeasureId;
  readonly at?: At;
  readonly source?: string;
  readonly carriedFrom?: string;
}

export interface Progress {
  readonly on: string;
  readonly text: string;
  readonly statements: readonly string[];
  readonly source: string;
}

/** People's judgement (`judgement`) stays apart from the measured status of `measures`. */
export interface Workstream {
  readonly id: string;
  readonly title: string;
  readonly concern: string;
  readonly measures: readonly MeasureId[];
  readonly progress: readonly Progress[];
  readonly judgement?: { readonly rating: string; readonly by: string; readonly on: string; readonly evidence: string };
}

export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly workstreams: readonly Workstream[];
  readonly started?: string;
  readonly ended?: string;
  readonly closedBy?: string;
  readonly successor?: string;
  readonly source?: string;
  readonly carriedFrom?: string;
}

/** Dates are a day or a period id; `dueText` is how the paper words a loose one ("Easter 2023"). */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly due?: string;
  readonly dueText?: string;
  readonly reached?: string;
  readonly framework?: string;
  readonly carriedFrom?: string;
}

export interface BoardEvent {
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly measures: readonly MeasureId[];
  readonly source: string;
  readonly geography?: GeographyCode;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly about: string;
}

/** The narrative of one edition. A board always exists; what nobody handed in is empty and said to be. */
export interface Board {
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly commentary: readonly Commentary[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly frameworks: readonly Framework[];
  readonly milestones: readonly Milestone[];
  readonly events: readonly BoardEvent[];
  readonly questions: readonly Question[];
}
