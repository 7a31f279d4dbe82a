import { readFileSync } from 'node:fs';

/** Whether a process of this machine is at work. One that has ended but is still listed is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ESRCH') return false;
  }
  return toState(pid)[0] !== 'Z';
}

/** When a process was started, as the system counts it; empty where it does not tell. */
export function toStart(pid: number): string {
  return toState(pid)[19] ?? '';
}

/** The fields of `/proc/<pid>/stat` after the name, which may hold anything. */
function toState(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
