import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

const ADVICE =
  'The tests need Chromium: install your system’s chromium package, or set CHROMIUM_PATH to a Chromium or Chrome that you have.';

/** The Chromium of this machine, installed with apt where there is none and we may; else what the reader can do about it. */
export function installChromium(
  environment = process.env,
  find = findChromium,
): { readonly path: string } | { readonly advice: string } {
  const path = find(environment) ?? (installWithApt(environment) ? find(environment) : undefined);
  return path === undefined ? { advice: ADVICE } : { path };
}

function installWithApt(environment: NodeJS.ProcessEnv): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (stdio: 'ignore' | 'inherit', ...words: readonly string[]) => {
    const [command = '', ...all] = [...sudo, 'apt-get', ...words];
    const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, all, { stdio: ['ignore', stdio, stdio], env }).status === 0;
  };
  if (!apt('ignore', '--version')) return false;
  process.stdout.write('No Chromium found: installing it with apt-get.\n');
  return apt('inherit', 'update', '-q') && apt('inherit', 'install', '-q', '-y', '--no-install-recommends', 'chromium');
}
