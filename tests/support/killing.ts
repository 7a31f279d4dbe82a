import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly text: string;
}

/** The publisher as a user runs it, without npm around it, so that a signal reaches the process that writes. */
export function startPublisher(line: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/publisher/main.ts', ...line], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  await once(child, 'close');
  return { exitCode: child.exitCode, signal: child.signalCode, text };
}
