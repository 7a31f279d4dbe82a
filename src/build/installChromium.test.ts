import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import { installChromium } from './installChromium.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dashboard-chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Only what the folder holds is there to be found, whatever else this machine has. */
const install = (environment: NodeJS.ProcessEnv) => installChromium(environment, (place) => findChromium(place, []));

function writeCommand(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('takes the Chromium that is named before one that is found', () => {
  writeCommand('chromium', '');
  expect(install({ PATH: folder, CHROMIUM_PATH: '/opt/browser' })).toEqual({ path: '/opt/browser' });
});

test('finds a Chromium on the path, whatever it is called', () => {
  const path = writeCommand('google-chrome', '');
  expect(install({ PATH: folder })).toEqual({ path });
});

test('installs the chromium package where apt may', () => {
  writeCommand('sudo', 'shift\nexec "$@"');
  const chromium = join(folder, 'chromium');
  // Only `install … chromium` brings the browser; the other calls just succeed.
  writeCommand(
    'apt-get',
    `for word; do last=$word; done\n[ "$last" != chromium ] || { : > ${chromium}; /bin/chmod +x ${chromium}; }`,
  );
  expect(install({ PATH: folder })).toEqual({ path: chromium });
});

test('says in one sentence what to install where apt is refused or absent', () => {
  expect(install({ PATH: folder })).toEqual({
    advice: expect.stringMatching(/^The tests need Chromium: install .*\.$/),
  });
  writeCommand('sudo', 'exit 1');
  writeCommand('apt-get', 'exit 100');
  expect(install({ PATH: folder })).toHaveProperty('advice');
});
