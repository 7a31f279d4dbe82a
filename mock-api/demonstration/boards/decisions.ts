import { MEETINGS } from '#mock-api/demonstration/calendar.ts';

/** What a board is asked, and what it answered: the outcome stands in the papers of the next meeting. */
interface Asked {
  readonly id: string;
  readonly ask: 'note' | 'decide' | 'escalate';
  readonly text: string;
  readonly by: string;
  readonly measure?: string;
  readonly outcome?: string;
}

const DECISIONS: readonly (readonly Asked[])[] = [
  [
    {
      id: 'locum-budget',
      ask: 'decide',
      text: 'Spend the underspend of the SEND reserve on locum psychologists.',
      by: 'Head of SEND',
      measure: 'ehc_plans_within_20_weeks_percent',
      outcome: 'Agreed, for forty assessments.',
    },
    {
      id: 'easterholm-nursery',
      ask: 'decide',
      text: 'Open a second nursery with funded places in Easterholm.',
      by: 'Head of early years',
      measure: 'take_up_percent',
      outcome: 'Agreed; the county pays the first year’s rent.',
    },
    {
      id: 'note-absence',
      ask: 'note',
      text: 'Note the review of persistent absence.',
      by: 'Head of education welfare',
      measure: 'persistent_absence_percent',
      outcome: 'Noted.',
    },
  ],
  [
    {
      id: 'groups-beside-whole',
      ask: 'decide',
      text: 'Show good level of development by free school meals beside the whole in every paper.',
      by: 'Head of early years',
      measure: 'gld_percent',
      outcome: 'Agreed.',
    },
    {
      id: 'psychologist-supplement',
      ask: 'escalate',
      text: 'Ask the county’s cabinet for a market supplement for educational psychologists.',
      by: 'Head of SEND',
      measure: 'ehc_plans_within_20_weeks_percent',
      outcome: 'Asked; the cabinet agreed for two years.',
    },
    {
      id: 'note-late-attendance',
      ask: 'note',
      text: 'Note that attendance of children with a social worker is late.',
      by: 'Virtual school head',
      measure: 'plan_pa_percent',
      outcome: 'Noted with concern; both half terms are expected by the end of February.',
    },
  ],
  [
    {
      id: 'admissions-check',
      ask: 'decide',
      text: 'Leave the rise of mental health admissions out of the public report until the hospital has checked it.',
      by: 'Programme director, NHS',
      measure: 'mental_health_admissions_per_100000',
      outcome: 'Not agreed: the figure stays, with a note that it is being checked.',
    },
    {
      id: 'winter-plan',
      ask: 'decide',
      text: 'Ask every district for a winter attendance plan for children in need.',
      by: 'Virtual school head',
      measure: 'plan_pa_percent',
      outcome: 'Agreed, by the end of September.',
    },
    {
      id: 'note-new-entitlement',
      ask: 'note',
      text: 'Note that take-up of two-year-olds is not comparable across autumn 2025.',
      by: 'Head of early years',
      measure: 'take_up_percent',
      outcome: 'Noted.',
    },
  ],
  [
    {
      id: 'shorter-advice',
      ask: 'decide',
      text: 'Agree shorter psychological advice for EHC plans in simple cases.',
      by: 'Head of SEND',
      measure: 'ehc_plans_within_20_weeks_percent',
    },
    {
      id: 'claims-ambition',
      ask: 'decide',
      text: 'Set the ambition of Supporting Families claims for 2026/27.',
      by: 'Head of early help',
      measure: 'supporting_families_claims',
    },
    {
      id: 'dentists',
      ask: 'escalate',
      text: 'Ask the care board for dentists in the two districts that have none for children looked after.',
      by: 'Designated nurse for children looked after',
      measure: 'looked_after_per_10000',
    },
    {
      id: 'note-withdrawn',
      ask: 'note',
      text: 'Note that the figure of mental health admissions is withdrawn.',
      by: 'Programme director, NHS',
      measure: 'mental_health_admissions_per_100000',
    },
  ],
];

/** What a board is asked, and before it what the meeting before decided. */
export function toBoardDecisions(meeting: number, source: string): unknown[] {
  const decidedOn = MEETINGS[meeting - 1]?.meeting;
  const decided =
    decidedOn === undefined ? [] : (DECISIONS[meeting - 1] ?? []).map((asked) => ({ ...asked, decidedOn }));
  const asked = (DECISIONS[meeting] ?? []).map(({ outcome: _, ...rest }) => rest);
  return [...asked, ...decided].map((decision) => ({ ...decision, source }));
}
