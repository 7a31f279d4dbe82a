import { expect, it, test } from 'vitest';
import { aSubject, exhibitsOf } from '#tests/support/aMeasureSubject.ts';

test.each([
  ['ehc_plans_within_20_weeks_percent', ['trend', 'numbers', 'neighbours']],
  ['gld_percent', ['trend', 'neighbours', 'districts', 'districts-over-time', 'gap-group', 'groups-group']],
  ['plan_pa_percent', ['trend', 'numbers', 'neighbours', 'groups-plan_type', 'all-children', 'groups-school_phase']],
  ['children_supported', ['trend']],
  ['camhs_wait_days', ['trend', 'neighbours']],
  ['ed_routine_within_4_weeks_quarter_percent', ['trend', 'control']],
  ['take_up_percent', ['trend', 'neighbours', 'range']],
  ['children_at_gld', ['trend', 'districts', 'parts-group']],
  ['asq_at_cut_off_percent', ['trend', 'groups-domain']],
])('the charts of %s follow from its data', (measure, ids) => {
  expect(exhibitsOf(aSubject(`#/measures/${measure}`)).map(({ id }) => id)).toEqual(ids);
});

it('says in the margin, once, what the chart cannot: no control chart, no districts and who holds them', () => {
  const notes = exhibitsOf(aSubject('#/measures/ehc_plans_within_20_weeks_percent')).map((exhibit) =>
    exhibit.notes.map(({ heading }) => heading),
  );
  expect(notes[0]).toEqual(['What it counts', 'Better is', 'Target', 'You may conclude', 'You may not conclude']);
  expect(notes.at(-1)).toEqual(['Which neighbours', 'How to read it', 'Control chart', 'Districts']);
  const [districts] =
    exhibitsOf(aSubject('#/measures/ehc_plans_within_20_weeks_percent')).at(-1)?.notes.slice(-1) ?? [];
  expect(districts?.text).toMatch(/^Not published below the county\. .+ holds local figures\.$/);
});

it('says of a legal limit that it is drawn and never judged', () => {
  const [trend] = exhibitsOf(aSubject('#/measures/ehc_plans_within_20_weeks_percent'));
  expect(trend?.notes.find(({ heading }) => heading === 'Target')?.text).toMatch(/never judged/);
});

it('names every source once and gives the figures as a table', () => {
  for (const { sources, table, id } of exhibitsOf(aSubject('#/measures/gld_percent'))) {
    expect(sources.length, id).toBeGreaterThan(0);
    expect(new Set(sources.map(({ title }) => title)).size, id).toBe(sources.length);
    expect(table?.rows.length, id).toBeGreaterThan(1);
    expect(
      table?.rows.every((row) => row.length === table.head.length),
      id,
    ).toBe(true);
  }
});

it('gives every small chart its own scale where the address asks for it', () => {
  const scaleAt = (hash: string) => {
    const drawing = exhibitsOf(aSubject(hash)).find(({ id }) => id === 'districts-over-time')?.drawing;
    return drawing?.kind === 'multiples' ? drawing.input.scale : undefined;
  };
  expect(scaleAt('#/measures/gld_percent')).toBe('shared');
  expect(scaleAt('#/measures/gld_percent?chart=own-scale')).toBe('own');
});

it('sets the places of the address beside the subject instead of the neighbours', () => {
  const ranked = exhibitsOf(aSubject('#/measures/gld_percent?compare=E10000008,E06000066')).find(
    ({ id }) => id === 'neighbours',
  );
  if (ranked?.drawing.kind !== 'ranked') throw new Error('no ranked chart');
  expect(ranked.drawing.input.rows.map(({ label }) => label)).toEqual(['Worcestershire', 'Devon', 'Somerset']);
  expect(ranked.caption).toMatch(/^Devon and Somerset: two with a figure/);
});

it('never calls a care board a neighbour', () => {
  const [trend] = exhibitsOf(aSubject('#/measures/camhs_wait_days'));
  expect(trend?.sub).toContain('Thin grey lines: the ten other integrated care boards');
});

it('sets no part of the pupils beside all of them', () => {
  const ids = exhibitsOf(aSubject('#/measures/plan_pa_percent?at=school_phase:primary')).map(({ id }) => id);
  expect(ids).toContain('groups-plan_type');
  expect(ids).not.toContain('all-children');
});

it('does not call the pupils of one plan type all pupils', () => {
  const [title, label] = exhibitsOf(aSubject('#/measures/plan_pa_percent'))
    .filter(({ id }) => id === 'groups-school_phase')
    .flatMap(({ title: said, drawing }) => [said, drawing.kind === 'reference' ? drawing.input.reference.label : '']);
  expect(title).toMatch(/^At the rate of all pupils \(on a child protection plan\) it would be/);
  expect(label).toBe('all of this group');
});

it('sets groups beside all pupils without a test between two methods', () => {
  const gap = exhibitsOf(aSubject('#/measures/plan_pa_percent')).find(({ id }) => id === 'all-children');
  expect(gap?.sub).toMatch(/interval comes from the counts of the group only/);
  expect(gap?.notes[0]?.text).toMatch(/no test is made between them/);
});
