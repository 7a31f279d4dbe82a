import { toDatasetId } from '#domain/dataset.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Edition, Index, ScorecardRow } from '#domain/editions/edition.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';

const HASH = 'a'.repeat(64);
const HOME = toGeographyCode('E10000034');
const ENGLAND = toGeographyCode('E92000001');

export function aPoint(changes: Partial<Point> = {}): Point {
  return {
    geography: HOME,
    period: toPeriod('CY2024').id,
    value: known(37.2),
    numerator: 517,
    denominator: 1389,
    ...changes,
  };
}

export function aScorecardRow(changes: Partial<ScorecardRow> = {}): ScorecardRow {
  return {
    id: 'ehc-plans-on-time',
    title: 'EHC plans issued within 20 weeks',
    measure: toMeasureId('ehc_plans_within_20_weeks_percent'),
    dataset: toDatasetId('ehc-plan-timeliness'),
    at: {},
    priority: 'education',
    unit: '%',
    decimals: 1,
    kind: 'proportion',
    polarity: 'higher',
    latest: aPoint(),
    points: [aPoint({ period: toPeriod('CY2023').id, value: { kind: 'suppressed' } }), aPoint()],
    breaks: [],
    comparators: [
      {
        comparator: 'england',
        point: aPoint({ geography: ENGLAND, value: known(45.9, 'p') }),
        points: [],
        gap: { kind: 'gap', value: -8.7, lower: -11.2, upper: -6, method: 'Newcombe', verdict: 'worse' },
      },
      {
        comparator: 'west-midlands',
        point: aPoint({ value: { kind: 'notAvailable' } }),
        points: [],
        gap: { kind: 'refused', refused: 'The West Midlands has no figure for 2024.' },
      },
    ],
    verdict: 'worse',
    flags: [],
    sentence: '37 in every 100 plans were on time.',
    source: {
      id: 'dfe',
      title: 'Education, health and care plans',
      publisher: 'Department for Education',
      route: 'file',
    },
    ...changes,
  };
}

export function anEdition(changes: Partial<Edition> = {}): Edition {
  return {
    id: '2026-04',
    label: 'April 2026',
    updated: '2026-04-13T09:00:00Z',
    meeting: '2026-04-30',
    asAt: '2026-04-13',
    previous: '2022-09',
    board: { href: '../../boards/worcestershire/2026-04.json', sha256: HASH },
    symbols: { c: 'confidential' },
    priorities: [{ id: 'education', title: 'Right education for all' }],
    geographies: [{ code: HOME, name: 'Worcestershire', level: 'county' }],
    comparators: [{ id: 'england', label: 'England', kind: 'national', for: ['county'], members: [ENGLAND] }],
    datasets: [
      {
        id: toDatasetId('ehc-plan-timeliness'),
        label: 'EHC plans on time',
        topic: 'education',
        href: '../../datasets/ehc-plan-timeliness.json',
        sha256: HASH,
        bytes: 10,
        measures: [{ id: toMeasureId('ehc_plans_within_20_weeks_percent'), title: 'On time', levels: ['county'] }],
      },
    ],
    scorecard: [aScorecardRow()],
    changes: [{ kind: 'turned_worse', sentence: 'Worse than England.', then: aPoint(), now: aPoint() }],
    late: [],
    ...changes,
  };
}

export function aBoard(changes: Partial<Board> = {}): Board {
  return {
    sources: [],
    statements: [],
    commentary: [],
    decisions: [],
    actions: [],
    frameworks: [],
    milestones: [],
    events: [],
    questions: [],
    ...changes,
  };
}

export function anIndex(changes: Partial<Index['partnerships'][number]> = {}): Index {
  return {
    contract: 1,
    partnerships: [
      {
        id: 'worcestershire',
        name: 'Worcestershire',
        illustrative: false,
        geographies: { home: HOME, districts: [] },
        contact: { name: 'The council', url: 'https://www.example.org/' },
        current: '2026-04',
        editions: [
          {
            id: '2026-04',
            label: 'April 2026',
            meeting: '2026-04-30',
            published: '2026-04-13T09:00:00Z',
            replaces: null,
            draft: false,
            href: 'editions/worcestershire/2026-04.json',
            sha256: HASH,
            bytes: 12,
          },
        ],
        ...changes,
      },
    ],
  };
}
