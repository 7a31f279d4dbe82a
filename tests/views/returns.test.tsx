import { expect, it } from 'vitest';
import { checkReturn } from '#returns/checkReturn.ts';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';
import { aWorkbook } from '#tests/support/aWorkbook.ts';

/** The dry run is the publisher's own code: what it needs of Node, a browser must have too. */
const SOUND = aReturn();
const ROWS = new TextDecoder()
  .decode(SOUND.data.bytes)
  .trim()
  .split('\n')
  .map((line) => line.split(','));

it('checks a CSV file with quoted cells in the browser', async () => {
  const quoted = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  const spoilt = quoted.replace('"61.3"', '"61,3"');

  expect((await checkReturn({ ...SOUND, data: { name: 'gld/data.csv', bytes: toBytes(quoted) } })).issues).toEqual([]);
  expect(
    (await checkReturn({ ...SOUND, data: { name: 'gld/data.csv', bytes: toBytes(spoilt) } })).issues[0],
  ).toMatchObject({ code: 'value_decimal_comma', line: 3, column: 12 });
});

it('checks a workbook in the browser', async () => {
  const rows = ROWS.map((row, i) => row.map((cell, c) => (i === 4 && c === 11 ? 'n.a.' : cell)));
  const data = { name: 'gld/data.xlsx', bytes: aWorkbook([{ name: 'GLD', rows }]) };
  const { issues } = await checkReturn({ ...SOUND, data });

  expect(issues).toHaveLength(1);
  expect(issues[0]?.message).toMatch(/^GLD!L5: /);
});
