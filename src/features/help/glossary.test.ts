import { describe, expect, it } from 'vitest';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { GLOSSARY, SHORT_FORMS, selectShortForms } from './glossary.ts';

/** Names of groups and things that are no short forms. */
const NAMES = new Set(['GET', 'SAFE', 'SWANS', 'QR', 'MP', 'TreeTops']);
const SHORT_FORM = /\b[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*\b/g;

const known = new Set(
  [...GLOSSARY.flatMap(({ short = '' }) => short.split(/[ ,-]+/)), ...SHORT_FORMS.map(({ short }) => short)].map(
    toSingular,
  ),
);

/** "SENCOs", "ASQ-3" and "JTAI-style" are told by their stem. */
function toSingular(short: string): string {
  return short
    .toUpperCase()
    .replace(/^SENDCO$/, 'SENCO')
    .replace(/S$/, '');
}

function findShortForms(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(SHORT_FORM) ?? []))].filter((form) => !NAMES.has(form));
}

const april = readShippedEdition('worcestershire', '2026-04');
const september = readShippedEdition('worcestershire', '2022-09');

describe('the glossary', () => {
  it('knows every short form in the titles of measures, datasets and categories', () => {
    const texts = [april, september].flatMap(({ edition, datasets }) => [
      ...edition.scorecard.flatMap(({ title, sentence }) => [title, sentence]),
      ...edition.datasets.flatMap(({ label, measures }) => [label, ...measures.map(({ title }) => title)]),
      ...[...datasets.values()].flatMap(({ definition, breakdowns }) => [
        definition,
        ...breakdowns.flatMap(({ title, categories }) => [title, ...categories.map(({ label }) => label)]),
      ]),
    ]);
    const forms = findShortForms(texts);
    expect(forms.length).toBeGreaterThan(5);
    expect(forms.filter((form) => !known.has(toSingular(form)))).toEqual([]);
  });

  it('knows every short form in the plans, as the papers write them', () => {
    const texts = september.board.frameworks.flatMap(({ title, workstreams }) => [
      title,
      ...workstreams.flatMap((one) => [one.title, one.concern, ...one.progress.map(({ text }) => text)]),
    ]);
    expect(findShortForms(texts).filter((form) => !known.has(toSingular(form)))).toEqual([]);
  });

  it('tells the short names of a partnership’s own bodies to its readers alone', () => {
    const named = (partnership: string) => selectShortForms(partnership).map(({ short }) => short);
    expect(named('worcestershire')).toEqual(expect.arrayContaining(['DfE', 'WCF']));
    expect(named('demonstration')).toContain('DfE');
    expect(JSON.stringify([GLOSSARY, selectShortForms('demonstration')])).not.toMatch(/worcester/i);
  });

  it('stands in the order of the alphabet, each term once', () => {
    const terms = GLOSSARY.map(({ term }) => term);
    expect(new Set(terms).size).toBe(terms.length);
    const shorts = SHORT_FORMS.map(({ short }) => short.toLowerCase());
    expect(shorts).toEqual(shorts.toSorted());
  });
});
