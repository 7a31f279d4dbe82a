import { describe, expect, it } from 'vitest';
import { isKnown } from '#domain/value.ts';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { type PlanModel, selectPlanDatasets, toPlanModel, toWiderArea } from './planModel.ts';

const april = readShippedEdition('worcestershire', '2026-04');
const september = readShippedEdition('worcestershire', '2022-09');
const partnership = findPartnership(readStandingIndex(disk, 'public/data')?.index, 'worcestershire');

function planOf({ board, edition, datasets }: typeof april, id: string, without: readonly string[] = []): PlanModel {
  const framework = board.frameworks.find((one) => one.id === id);
  if (framework === undefined || partnership === undefined) throw new Error(`No plan ${id}`);
  const read = new Map(
    selectPlanDatasets(framework, edition).map((entry) => {
      const dataset = datasets.get(entry.id);
      const isRead = dataset !== undefined && !without.includes(entry.id);
      return [entry.id, isRead ? { kind: 'ready' as const, dataset } : { kind: 'failed' as const }] as const;
    }),
  );
  return toPlanModel({ framework, board, edition, partnership, datasets: read });
}

function textsOf({ workstreams }: PlanModel, number: number): string[] {
  const own = workstreams.find((one) => one.number === number);
  return (own?.figures ?? []).map(({ measure, main }) => `${measure.title}: ${main?.text ?? ''}`);
}

describe('the SEND accelerated progress plan, as the paper of September 2022 tells it', () => {
  const plan = planOf(april, 'send-app');

  it('is closed in April 2026, and shows where it stood', () => {
    expect(plan.statement).toBe(
      'The SEND accelerated progress plan is closed; this is where its four workstreams stood in September 2022',
    );
    expect(plan.standfirst).toContain('EHC plans issued within 20 weeks, 81.3% in 2021 and 37.2% in 2024');
  });

  it('holds every figure of the first workstream, with what it is made of', () => {
    expect(textsOf(plan, 1)).toEqual([
      'SEND health checks done: 32 schools',
      'SEND health checks planned for autumn 2022: 16 schools',
      'School leaders at the June head teacher briefing: 120 leaders',
      'Multi-academy trusts sharing SEND priorities: 8 trusts',
      'Schools in the EEF SEND inclusion project: 60 schools',
      'Schools interested in the Inclusion Quality Mark: 27 schools',
      'Ofsted school reports with positive practice for SEND: 27 of 41',
      'Ofsted school reports with development actions required: 5 of 41',
      'Ofsted school reports since the inspection: 41 reports',
    ]);
    const [checks] = plan.workstreams[0]?.figures ?? [];
    expect(checks?.parts.map(({ label, text }) => `${label} ${text}`)).toEqual([
      'First 9',
      'Primary 18',
      'Middle 3',
      'High 2',
    ]);
  });

  it('tells what the paper says in words beside the figures, with the place in it', () => {
    const [, second] = plan.workstreams;
    expect(second?.statements.map(({ value, statement }) => [value, statement.place])).toEqual([
      ['about 20', 'workstream 2, early years language support'],
      ['about 20', 'workstream 2, early years language support'],
    ]);
    expect(plan.workstreams[2]?.statements.map(({ value }) => value)).toEqual(['2 to 3', '5']);
  });

  it('keeps what is measured apart from what is judged', () => {
    expect(plan.workstreams.map(({ measured }) => measured.map(({ verdict, heading }) => [verdict, heading]))).toEqual([
      [['not_tested', 'Counts, no trend']],
      [['not_tested', 'Counts, no trend']],
      [['not_tested', 'Counts, no trend']],
      [['worse', 'Worse than England']],
    ]);
    expect(plan.workstreams.every(({ workstream }) => workstream.judgement === undefined)).toBe(true);
  });

  it('names the source of every figure and every statement', () => {
    const { workstreams } = plan;
    const cells = workstreams.flatMap(({ figures }) =>
      figures.flatMap(({ main, parts }) => [...(main ? [main] : []), ...parts]),
    );
    expect(cells.length).toBeGreaterThan(35);
    expect(cells.every(({ source, point }) => source.title !== '' && isKnown(point.value))).toBe(true);
    expect(workstreams.flatMap(({ statements }) => statements).every(({ source }) => source !== undefined)).toBe(true);
  });

  it('shows timeliness beside the fourth workstream, now and when the last board met', () => {
    const timeliness = plan.workstreams[3]?.figures[0];
    expect(timeliness?.main?.text).toBe('37.2%');
    expect(timeliness?.earlier.map(({ label, text }) => `${label} ${text}`)).toEqual(['2021 81.3%']);
  });

  it('leads to the rows of each workstream', () => {
    expect(plan.workstreams.map(({ rows }) => rows)).toEqual(
      [1, 2, 3, 4].map((number) => ({ dataset: 'send-app-workstreams', at: { workstream: `workstream_${number}` } })),
    );
  });

  it('names what could not be read, and tells the rest', () => {
    const without = planOf(april, 'send-app', ['ehc-plan-timeliness']);
    expect(without.workstreams[3]?.failed).toEqual(['EHC plans issued within 20 weeks']);
    expect(textsOf(without, 4)).toHaveLength(2);
  });
});

describe('other plans', () => {
  it('counts the figures of a plan in its own edition', () => {
    expect(planOf(september, 'send-app').statement).toMatch(
      /^The SEND accelerated progress plan: four workstreams, \d+ figures, no rating$/,
    );
  });

  it('names the area of a figure that covers more than the county', () => {
    const plan = planOf(april, 'mental-health-measures');
    const access = plan.workstreams.flatMap(({ figures }) => figures)[0];
    expect(access?.main?.text).toBe('7,775 children');
    expect(access && toWiderArea(access, april.edition)).toBe(
      'Herefordshire and Worcestershire together (integrated care board)',
    );
    expect(plan.workstreams.map(({ statements }) => statements[0]?.text.split(':')[0])).toEqual([
      'Children missing education because of mental ill health',
      'Absent more than 10 days, by health inequality and mental ill health',
      'Health assessments of children looked after with mental health needs identified and met',
      expect.any(String),
      'Positive outcome from CAMHS interventions',
    ]);
  });

  it('says where an earlier figure stands before a break', () => {
    const plan = planOf(april, 'early-help-strategy');
    const figure = plan.workstreams
      .flatMap(({ figures }) => figures)
      .find(({ measure }) => measure.id === 'gld_percent');
    expect(figure).toMatchObject({ isBroken: true, main: { text: '68.0%' }, earlier: [{ text: '72.0%' }] });
  });

  it('tells district by district what is published for districts only', () => {
    const plan = planOf(april, 'early-help-strategy');
    const events = plan.workstreams
      .flatMap(({ figures }) => figures)
      .find(({ measure }) => measure.id === 'early_help_events');
    expect(events?.main).toBeUndefined();
    expect(events?.parts.map(({ text }) => text)).toEqual(['1', '1', '1', '1', '1', '1']);
  });
});
