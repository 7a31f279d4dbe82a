import { describe, expect, it } from 'vitest';
import { serialiseDataset } from '#contract/serialiseDataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { aPartnershipReturn } from '#tests/support/aCheckedReturn.ts';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';
import { checkReturn } from './checkReturn.ts';
import { type DryRunInput, dryRun } from './dryRun.ts';
import { readMeasureIds, sortDropped } from './dryRunFiles.ts';
import type { ReturnFile } from './returnFiles.ts';
import { toDataset } from './toDataset.ts';

const TODAY = '2026-11-24';
const PLACES = [
  { code: toGeographyCode('E92000001'), name: 'England', level: 'national' as const },
  { code: toGeographyCode('E10000034'), name: 'Worcestershire', level: 'county' as const },
  {
    code: toGeographyCode('E07000234'),
    name: 'Bromsgrove',
    level: 'district' as const,
    parent: toGeographyCode('E10000034'),
  },
];
const PARTNERSHIP = aPartnershipReturn({
  geographies: PLACES,
  priorities: [{ id: 'best-start', title: 'Best start' }],
});

function filesOf(changes: Parameters<typeof aReturn>[0] = {}): ReturnFile[] {
  const { data, meta, measure } = aReturn(changes);
  return [data, meta, measure].flatMap((file) => file ?? []);
}

function anInput(files: readonly ReturnFile[], changes: Partial<DryRunInput> = {}): DryRunInput {
  return {
    files,
    partnership: PARTNERSHIP,
    published: {},
    names: {},
    today: TODAY,
    ...changes,
  };
}

async function publishedOf(files: ReturnType<typeof aReturn>): Promise<string> {
  const { accepted } = await checkReturn(files, { partnership: PARTNERSHIP, asAt: TODAY });
  const dataset = accepted && toDataset(accepted, { partnership: PARTNERSHIP, asAt: TODAY, papers: [] });
  if (dataset === undefined) throw new Error('not accepted');
  return serialiseDataset(dataset);
}

describe('a dry run', () => {
  it('tells what would change, figure by figure, and nothing where nothing does', async () => {
    const published = { gld: await publishedOf(aReturn()) };
    const same = await dryRun(anInput(filesOf(), { published }));
    expect(same).toMatchObject({
      isAccepted: true,
      datasets: [{ dataset: 'gld', isNew: false, changes: [], rows: 18 }],
    });

    const revised = filesOf({ 'data.csv': (text) => text.replace('65.2', '66.2') });
    const { datasets } = await dryRun(anInput(revised, { published }));
    expect(datasets[0]?.changes).toMatchObject([
      { kind: 'revised', geography: 'E92000001', then: { value: { amount: 65.2 } }, now: { value: { amount: 66.2 } } },
    ]);
  });

  it('takes all figures for new where nothing is published', async () => {
    const { datasets } = await dryRun(anInput(filesOf()));
    expect(datasets[0]).toMatchObject({ isNew: true, count: 36 });
    expect(datasets[0]?.changes).toHaveLength(36);
    expect(new Set(datasets[0]?.changes.map(({ kind }) => kind))).toEqual(new Set(['new']));
  });

  it('lists every issue with its line quoted, and compares nothing that would be refused', async () => {
    const files = filesOf({ 'data.csv': (text) => text.replace('65.2', '65,2x') });
    const { isAccepted, issues, lines, datasets } = await dryRun(anInput(files));
    expect(isAccepted).toBe(false);
    expect(issues.some(({ severity, line }) => severity === 'error' && line === 2)).toBe(true);
    expect(lines).toContainEqual(
      expect.objectContaining({ file: 'gld/data.csv', line: 2, text: expect.stringContaining('65,2x') }),
    );
    expect(datasets).toEqual([]);
  });

  it('compares the datasets that are right beside one that is not', async () => {
    const right = filesOf().map((file) => ({ ...file, name: file.name.replace('gld', 'right') }));
    const wrong = filesOf({ 'data.csv': (text) => text.replace('65.2', '65,2') });
    const { isAccepted, datasets } = await dryRun(anInput([...wrong, ...right]));
    expect(isAccepted).toBe(false);
    expect(datasets).toMatchObject([{ dataset: 'right', isNew: true }]);
  });

  it('compares no dataset of a folder that another file of it is at odds with', async () => {
    const folder = (topic: string) => [
      { name: 'partnership.json', bytes: toBytes(JSON.stringify({ ...PARTNERSHIP, headlines: [] })) },
      ...filesOf(),
      ...filesOf({
        'measure.json': (text) =>
          text
            .replaceAll('gld_', 'other_')
            .replace('"policy": "as-published"', `"policy": "${topic}"`)
            .replace(/"other_(\w+)": "other/g, '"gld_$1": "other'),
      }).map((file) => ({ ...file, name: file.name.replace('gld', 'other') })),
    ];
    const right = await dryRun(anInput(folder('dfe-cin')));
    expect(right.datasets.map(({ dataset }) => dataset)).toEqual(['gld', 'other']);
    const odd = await dryRun(anInput(folder('of-nobody')));
    expect(odd.issues).toContainEqual(expect.objectContaining({ code: 'name_unknown', file: 'other/measure.json' }));
    expect(odd.datasets.map(({ dataset }) => dataset)).toEqual(['gld']);
  });

  it('refuses two data files of one name', async () => {
    const files = [...filesOf(), { name: 'gld/data.xlsx', bytes: toBytes('x') }];
    const { issues, datasets } = await dryRun(anInput(files));
    expect(issues).toContainEqual(expect.objectContaining({ code: 'file_twice', file: 'gld/data.xlsx' }));
    expect(datasets.map(({ dataset }) => dataset)).toEqual(['gld']);
  });

  it('protects figures as the publisher would, and says how many, never which', async () => {
    const small = filesOf({
      'data.csv': (text) => text.replace(/,1000\n/, ',3\n'),
      'measure.json': (text) => text.replace('"policy": "as-published"', '"policy": "dfe-cin"'),
    });
    const { datasets } = await dryRun(anInput(small));
    expect(datasets[0]?.policy?.withheld).toBeGreaterThan(0);
    expect(JSON.stringify(datasets[0]?.changes)).not.toContain('"amount":3,');
  });

  it('says nothing of a file that cannot be read, but that it cannot', async () => {
    const { isAccepted, issues } = await dryRun(anInput([{ name: 'x.csv', bytes: toBytes('<html></html>') }]));
    expect(isAccepted).toBe(false);
    expect(issues.length).toBeGreaterThan(0);
  });
});

it('is refused where there is no data file at all', async () => {
  const { isAccepted, issues, ignored } = await dryRun(anInput([{ name: 'photo.png', bytes: toBytes('x') }]));
  expect([isAccepted, issues.map(({ code }) => code), ignored]).toEqual([false, ['data_missing'], ['photo.png']]);
});

describe('dropped files', () => {
  const bytes = toBytes('');
  const names = (...list: string[]) => list.map((name) => ({ name, bytes }));

  it('stand together by their names, or by being the only ones', () => {
    expect(sortDropped(names('gld/data.csv', 'gld/data.meta.csv', 'gld/measure.json'))).toMatchObject({
      datasets: [{ dataset: 'gld', meta: { name: 'gld/data.meta.csv' }, measure: { name: 'gld/measure.json' } }],
      ignored: [],
    });
    expect(sortDropped(names('plans.xlsx', 'any.meta.csv', 'notes.docx'))).toMatchObject({
      datasets: [{ dataset: 'plans', meta: { name: 'any.meta.csv' } }],
      ignored: ['notes.docx'],
    });
    expect(sortDropped(names('a.csv', 'b.csv', 'a.meta.csv'))).toMatchObject({
      datasets: [{ dataset: 'a', meta: { name: 'a.meta.csv' } }, { dataset: 'b' }],
    });
    expect(sortDropped(names('data.csv'))).toMatchObject({ datasets: [{ dataset: '' }] });
  });

  it('are a whole folder where it has a partnership.json', () => {
    expect(sortDropped(names('x/partnership.json', 'x/gld/data.csv')).kind).toBe('folder');
  });

  it('say by their measures which dataset they are of', () => {
    expect(readMeasureIds(toBytes('{"measures":{"gld_percent":{}}}'))).toEqual(['gld_percent']);
    expect(readMeasureIds(toBytes('not json'))).toEqual([]);
    expect(readMeasureIds(toBytes('null'))).toEqual([]);
  });
});
