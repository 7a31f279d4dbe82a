import { describe, expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import type { Statement } from '#domain/statement.ts';
import { known, type Value } from '#domain/value.ts';
import { aDataset } from '#tests/support/aDataset.ts';
import { aBoard, anEdition, aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import type { Action, Board, Commentary } from './board.ts';
import { type DiffSide, diffEditions } from './diffEditions.ts';
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type Edition,
  type Gap,
  type ScorecardRow,
  type Verdict,
} from './edition.ts';
import { RANKING_RULE } from './rankChanges.ts';

const ENGLAND = toGeographyCode('E92000001');
const HOME = toGeographyCode('E10000034');

function side(edition: Partial<Edition>, board: Partial<Board> = {}, more: Partial<DiffSide> = {}): DiffSide {
  return { edition: anEdition({ scorecard: [], late: [], ...edition }), board: aBoard(board), ...more };
}

function point(period: string, value: number | Value): Point {
  const { numerator: _, denominator: __, ...plain } = aPoint();
  return { ...plain, period: toPeriod(period).id, value: typeof value === 'number' ? known(value) : value };
}

interface RowParts {
  readonly series: readonly (readonly [period: string, value: number | Value])[];
  readonly england?: number;
  readonly gap?: Gap;
}

/** A row whose latest figure is the last of its series. */
function row({ series, gap, england = 50 }: RowParts, changes: Partial<ScorecardRow> = {}): ScorecardRow {
  const points = series.map(([period, value]) => point(period, value));
  const latest = points.at(-1) ?? point('CY2024', 1);
  const comparators = gap && [
    { comparator: 'england', point: { ...latest, geography: ENGLAND, value: known(england) }, points: [], gap },
  ];
  return aScorecardRow({
    latest,
    points,
    comparators: comparators ?? [],
    verdict: 'not_tested',
    breaks: [],
    ...changes,
  });
}

function aGap(value: number, verdict: Verdict): Gap {
  return { kind: 'gap', value, verdict };
}

function between(then: ScorecardRow, now: ScorecardRow): Change[] {
  return diffEditions(side({ asAt: '2022-09-13', scorecard: [then] }), side({ scorecard: [now] }));
}

function told(changes: readonly Change[]): string[] {
  return changes.map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

const TITLE = 'EHC plans issued within 20 weeks';

describe('place against England', () => {
  test.each<[Verdict, number, Verdict, number, ChangeKind, string]>([
    ['better', 23.4, 'worse', -8.7, 'turned_worse', '23.4 points above England in 2021, 8.7 points below it in 2024.'],
    ['similar', 0.2, 'better', 6.5, 'turned_better', 'Within chance of England in 2021, 6.5 points above it in 2024.'],
    [
      'worse',
      -4.7,
      'similar',
      0.8,
      'no_longer_worse',
      '4.7 points below England in 2021, within chance of it in 2024.',
    ],
    ['better', 4.7, 'similar', 0, 'no_longer_better', '4.7 points above England in 2021, within chance of it in 2024.'],
    ['worse', -4, 'worse', -5, 'moved', '4.0 points below England in 2021, 5.0 points below it in 2024.'],
    [
      'not_tested',
      -0.6,
      'not_tested',
      0,
      'moved',
      '0.6 points below England in 2021, level with it in 2024. No counts are published.',
    ],
    ['not_tested', -4, 'worse', -5, 'moved', '4.0 points below England in 2021, 5.0 points below it in 2024.'],
  ])('%s (%d) to %s (%d) is %s', (before, gapBefore, after, gapAfter, kind, sentence) => {
    const then = row({ series: [['CY2021', 81.3]], gap: aGap(gapBefore, before) });
    const now = row({
      series: [
        ['CY2021', 81.3],
        ['CY2024', 37.2],
      ],
      gap: aGap(gapAfter, after),
    });
    const [change, ...rest] = between(then, now);
    expect(rest).toEqual([]);
    expect(change).toMatchObject({
      kind,
      sentence: `${TITLE}. ${sentence}`,
      measure: now.measure,
      geography: HOME,
      then: { period: 'CY2021', value: known(81.3) },
      now: { period: 'CY2024', value: known(37.2) },
      thenGap: { verdict: before },
      nowGap: { verdict: after },
    });
  });

  test('a difference in another unit says the unit once, and a measure without polarity is not judged', () => {
    const unit = { unit: 'per 10,000', kind: 'rate', polarity: 'none' } as const;
    const then = row({ series: [['CY2021', 38.4]], gap: aGap(-4, 'no_judgement') }, unit);
    const now = row({ series: [['CY2024', 43.5]], gap: aGap(2.9, 'no_judgement') }, unit);
    expect(told(between(then, now))[0]).toBe(
      `moved: ${TITLE}. 4.0 per 10,000 below England in 2021, 2.9 above it in 2024. Neither more nor fewer is good in itself.`,
    );
  });

  test('without a comparison the two figures are told, and what lies between', () => {
    const pandemic = { at: toPeriod('CY2022').id, kind: 'disruption', text: 'A pandemic year lies between' } as const;
    const now = row(
      {
        series: [
          ['CY2021', 10],
          ['CY2024', 12],
        ],
      },
      { breaks: [pandemic] },
    );
    expect(told(between(row({ series: [['CY2021', 10]] }), now))).toEqual([
      `moved: ${TITLE}. 10.0% in 2021, 12.0% in 2024. A pandemic year lies between.`,
    ]);
  });
});

test('a change of definition between the two is not a move', () => {
  const broken = { at: toPeriod('CY2022').id, kind: 'definition', text: 'The framework changed in 2022' } as const;
  const now = row(
    {
      series: [
        ['CY2021', 72],
        ['CY2024', 68],
      ],
      gap: aGap(-1, 'worse'),
    },
    { breaks: [broken] },
  );
  const [change] = between(row({ series: [['CY2021', 72]], gap: aGap(1, 'better') }), now);
  expect(change).toMatchObject({
    kind: 'not_comparable',
    sentence: `${TITLE}. The framework changed in 2022: 68.0% is not a fall from 72.0%.`,
  });
});

describe('targets', () => {
  const target = { kind: 'ambition', value: 590, period: toPeriod('CY2030').id, source: 'plan' } as const;
  const count = { unit: 'families', decimals: 0, kind: 'count', target } as const;

  test.each([
    [604, 'target_met', '604 families in 2024 against the ambition of 590 families for 2030: reached so far.'],
    [511, 'target_short', '511 families in 2024 against the ambition of 590 families for 2030: 79 fewer so far.'],
  ] as const)('%d crosses the ambition', (amount, verdict, sentence) => {
    const then = row({ series: [['CY2021', 500]] }, { ...count, verdict: 'not_tested' });
    const now = row({ series: [['CY2024', amount]] }, { ...count, verdict });
    expect(told(between(then, now))[0]).toBe(`${verdict}: ${TITLE}. ${sentence}`);
  });

  test('is reached by what is counted on through a year, though its parts are not compared', () => {
    const then = row({ series: [['P2024-04-01_2024-12-31', 485]] }, { ...count, verdict: 'target_short' });
    const now = row({ series: [['P2024-04-01_2025-03-31', 636]] }, { ...count, verdict: 'target_met' });
    expect(between(then, now)[0]?.kind).toBe('target_met');
    expect(between(then, { ...now, verdict: 'target_short' })[0]?.kind).toBe('not_comparable');
  });

  test('a target that was short before is not crossed again', () => {
    const then = row({ series: [['CY2021', 500]] }, { ...count, verdict: 'target_short' });
    const now = row(
      {
        series: [
          ['CY2021', 500],
          ['CY2024', 511],
        ],
      },
      { ...count, verdict: 'target_short' },
    );
    expect(between(then, now).map((c) => c.kind)).toEqual(['moved']);
  });
});

describe('figures of a period that both editions have', () => {
  const withheld: Value = { kind: 'suppressed' };
  const gone: Value = { kind: 'notAvailable' };

  test.each<[string, Value, Value, string]>([
    ['revised', known(71.9), known(72), 'in 2023: 72.0%, before 71.9%.'],
    ['hidden', known(12), withheld, '. The figure for 2023 is now withheld to protect children.'],
    ['shown', withheld, known(12), '. 12.0% in 2023, withheld before.'],
    ['withdrawn', known(12), gone, '. 12.0% in 2023 is no longer published.'],
  ])('%s', (kind, before, after, sentence) => {
    const then = row({
      series: [
        ['CY2022', 1],
        ['CY2023', before],
        ['CY2024', 5],
      ],
    });
    const now = row({
      series: [
        ['CY2022', 1],
        ['CY2023', after],
        ['CY2024', 5],
      ],
    });
    const changes = between(then, now);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.kind).toBe(kind);
    expect(changes[0]?.sentence).toBe(`${TITLE}${sentence.startsWith('.') ? sentence : ` ${sentence}`}`);
  });

  test('several of one kind are one line, for the newest of them', () => {
    const then = row({
      series: [
        ['CY2022', 1],
        ['CY2023', 2],
        ['CY2024', 5],
      ],
    });
    const [change, ...rest] = between(
      then,
      row({
        series: [
          ['CY2022', 1.5],
          ['CY2023', 2.5],
          ['CY2024', 5.5],
        ],
      }),
    );
    expect(rest).toEqual([]);
    expect(change).toMatchObject({ now: { period: 'CY2024' }, reason: 'So are 2 earlier periods.' });
  });

  test('one that fell out of the ten years is not withdrawn, and one that prints the same is not revised', () => {
    const then = row({
      series: [
        ['CY2014', 1],
        ['CY2023', 71.94],
        ['CY2024', 5],
      ],
    });
    expect(
      between(
        then,
        row({
          series: [
            ['CY2023', 71.9],
            ['CY2024', 5],
          ],
        }),
      ),
    ).toEqual([]);
  });

  test('one that is withheld now is not repeated, neither as a figure nor as a difference', () => {
    const then = row({ series: [['CY2023', 6]], gap: aGap(-44, 'worse') });
    const now = row({
      series: [
        ['CY2023', withheld],
        ['CY2024', 12],
      ],
      gap: aGap(-38, 'worse'),
    });
    const changes = between(then, now);
    expect(told(changes)).toEqual([
      `new: ${TITLE}. New: 12.0% in 2024. England 50.0%.`,
      `hidden: ${TITLE}. The figure for 2023 is now withheld to protect children.`,
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/\b6\b|-44/);
  });
});

describe('figures that come and go', () => {
  test('a newer period that is withheld', () => {
    const then = row({ series: [['CY2023', 12]] });
    const now = row({
      series: [
        ['CY2023', 12],
        ['CY2024', { kind: 'suppressed' }],
      ],
    });
    expect(told(between(then, now))).toEqual([
      `hidden: ${TITLE}. The figure for 2024 is now withheld to protect children.`,
    ]);
  });

  test('a figure where there was none', () => {
    const now = row({ series: [['CY2024', 12]], gap: aGap(-38, 'worse') });
    const appeared = between(row({ series: [['CY2023', { kind: 'notAvailable' }]] }), now);
    expect(told(appeared)).toEqual([`new: ${TITLE}. New: 12.0% in 2024. England 50.0%.`]);
    const shown = between(row({ series: [['CY2023', { kind: 'suppressed' }]] }), now);
    expect(told(shown)).toEqual([`shown: ${TITLE}. 12.0% in 2024, withheld before.`]);
  });

  test('a newest figure that is gone', () => {
    const then = row({
      series: [
        ['CY2023', 12],
        ['CY2024', 13],
      ],
    });
    expect(told(between(then, row({ series: [['CY2023', 12]] })))).toEqual([
      `withdrawn: ${TITLE}. 13.0% in 2024 is no longer published.`,
    ]);
  });

  test('a measure new to the scorecard', () => {
    const changes = diffEditions(
      side({}),
      side({ scorecard: [row({ series: [['CY2024', 12]], gap: aGap(-38, 'worse') })] }),
    );
    expect(changes).toMatchObject([{ kind: 'new', now: { period: 'CY2024' }, nowGap: { value: -38 } }]);
    expect(changes[0]).not.toHaveProperty('then');
  });

  test('a measure that left the scorecard, or the edition', () => {
    const then = row({ series: [['CY2024', 12]] });
    const off = diffEditions(side({ scorecard: [then] }), side({}));
    expect(told(off)).toEqual([`withdrawn: ${TITLE}. No longer among the headline measures; its page is still there.`]);
    const gone = diffEditions(side({ scorecard: [then] }), side({ datasets: [] }));
    expect(told(gone)).toEqual([`withdrawn: ${TITLE}. No longer published in this edition.`]);
  });

  test('a renamed measure is the same measure', () => {
    const then = row({ series: [['CY2024', 12]] }, { id: 'old', measure: toMeasureId('old_percent') });
    const now = row({ series: [['CY2024', 12]] }, { id: 'new', measure: toMeasureId('new_percent') });
    const [entry] = anEdition().datasets;
    if (entry === undefined) throw new Error('No dataset');
    const datasets = [
      { ...entry, measures: [{ id: now.measure, title: 'New', aliases: ['old_percent'], levels: [] }] },
    ];
    expect(diffEditions(side({ scorecard: [then] }), side({ scorecard: [now], datasets }))).toEqual([]);
  });

  test('a renamed measure says what it was called, beside what changed or alone', () => {
    const then = { ...row({ series: [['CY2023', 12]] }), title: 'Plans on time' };
    const same = row({ series: [['CY2023', 12]] });
    expect(diffEditions(side({ scorecard: [then] }), side({ scorecard: [same] }))).toMatchObject([
      { kind: 'revised', sentence: `${TITLE}. Renamed.`, reason: 'Called “Plans on time” before.' },
    ]);
    const newer = row({
      series: [
        ['CY2023', 12],
        ['CY2024', 14],
      ],
    });
    const [change, ...others] = diffEditions(side({ scorecard: [then] }), side({ scorecard: [newer] }));
    expect(change).toMatchObject({ kind: 'moved', reason: 'Called “Plans on time” before.' });
    expect(others).toEqual([]);
  });
});

describe('control charts', () => {
  const months = Array.from(
    { length: 24 },
    (_, i) => `M${2029 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const steady = months.map((period, i): [string, number] => [period, i % 2 === 0 ? 79 : 77]);

  test('a run below the mean that the earlier board did not have is a signal', () => {
    const shifted = steady.map(([period, value], i): [string, number] => [
      period,
      i < 17 ? value : 76.5 - (i % 2) * 0.2,
    ]);
    const change = between(row({ series: steady.slice(0, 17) }), row({ series: shifted }))[0];
    expect(change?.kind).toBe('signal');
    expect(change?.sentence).toMatch(
      /^EHC plans issued within 20 weeks\. Seven months in a row below the mean of 77\.\d%\.$/,
    );
  });

  test('one that it had is none', () => {
    const before = steady.map(([period, value], i): [string, number] => [
      period,
      i < 14 ? value : 76.5 - (i % 2) * 0.2,
    ]);
    expect(between(row({ series: before.slice(0, 23) }), row({ series: before })).map((c) => c.kind)).toEqual([
      'moved',
    ]);
  });

  test('rolling windows have no control chart, so none of their runs is a signal', () => {
    const windows = steady.map(([period], i): [string, number] => [`R${period.slice(1)}-12m`, 80 + i]);
    expect(between(row({ series: windows.slice(0, 12) }), row({ series: windows })).map((c) => c.kind)).toEqual([
      'moved',
    ]);
  });
});

describe('papers', () => {
  const statement: Statement = {
    id: 's1',
    measure: aScorecardRow().measure,
    geography: HOME,
    period: toPeriod('CY2023').id,
    periodText: '2023',
    value: 71.9,
    text: 'Worcestershire average 71.9',
    source: 'paper',
    place: 'KPI 3',
    quote: 'Worcestershire Average 71.9',
  };
  const provenance = {
    sources: [
      {
        id: 'paper',
        title: 'Annual report, September 2022',
        publisher: 'The partnership',
        route: 'transcribed' as const,
      },
    ],
    default: null,
    cells: new Map<number, string>(),
  };
  const same = row({ series: [['CY2023', 72]] });
  const paper = (changes: Partial<Statement>): Change[] =>
    diffEditions(
      side(
        { scorecard: [same] },
        {},
        { datasets: [aDataset({ statements: [{ ...statement, ...changes }], provenance })] },
      ),
      side({ scorecard: [same] }),
    );

  test('a figure printed otherwise than published is told with both', () => {
    expect(paper({})).toMatchObject([
      {
        kind: 'revised',
        sentence: `${TITLE} in 2023: 71.9% in the paper, 72.0% as published.`,
        reason: '71.9% stands in “Annual report, September 2022”.',
        then: { value: known(71.9) },
        now: { value: known(72) },
      },
    ]);
  });

  test.each<[string, Partial<Statement>]>([
    ['the same', { value: 72 }],
    ['no exact figure', { bound: 'about' }],
    ['of another place', { geography: ENGLAND }],
    ['of another year', { period: toPeriod('CY2022').id }],
    ['of another category', { at: { plan: 'new' } }],
  ])('%s is not', (_, changes) => {
    expect(paper(changes)).toEqual([]);
  });
});

describe('the narrative', () => {
  const action: Action = {
    id: 'a1',
    title: 'Share the threshold document with schools',
    owner: 'Safeguarding lead',
    agency: 'Council',
    due: '2026-03-23',
    status: 'open',
    opened: '2022-09',
    updates: [],
  };
  const commentary: Commentary = {
    measure: aScorecardRow().measure,
    what: 'It fell.',
    why: 'More requests.',
    evidence: 'data',
    soWhat: 'Families wait.',
    next: 'More staff.',
    author: 'A. Name',
    role: 'Head of SEND',
    date: '2026-04-01',
    source: 'paper',
  };
  const from = side({ asAt: '2022-09-13' }, { actions: [action], commentary: [commentary] });
  const since = (board: Partial<Board>): string[] =>
    told(diffEditions(from, side({ scorecard: [aScorecardRow()] }, board))).filter((line) => !line.startsWith('new:'));

  test('an action falls overdue, is closed, or is opened', () => {
    expect(since({ actions: [action] })).toEqual([
      'action_overdue: Share the threshold document with schools: due on 23 March 2026, 21 days over (Safeguarding lead).',
    ]);
    const done = { on: '2026-02-01', edition: '2026-04', text: 'Sent.', status: 'done' as const };
    expect(since({ actions: [{ ...action, updates: [done] }] })).toEqual([
      'action_closed: Share the threshold document with schools: done on 1 February 2026 (Safeguarding lead).',
    ]);
    expect(since({ actions: [{ ...action, id: 'a2', title: 'Audit ten cases', due: '2026-05-09' }] })).toEqual([
      'action_opened: Audit ten cases: opened, due on 9 May 2026 (Safeguarding lead).',
    ]);
  });

  test('an action overdue before is not told again, and neither is one closed before', () => {
    const early = { ...action, due: '2022-08-01' };
    const was = side({ asAt: '2022-09-13' }, { actions: [early, { ...action, id: 'a3', status: 'done' }] });
    expect(diffEditions(was, side({}, { actions: [early, { ...action, id: 'a3', status: 'done' }] }))).toEqual([]);
  });

  test('commentary is new, written anew, or carried over', () => {
    const title = 'EHC plans issued within 20 weeks';
    expect(since({ commentary: [{ ...commentary, why: 'Fewer staff.' }] })).toEqual([
      `commentary: ${title}. Commentary written anew by Head of SEND.`,
    ]);
    expect(since({ commentary: [{ ...commentary, carriedFrom: '2022-09' }] })).toEqual([]);
    expect(since({ commentary: [{ ...commentary, measure: toMeasureId('other') }] })).toEqual([
      'commentary: Other. New commentary by Head of SEND.',
    ]);
  });

  test('a dataset falls late once', () => {
    const item = {
      dataset: aDataset().id,
      label: 'Family hubs',
      newest: toPeriod('CY2023').id,
      sentence: 'Due on 28 February 2026.',
    };
    expect(told(diffEditions(side({}), side({ late: [item] })))).toEqual([
      'late: Family hubs. Due on 28 February 2026.',
    ]);
    expect(diffEditions(side({ late: [item] }), side({ late: [item] }))).toEqual([]);
  });
});

test('signal over target over significance over size, then what is not a figure', () => {
  const move = (id: string, from: number, to: number): [ScorecardRow, ScorecardRow] => {
    const own = { id, measure: toMeasureId(id) };
    return [
      row({ series: [['CY2021', from]] }, own),
      row(
        {
          series: [
            ['CY2021', from],
            ['CY2024', to],
          ],
        },
        own,
      ),
    ];
  };
  const [small, large] = [move('small', 10, 11), move('large', 1, 2)];
  const turned = [
    row({ series: [['CY2021', 5]], gap: aGap(1, 'similar') }, { id: 't', measure: toMeasureId('t') }),
    row(
      {
        series: [
          ['CY2021', 5],
          ['CY2024', 5.1],
        ],
        gap: aGap(2, 'better'),
      },
      { id: 't', measure: toMeasureId('t') },
    ),
  ] as const;
  const late = { dataset: aDataset().id, label: 'Hubs', newest: toPeriod('CY2023').id, sentence: 'Due.' };
  const changes = diffEditions(
    side({ scorecard: [small[0], large[0], turned[0]] }),
    side({ scorecard: [small[1], large[1], turned[1]], late: [late] }),
  );
  expect(changes.map(({ kind, measure }) => [kind, measure])).toEqual([
    ['turned_better', 't'],
    ['moved', 'large'],
    ['moved', 'small'],
    ['late', undefined],
  ]);
  expect(RANKING_RULE).toContain('signals, then targets');
});

test('two editions that agree have no changes', () => {
  const edition = anEdition();
  expect(diffEditions(side(edition), side(edition))).toEqual([]);
});

test('the kinds are those of the contract', () => {
  expect(CHANGE_KINDS).toHaveLength(19);
});
