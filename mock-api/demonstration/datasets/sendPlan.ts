import { COUNTY } from '#mock-api/demonstration/places.ts';
import type { Random } from '#mock-api/demonstration/random.ts';
import type { Cell, Filter, Return, Row } from '#mock-api/demonstration/table.ts';
import type { World } from '#mock-api/demonstration/world.ts';
import { count, QUARTERS, toQuarterlyReturn } from './quarterly.ts';

/** One measure of the plan: where it began, what each quarter adds on average, and the most that it can be. */
interface PlanMeasure {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly polarity: 'higher' | 'lower' | 'none';
  readonly from: number;
  readonly step: number;
  readonly most?: number;
}

/** The four workstreams of the SEND accelerated progress plan, with six measures each. */
export const WORKSTREAMS = [
  {
    id: 'workstream_1',
    label: '1 Mainstream schools',
    measures: [
      measure('send_health_checks_done', 'SEND health checks done', 'schools', 8, 9),
      measure('head_teacher_briefing_leaders', 'School leaders at SEND briefings', 'leaders', 64, 4, 'none'),
      measure('send_inclusion_project_schools', 'Schools in the inclusion project', 'schools', 20, 5),
      measure('inclusion_quality_mark_schools', 'Schools with an inclusion quality mark', 'schools', 6, 3.2),
      measure('trusts_sharing_send_priorities', 'Trusts sharing SEND priorities', 'trusts', 5, 1.1),
      measure('ofsted_reports_positive_on_send', 'Inspection reports positive on SEND', 'reports', 11, 4),
    ],
  },
  {
    id: 'workstream_2',
    label: '2 Specialist provision',
    measures: [
      measure('autism_base_places', 'Places in mainstream autism bases', 'places', 34, 6),
      measure('special_school_places', 'Places in special schools', 'places', 1120, 12),
      measure('pupils_waiting_for_special_place', 'Pupils waiting for a specialist place', 'pupils', 148, -5, 'lower'),
      measure('language_unit_places', 'Places in early language units', 'places', 40, 3),
      measure('out_of_county_placements', 'Placements outside the county', 'placements', 212, -3, 'lower'),
      measure('post_16_places', 'Post-16 places with SEND support', 'places', 310, 8),
    ],
  },
  {
    id: 'workstream_3',
    label: '3 Parents and carers',
    measures: [
      measure('parent_groups_reached', 'Parent and carer groups reached', 'groups', 9, 1.4),
      measure('parent_stakeholder_meetings', 'Meetings of the parent stakeholder group', 'meetings', 2, 2.1, 'none'),
      measure('families_giving_feedback', 'Families giving feedback', 'families', 31, 12, 'none'),
      measure('send_complaints_open', 'SEND complaints open', 'complaints', 58, -1.6, 'lower'),
      measure('send_tribunal_appeals', 'Appeals to the tribunal in the quarter', 'appeals', 38, 0.8, 'lower'),
      measure('toolkit_schools', 'Schools using the engagement toolkit', 'schools', 10, 6),
    ],
  },
  {
    id: 'workstream_4',
    label: '4 Quality of EHC plans',
    measures: [
      measure('send_case_file_audits', 'Case file audits completed', 'audits', 21, 14),
      measure('audits_judged_good', 'Case file audits judged good or better', 'audits', 8, 8),
      measure('plans_with_health_advice', 'Plans audited with health advice in time', 'plans', 10, 7),
      measure('plans_with_care_advice', 'Plans audited with social care advice in time', 'plans', 7, 6),
      measure('annual_reviews_overdue', 'Annual reviews overdue', 'reviews', 640, -18, 'lower'),
      measure('send_training_courses', 'SEND training courses run', 'courses', 4, 1.5),
    ],
  },
] as const satisfies readonly { id: string; label: string; measures: readonly PlanMeasure[] }[];

function measure(
  id: string,
  title: string,
  unit: string,
  from: number,
  step: number,
  polarity: PlanMeasure['polarity'] = 'higher',
): PlanMeasure {
  return { id, title, unit, polarity, from, step };
}

const TOTAL = 'All workstreams';
const WORKSTREAM: Filter = {
  column: 'workstream',
  title: 'Workstream',
  total: TOTAL,
  categories: { [TOTAL]: 'all_workstreams', ...Object.fromEntries(WORKSTREAMS.map(({ label, id }) => [label, id])) },
};

const MEASURES = WORKSTREAMS.flatMap(({ measures }) => measures);

/** The measures of the plan by quarter; a measure belongs to one workstream and is not applicable in the others. */
export function toSendPlanReturn(world: World): Return {
  const figures = MEASURES.map((own) => toSeries(own, world.random(`send-plan/${own.id}`)));
  const rows = QUARTERS.flatMap((period, q): Row[] => {
    const row = (at: string, belongs: (i: number) => boolean): Row => {
      return {
        place: COUNTY,
        period,
        at: [at],
        cells: figures.map((series, i): Cell => (belongs(i) ? (series[q] ?? 'x') : 'z')),
      };
    };
    return [row(TOTAL, () => true), ...WORKSTREAMS.map(({ label }, w) => row(label, (i) => Math.floor(i / 6) === w))];
  });
  return toQuarterlyReturn(
    {
      dataset: 'send-app-workstreams',
      label: 'SEND accelerated progress plan, workstreams',
      topic: 'right-education',
      definition:
        'What the four workstreams of the SEND accelerated progress plan count, so far or at the end of the quarter.',
      heldBy: 'Exampleshire SEND service',
      columns: MEASURES.map(({ id, title, unit, polarity }) => count(id, title, unit, { polarity })),
      filters: [WORKSTREAM],
    },
    rows,
  );
}

function toSeries({ from, step }: PlanMeasure, { normal }: Random): number[] {
  let level = from;
  return QUARTERS.map(() => {
    const figure = Math.max(0, Math.round(level));
    level += step * (1 + 0.35 * normal());
    return figure;
  });
}
