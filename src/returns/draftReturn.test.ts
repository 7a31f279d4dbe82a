import { describe, expect, it } from 'vitest';
import { toBytes } from '#tests/support/aReturn.ts';
import { readCopy } from '#tests/support/compiledFigures.ts';
import { checkReturn } from './checkReturn.ts';
import { draftReturn } from './draftReturn.ts';

describe('draftReturn', () => {
  it('takes a published file of the Department for Education, without metadata, to an accepted return', async () => {
    const name = 'attendance-by-plan-type.csv';
    const bytes = new Uint8Array(readCopy(name));
    const { meta, metaName, measure, measureName, questions } = draftReturn(bytes, name);

    const { issues, accepted } = await checkReturn({
      dataset: 'attendance',
      data: { name, bytes },
      meta: { name: metaName, bytes: toBytes(meta) },
      measure: { name: measureName, bytes: toBytes(measure) },
    });

    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.filter(({ code }) => code === 'question_open')).toHaveLength(questions.length);
    expect(accepted?.table.rows).toBe(1365);
    expect(accepted?.table.measures).toHaveLength(12);
    expect(accepted?.table.breakdowns.map(({ id, total }) => [id, total])).toEqual([
      ['social_care_group', null],
      ['phase_type_grouping', 'total'],
    ]);
    expect(accepted?.config.frequency).toBe('yearly');
    expect(accepted?.config.policy).toBe('as-published');
  });

  it('tells filters, counts, percentages, rates and groups of categories apart', () => {
    const header =
      'time_period,time_identifier,geographic_level,country_code,country_name,topic,need,children,need_percent,referrals_per_10000';
    const row = 'Calendar year,Local authority,E92000001,England';
    const rows = ['All,Total', 'Health,Hearing', 'Health,Sight', 'School,Absence'].flatMap((need) =>
      ['2022', '2023'].map((year) => `${year},${row},${need},41,12.5,301.25`),
    );
    const { meta, measure } = draftReturn(toBytes(`${header}\n${rows.join('\n')}\n`), 'needs/data.csv');

    expect(meta.split('\n').slice(1)).toEqual([
      'need,Filter,Need,,,,,topic',
      'children,Indicator,Children,,,0,,',
      'need_percent,Indicator,Need percent,,%,1,,',
      'referrals_per_10000,Indicator,Referrals per 10000,,,2,,',
      '',
    ]);
    expect(JSON.parse(measure)).toMatchObject({
      label: 'Needs',
      policy: 'dfe-cin',
      measures: {
        children: { kind: 'count' },
        need_percent: { kind: 'proportion' },
        referrals_per_10000: { kind: 'rate', per: 10000 },
      },
      breakdowns: { need: { title: 'Need', total: 'Total' } },
    });
  });

  it('names the measure file as a folder of returns does', () => {
    expect(draftReturn(toBytes('a\n1\n'), 'needs/data.csv').measureName).toBe('needs/measure.json');
    expect(draftReturn(toBytes('a\n1\n'), 'needs.csv').measureName).toBe('needs.measure.json');
  });
});
