import { expect, test } from 'vitest';
import { toCitation, toFigureCitation } from '#domain/citation.ts';
import type { Source } from '#domain/provenance.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import { aPoint } from '#tests/support/anEdition.ts';

const PUBLISHED: Source = {
  id: 'ehcp',
  title: 'Education, health and care plans',
  publisher: 'Department for Education',
  route: 'file',
  url: 'https://example.gov.uk/ehc-plans',
  table: 'Timeliness',
  retrieved: '2026-04-10',
  licence: 'Open Government Licence v3.0',
};
const PAPER: Source = {
  id: 'paper',
  title: 'Annual report',
  publisher: 'Early Help Partnership',
  route: 'transcribed',
  document: '004.txt',
  section: 'KPI 2',
  checkedBy: 'public health analyst',
};

test('a citation names publisher, title, place, address, day and licence', () => {
  expect(toCitation(PUBLISHED)).toBe(
    'Department for Education, Education, health and care plans, Timeliness. https://example.gov.uk/ehc-plans. Retrieved 10 April 2026. Open Government Licence v3.0.',
  );
  expect(toCitation(PAPER)).toBe('Early Help Partnership, Annual report, KPI 2. 004.txt.');
});

test('a cited figure says what it is, where, when and in which edition', () => {
  const cited = {
    title: 'Plans on time',
    point: aPoint(),
    place: 'Worcestershire',
    unit: { unit: '%', decimals: 1 },
    edition: 'April 2026',
  };
  expect(toFigureCitation(PAPER, cited)).toBe(
    'Plans on time, Worcestershire, 2024: 37.2%. Early Help Partnership, Annual report, KPI 2. 004.txt. As shown in the edition of April 2026.',
  );
});

test('the card of a figure with counts tells them and their interval', () => {
  const terms = toSourceTerms(PUBLISHED, {
    point: aPoint(),
    kind: 'proportion',
    decimals: 1,
    guidance: { notWith: 'years before 2019' },
  });
  expect(Object.fromEntries(terms.map(({ term, text }) => [term, text]))).toEqual({
    Source: 'Department for Education, Education, health and care plans',
    'Place in it': 'Timeliness',
    'Worked from': '517 of 1,389',
    '95% interval': '34.7 to 39.8 (Wilson, from the counts)',
    'Came by': 'taken over from the published file on 10 April 2026',
    Licence: 'Open Government Licence v3.0',
    'Not with': 'years before 2019',
  });
  expect(terms[0]?.href).toBe('https://example.gov.uk/ehc-plans');
});

test('the card of a withheld figure tells its symbol and never an interval', () => {
  const point = aPoint({ value: { kind: 'suppressed' } });
  const terms = toSourceTerms(PAPER, { point, kind: 'proportion', decimals: 1 });
  expect(terms.find(({ term }) => term === 'Symbol')?.text).toBe('c: withheld to protect children');
  expect(terms.some(({ term }) => term === '95% interval')).toBe(false);
});

test('only an address of the web becomes a link', () => {
  const [first] = toSourceTerms(
    { ...PUBLISHED, url: 'javascript:alert(1)' },
    { point: aPoint(), kind: 'count', decimals: 0 },
  );
  expect(first).not.toHaveProperty('href');
});
