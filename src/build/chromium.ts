import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const OUTSIDE_THE_PATH: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a headless Chromium of a test or benchmark is started with: no calls home, no sandbox (a container has none). */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium or Chrome of this machine: `CHROMIUM_PATH` where it is set, else the first known name on the PATH. */
export function findChromium(environment = process.env, elsewhere = OUTSIDE_THE_PATH): string | undefined {
  if (environment.CHROMIUM_PATH) return environment.CHROMIUM_PATH;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onThePath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onThePath, ...elsewhere].find(isExecutable);
}

/** Launch options of Playwright for that Chromium. */
export function chromiumLaunchOptions() {
  const executablePath = findChromium();
  return { args: CHROMIUM_ARGUMENTS, ...(executablePath === undefined ? {} : { executablePath }) };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
