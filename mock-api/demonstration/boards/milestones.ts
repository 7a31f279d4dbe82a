/** A milestone as each meeting saw it: when it was due then, or the day on which it had been reached. */
interface PlannedMilestone {
  readonly id: string;
  readonly title: string;
  readonly framework: string;
  readonly due: readonly [string, string, string, string];
  readonly reached?: readonly [meeting: number, on: string];
}

const MILESTONES: readonly PlannedMilestone[] = [
  milestone('plan-agreed', 'SEND plan agreed with the inspectorate', 'send-app', '2024-11-30', [0, '2024-11-18']),
  milestone('third-autism-base', 'Third autism base open, twelve places', 'send-app', '2025-11-01', [1, '2025-11-03']),
  {
    id: 'fourth-autism-base',
    title: 'Fourth autism base open, twelve places',
    framework: 'send-app',
    due: ['M2026-04', 'M2026-04', 'M2026-09', 'M2027-01'],
  },
  {
    id: 'special-school-bid',
    title: 'Special school in Northmoor decided',
    framework: 'send-app',
    due: ['M2025-12', 'M2026-02', 'M2026-02', 'M2026-02'],
    reached: [2, '2026-02-11'],
  },
  {
    id: 'twenty-weeks',
    title: 'Two of three EHC plans within 20 weeks',
    framework: 'send-app',
    due: ['M2025-12', 'M2026-06', 'M2026-12', 'M2027-06'],
  },
  milestone('health-checks', 'SEND health checks in a hundred schools', 'send-app', '2026-03-31', [3, '2026-03-20']),
  {
    id: 'plan-review',
    title: 'Review of the SEND plan by the inspectorate',
    framework: 'send-app',
    due: ['T2026-27-T1', 'T2026-27-T1', 'T2026-27-T1', 'T2026-27-T1'],
  },
  milestone('all-trained', 'All secondary schools trained on exploitation', 'safeguarding-plan', '2026-02-13', [
    2,
    '2026-02-13',
  ]),
  {
    id: 'checklist',
    title: 'Closing checklist in all teams',
    framework: 'safeguarding-plan',
    due: ['M2026-03', 'M2026-03', 'M2026-05', 'M2026-07'],
  },
  {
    id: 'weekly-list',
    title: 'Weekly list of children at risk in all eight districts',
    framework: 'safeguarding-plan',
    due: ['M2026-06', 'M2026-06', 'M2026-06', 'M2026-09'],
  },
];

function milestone(
  id: string,
  title: string,
  framework: string,
  due: string,
  reached: [number, string],
): PlannedMilestone {
  return { id, title, framework, due: [due, due, due, due], reached };
}

export function toBoardMilestones(meeting: number, source: string): unknown[] {
  return MILESTONES.map(({ due, reached, ...rest }) => ({
    ...rest,
    due: due[meeting],
    ...(reached !== undefined && reached[0] <= meeting ? { reached: reached[1] } : {}),
    source,
  }));
}
