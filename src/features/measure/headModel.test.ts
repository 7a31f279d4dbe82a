import { describe, expect, it } from 'vitest';
import { aSubject } from '#tests/support/aMeasureSubject.ts';
import { type HeadFact, toFacts, toKicker, toStandsTitle } from './headModel.ts';
import { toAllStandings } from './standings.ts';

function factsOf(hash: string, levels: Parameters<typeof toFacts>[1] = ['county']): Map<string, HeadFact> {
  return new Map(toFacts(aSubject(hash), levels).map((fact) => [fact.label, fact]));
}

describe('the facts at the head', () => {
  const facts = factsOf('#/measures/ehc_plans_within_20_weeks_percent');

  it('has the figure with its counts and interval, and opens its source', () => {
    expect(facts.get('2024')).toEqual({
      label: '2024',
      number: '37.2',
      suffix: '%',
      note: '517 of 1,389; 95% interval 34.7 to 39.8',
      hasSource: true,
    });
  });

  it('has the change with its arrow and its verdict', () => {
    expect(facts.get('Change on 2023')).toMatchObject({
      number: '9.7',
      suffix: 'points',
      arrow: '↑',
      verdict: 'better',
      note: 'better; 6.0 to 13.3',
    });
  });

  it('has the place among the neighbours with their range, never as a finding', () => {
    expect(facts.get('Among neighbours')).toEqual({
      label: 'Among neighbours',
      number: 'joint 2nd',
      suffix: 'of 11',
      note: '3.2% to 49.1%, median 25.5%',
    });
  });

  it('says how deep the measure goes and how old its figure is', () => {
    expect(facts.get('Lowest level')).toMatchObject({ number: 'County', note: 'districts are not published' });
    expect(factsOf('#/measures/gld_percent', ['county', 'district']).get('Lowest level')).toMatchObject({
      number: 'District',
      note: 'districts are published',
    });
    expect(facts.get('How old')).toMatchObject({ number: '15', suffix: 'months', isLate: false });
    expect(factsOf('#/measures/asq_at_cut_off_percent').get('How old')).toMatchObject({ isLate: true });
  });

  it('has the ambition and what is left to it in place of the rank', () => {
    const ambition = factsOf('#/measures/children_supported');
    expect(ambition.get('Ambition for 2023/24')).toMatchObject({ number: '9,270', note: 'not reached so far' });
    expect(ambition.get('Still to find')).toMatchObject({ number: '1,495', note: '84% of it' });
    expect([...ambition.keys()].filter((label) => label.startsWith('Among'))).toEqual([]);
  });

  it('says why there is no figure and no comparison', () => {
    const district = factsOf('#/measures/gld_percent?districts=E07000239');
    expect([...district.values()].find(({ number }) => number === '✕')).toMatchObject({
      suffix: 'not compared',
      note: 'see where it stands',
    });
  });

  it('has no median of the neighbours among places of the reader’s own', () => {
    const chosen = '#/measures/ehc_plans_within_20_weeks_percent?compare=E10000008,E06000066';
    expect(factsOf(chosen).get('Among the chosen places')).toMatchObject({ number: '1st', note: '3.2% to 33.5%' });
    expect(toAllStandings(aSubject(chosen)).map(({ heading }) => heading)).toContain(
      'Better than one of two chosen places',
    );
  });

  it('says one of something in the singular', () => {
    expect(factsOf('#/measures/early_help_events').get('June 2022')).toMatchObject({ number: '1', suffix: 'event' });
  });

  it('says a unit of many words once in a range', () => {
    expect(factsOf('#/measures/referrals_per_10000').get('Among neighbours')?.note).toBe(
      '173.3 to 704.4 per 10,000, median 417.9 per 10,000',
    );
  });
});

describe('the marks beside the head', () => {
  it('give every comparison its verdict in a sentence', () => {
    const standings = toAllStandings(aSubject('#/measures/ehc_plans_within_20_weeks_percent'));
    expect(standings.map(({ verdict, heading }) => `${verdict}: ${heading}`)).toEqual([
      'worse: Worse than England',
      'worse: Worse than the West Midlands',
      'better: Better than six of ten neighbours',
      'better: Better than 2023',
      'worse: Recent trend: getting worse',
    ]);
  });

  it('tell the districts apart, and where a comparison ends', () => {
    const headings = toAllStandings(aSubject('#/measures/gld_percent')).map(({ heading }) => heading);
    expect(headings.slice(-3)).toEqual([
      'Wyre Forest: worse',
      'Five districts: similar',
      'Cannot compare before 2021/22',
    ]);
  });
});

it('names the priority of a headline, else the dataset', () => {
  const priorities = [{ id: 'education', title: 'Right education for all' }];
  const headline = aSubject('#/measures/ehc_plans_within_20_weeks_percent');
  expect(toKicker(headline, { priorities: headline.reading.edition.priorities })).toBe('Right education for all');
  const other = aSubject('#/measures/ehc_initial_requests');
  expect(toKicker(other, { priorities })).toBe(other.dataset.title);
});

it('names the period of the marks inside a sentence', () => {
  expect(toStandsTitle(aSubject('#/measures/children_supported'))).toBe('Where it stands, March 2022');
  expect(toStandsTitle(aSubject('#/measures/ehc_plans_within_20_weeks_percent'))).toBe('Where it stands, 2024');
});
