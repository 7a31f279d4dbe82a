import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

const ADVICE =
  'The tests need Chromium: install your system’s chromium package, or set CHROMIUM_PATH to a Chromium or Chrome that you have.';

/** The Chromium of this machine, installed with apt where there is none and we may; else what the reader can do about it. */
export function installChromium(): { readonly path: string } | { readonly advice: string } {
  const path = findChromium() ?? (installWithApt() ? findChromium() : undefined);
  return path === undefined ? { advice: ADVICE } : { path };
}

function installWithApt(): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!succeeds([...sudo, 'apt-get', '--version'], 'ignore')) return false;
  process.stdout.write('No Chromium found: installing it with apt-get.\n');
  return (
    succeeds([...sudo, 'apt-get', 'update', '-q'], 'inherit') &&
    succeeds([...sudo, 'apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium'], 'inherit')
  );
}

function succeeds([command = '', ...words]: readonly string[], stdio: 'ignore' | 'inherit'): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, words, { stdio: ['ignore', stdio, stdio], env }).status === 0;
}
