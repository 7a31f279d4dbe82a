import { expect, test } from 'vitest';
import { isAllowed, selectLicenceBreaches } from './notices.ts';

const ALLOWED = new Set(['MIT', 'Zlib']);

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['', false],
])('judges the licence %s', (expression, allowed) => {
  expect(isAllowed(expression, ALLOWED)).toBe(allowed);
});

test('lets tools be under MPL-2.0, but nothing that is shipped', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/tool': { version: '1.0.0', license: 'MPL-2.0', dev: true },
    'node_modules/part': { version: '1.0.0', license: 'MPL-2.0' },
    'node_modules/mute': { version: '1.0.0', dev: true },
  };
  expect(selectLicenceBreaches(JSON.stringify({ packages }))).toEqual([
    'part: licence MPL-2.0',
    'mute: licence not stated',
  ]);
});
