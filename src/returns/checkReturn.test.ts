import { describe, expect, it } from 'vitest';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';
import { checkReturn } from './checkReturn.ts';

describe('checkReturn', () => {
  it('accepts a return and reads its rows as columns', async () => {
    const { issues, accepted } = await checkReturn(aReturn());

    expect(issues).toEqual([]);
    const table = accepted?.table;
    expect(table?.measures).toEqual(['gld_percent', 'gld_children']);
    expect(table?.geographies.map((g) => `${g.level} ${g.code} ${g.name}`)).toEqual([
      'national E92000001 England',
      'county E10000034 Worcestershire',
      'district E07000234 Bromsgrove',
    ]);
    expect(table?.geographies[2]?.parent).toBe('E10000034');
    expect(table?.periods.map((p) => p.id)).toEqual(['AY2021-22', 'AY2022-23']);
    expect(table?.breakdowns[0]).toMatchObject({ id: 'sex', total: 'total' });
    expect(table?.breakdowns[0]?.categories.map((c) => c.id)).toEqual(['total', 'girls', 'boys']);
    expect([...(table?.line ?? [])].slice(0, 3)).toEqual([2, 3, 4]);
    expect(table?.valueAt(0, 0)).toEqual({ kind: 'known', amount: 65.2 });
    expect(accepted?.units.get('gld_percent' as never)).toEqual({ unit: '%', decimals: 1 });
  });

  it('tells every defect of every file in one run, at its line and column', async () => {
    const files = aReturn({
      'data.csv': (text) =>
        text
          .replace('202122,Academic year,National', '20212,Academic year,National')
          .replace('E07000234,Bromsgrove,Girls', 'E07999999,Bromsgrove,Girls')
          .replace(',61.3,', ',61.3%,'),
      'data.meta.csv': (text) => text.replace('Filter', 'filter'),
      'measure.json': (text) => text.replace('"polarity": "higher"', '"polarity": "up"'),
    });

    const { issues, accepted } = await checkReturn(files);

    expect(accepted).toBeUndefined();
    expect(issues.map((i) => `${i.code} ${i.file}:${i.line}:${i.column}`)).toEqual(
      expect.arrayContaining([
        'period_digits gld/data.csv:2:1',
        'geography_code_range gld/data.csv:15:9',
        'value_unit gld/data.csv:3:12',
        'meta_type gld/data.meta.csv:2:2',
        'json_form gld/measure.json:14:7',
      ]),
    );
  });

  it('checks a data file without metadata as far as it can be', async () => {
    const { data } = aReturn({ 'data.csv': (text) => text.replace('202122', '2021') });

    const { issues, accepted } = await checkReturn({ dataset: 'gld', data });

    expect(accepted).toBeUndefined();
    expect(issues.filter((i) => i.severity === 'error').map((i) => i.code)).toEqual(['period_digits']);
    expect(issues.map((i) => i.code)).toEqual(expect.arrayContaining(['meta_absent', 'measure_absent']));
  });

  it('takes an authority that is a district too for one place', async () => {
    const unitary = 'E92000001,England,893,E06000051,Shropshire';
    const rows = [
      `202122,Academic year,Local authority,${unitary},,,Total,65.1,900`,
      `202122,Academic year,Local authority district,${unitary},E06000051,Shropshire,Total,65.0,899`,
      `202122,Academic year,Local authority district,${unitary},E06000051,Shropshire,Girls,70.0,450`,
    ];
    const { issues, accepted } = await checkReturn(aReturn({ 'data.csv': (text) => `${text}${rows.join('\n')}\n` }));
    const table = accepted?.table;

    expect(issues.map((i) => `${i.code} ${i.line}`)).toContain('place_at_two_levels 21');
    expect(table?.geographies.at(-1)).toMatchObject({ code: 'E06000051', level: 'county' });
    expect([...(table?.line ?? [])].slice(-2)).toEqual([20, 22]);
    expect(table?.valueAt(0, 19)).toEqual({ kind: 'known', amount: 70 });
  });

  it('tells what stands for "no number" in a column that nobody has described', async () => {
    const { data } = aReturn({ 'data.csv': (text) => text.replace(/951$/m, '-99') });
    const { issues } = await checkReturn({ dataset: 'gld', data });

    expect(issues.find(({ code }) => code === 'value_sentinel')).toMatchObject({ line: 9, column: 13, found: '"-99"' });
  });

  it('keeps a mark that stands in place of a number as a note', async () => {
    const { accepted } = await checkReturn(aReturn({ 'data.csv': (text) => text.replace(/951$/m, 'u') }));

    expect(accepted?.config.notes).toEqual([
      {
        measure: 'gld_children',
        geography: 'E10000034',
        period: 'AY2021-22',
        at: { sex: 'girls' },
        text: 'The source prints "u" in place of a figure: it would be of low reliability, as it rests on few children.',
      },
    ]);
  });

  it('keeps later hand-ins apart, by the day in their name', async () => {
    const files = aReturn();
    const later = {
      name: 'gld/data@2024-03-01.csv',
      bytes: toBytes(new TextDecoder().decode(files.data.bytes).replace('65.2', '65.3')),
    };

    const { accepted, later: handedIn } = await checkReturn({ ...files, later: [later] });

    expect(accepted?.table.valueAt(0, 0)).toEqual({ kind: 'known', amount: 65.2 });
    expect(handedIn?.[0]?.from).toBe('2024-03-01');
    expect(handedIn?.[0]?.checked.table.valueAt(0, 0)).toEqual({ kind: 'known', amount: 65.3 });
  });

  it('tells the line of both rows that are about the same thing', async () => {
    const files = aReturn({
      'data.csv': (text) => `${text}202223,Academic year,National,E92000001,England,,,,,,Boys,61.5,990\n`,
    });

    const { issues } = await checkReturn(files);

    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'key_repeated', line: 20, found: 'England, 2022/23, Boys' });
    expect(issues[0]?.message).toContain('Line 7 ');
  });
});
