import { expect, it } from 'vitest';
import { aSubject } from '#tests/support/aMeasureSubject.ts';
import { toAbout, toNotCompared } from './aboutModel.ts';

const about = toAbout(aSubject('#/measures/gld_percent'));

it('says how it is counted, when it comes next, who holds local figures and what to compare it with', () => {
  expect(about.facts.map(({ term }) => term)).toEqual([
    'Counted by',
    'Published',
    'Local figures',
    'Compare with',
    'Not with',
  ]);
  expect(about.facts[1]?.text).toBe('yearly; next due 30 November 2026');
});

it('holds every note once, those of a period with the period before them', () => {
  expect(new Set(about.notes).size).toBe(about.notes.length);
  expect(about.notes).toContainEqual(expect.stringMatching(/^2019\/20: Not collected/));
});

it('quotes the papers word for word, with their place', () => {
  const paper = about.statements.find(({ text }) => text.includes('71.9%'));
  expect(paper?.quote).not.toBe('');
  expect(paper?.where).toMatch(/Early Help/);
});

it('shows figures of another kind apart, with the reason', () => {
  const [apart] = toNotCompared(aSubject('#/measures/plan_pa_percent'));
  expect(apart).toMatchObject({
    when: 'before the summer holidays of 2020',
    reason: expect.stringMatching(/^Schools were closed/),
  });
  expect(apart?.rows.map(({ text }) => text)).toContain('37% of children on plans attended school.');
  expect(toNotCompared(aSubject('#/measures/ehc_plans_issued'))).toEqual([]);
});
