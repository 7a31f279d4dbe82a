import { describe, expect, it } from 'vitest';
import { aReturn } from '#tests/support/aReturn.ts';
import { readCopy } from '#tests/support/compiledFigures.ts';
import { checkReturn } from './checkReturn.ts';

/** The sound return with a column more, whose cells are these texts in turn. */
function withColumn(name: string, texts: readonly string[], measure?: (text: string) => string) {
  return aReturn({
    'data.csv': (text) =>
      text
        .trim()
        .split('\n')
        .map((line, i) => `${line},${i === 0 ? name : (texts[(i - 1) % texts.length] ?? '')}`)
        .join('\n'),
    'data.meta.csv': (text) => `${text}${name},Filter,Something else,,,,,\n`,
    ...(measure ? { 'measure.json': measure } : {}),
  });
}

const personal = async (files: ReturnType<typeof aReturn>) =>
  (await checkReturn(files)).issues
    .filter(({ code }) => code.startsWith('personal'))
    .map((i) => `${i.code} ${i.line}:${i.column} ${i.found}`);

describe('the guard of personal data', () => {
  it.each([
    ['unique pupil numbers', ['H801200001001', 'Total'], 2],
    ['e-mail addresses', ['Total', 'parent@example.org'], 3],
    ['NHS numbers', ['943 476 5919'], 2],
    ['NHS numbers', ['9434765919', '9434765870', '4010232137'], 2],
    ['unique learner numbers', ['1000000078', '1000000140', '1000000213'], 2],
    ['National Insurance numbers', ['AB123456C'], 2],
    ['telephone numbers', ['07700 900123'], 2],
    ['full postcodes', ['WR5 2NP'], 2],
    ['full postcodes', ['WR52NP', 'WR11AA', 'B601AB'], 2],
    ['days, such as dates of birth', ['03/02/2015', '14/11/2016', '29/05/2014'], 2],
    ['names of people', ['Olivia Shaw', 'Noah Green', 'Amelia Wood'], 2],
    ['names of people', ['Shaw, Olivia', 'Green, Noah', 'Wood, Amelia'], 2],
  ])('refuses %s by their form', async (kind, texts, line) => {
    const quoted = texts.map((text) => (text.includes(',') ? `"${text}"` : text));
    const [first, ...others] = await personal(withColumn('reference', quoted));

    expect(others).toEqual([]);
    expect(first).toMatch(new RegExp(`^personal_value ${line}:14 .*of the form of ${kind}$`));
  });

  it('never repeats what it refuses', async () => {
    const { issues } = await checkReturn(withColumn('reference', ['parent@example.org']));

    expect(JSON.stringify(issues.filter(({ code }) => code === 'personal_value'))).not.toContain('parent@');
  });

  it('refuses rows that are children', async () => {
    const files = aReturn({
      'data.csv': (text) => {
        const [header, first = ''] = text.split('\n');
        return `${header}\n${Array.from({ length: 40 }, () => first).join('\n')}\n`;
      },
    });

    expect(await personal(files)).toEqual(['personal_rows 3:null 39 rows']);
  });

  it('accepts a column that the owner says is something else', async () => {
    const allow = (text: string) =>
      text.replace('"policy"', '"notPersonal": { "postcode": "Postcode areas, such as WR5" },\n  "policy"');

    expect(await personal(withColumn('postcode', ['WR5', 'WR1']))).toEqual(['personal_column 1:14 "postcode"']);
    expect(await personal(withColumn('postcode', ['WR5', 'WR1'], allow))).toEqual([]);
  });

  it.each([
    ['numbers of ten digits, as sessions are', ['1474836471', '2147483647', '9434765919', '1010101010']],
    ['codes of places', ['E07000234', 'E10000034', 'QGH', 'Y60']],
    ['names of places', ['Bristol, City of', 'Malvern Hills', 'Wyre Forest', 'Herefordshire, County of']],
    ['districts of postcodes', ['WR5', 'B60', 'DY10']],
    ['periods', ['2021/22', '2022-23', 'Q1 2022/23']],
    ['ages and bands', ['5-6', '10 to 15', '16 and over']],
    ['agencies', ['Health Visitors', 'West Mercia Police', 'Grace House School']],
  ])('lets pass %s', async (_, texts) => {
    expect(
      await personal(
        withColumn(
          'group',
          texts.map((text) => `"${text}"`),
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    'attendance-by-plan-type.csv',
    'camhs.csv',
    'camhs-waiting-times-2021-22.csv',
    'childrens-social-care.csv',
    'ehc-plan-timeliness.csv',
    'ehc-plans-issued-2019-2023.csv',
    'gld-by-district-2021-22.csv',
    'good-level-of-development.csv',
    'good-level-of-development-by-group.csv',
    'healthy-weight.csv',
    'mental-health-admissions.csv',
    'persistent-absence-all-pupils.csv',
    'school-inclusion.csv',
    'two-year-old-take-up.csv',
    'board-reported.csv',
  ])('raises no false alarm on %s', async (name) => {
    const { issues } = await checkReturn({ dataset: 'any', data: { name, bytes: new Uint8Array(readCopy(name)) } });

    expect(issues.filter(({ code }) => code.startsWith('personal'))).toEqual([]);
  });
});
