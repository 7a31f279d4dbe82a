import { expect, it } from 'vitest';
import { aPartnershipReturn } from '#tests/support/aCheckedReturn.ts';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';
import { checkReturn } from './checkReturn.ts';
import { describeLike } from './publishedReturn.ts';
import { toDataset } from './toDataset.ts';

const CONTEXT = { partnership: aPartnershipReturn(), asAt: '2026-11-24', papers: [] };

async function publish() {
  const { accepted } = await checkReturn(aReturn());
  const dataset = accepted && toDataset(accepted, CONTEXT);
  if (dataset === undefined) throw new Error('not accepted');
  return dataset;
}

it('makes of a data file by itself the return that its published dataset was', async () => {
  const published = await publish();
  const { data } = aReturn();
  const columns = new TextDecoder().decode(data.bytes).split('\n')[0]?.split(',') ?? [];
  const like = describeLike(published, columns);
  const { issues, accepted } = await checkReturn({
    dataset: 'gld',
    data,
    meta: { name: 'data.meta.csv', bytes: toBytes(like.meta) },
    measure: { name: 'measure.json', bytes: toBytes(like.measure) },
  });
  expect(issues).toEqual([]);
  const again = accepted && toDataset(accepted, CONTEXT);
  expect(again?.measures).toEqual(published.measures);
  expect(again?.breakdowns).toEqual(published.breakdowns);
  expect(again?.cells).toEqual(published.cells);
});

it('leaves out what the file has no column for', async () => {
  const { measure, meta } = describeLike(await publish(), ['sex', 'gld_percent']);
  expect(Object.keys((JSON.parse(measure) as { columns: object }).columns)).toEqual(['gld_percent']);
  expect(meta).not.toContain('gld_children');
});
