import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells a process apart from a later one with the same pid: boot and start time on Linux, start time elsewhere.
 *
 * @returns undefined when no such process runs. A zombie counts as gone: in a container whose first process reaps
 *   nothing, an ended orphan stays in the table for ever.
 */
export function readProcessIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? readLinuxIdentity(pid) : readPsIdentity(pid);
}

/** The command line of a running process, words separated by spaces; undefined when unknown. */
export function readCommandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return runPs('command=', pid);
  return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || undefined;
}

function readLinuxIdentity(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the name in brackets and may hold spaces and brackets itself, so count from its end:
  // there the state (field 3) is first and the start time (field 22) is at 19.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? 'boot';
  return `${boot}:${fields[19]}`;
}

function readPsIdentity(pid: number): string | undefined {
  return runPs('lstart=', pid) ?? (process.platform === 'win32' && isAlive(pid) ? 'running' : undefined);
}

function runPs(column: string, pid: number): string | undefined {
  const answer = spawnSync('ps', ['-o', column, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return answer.status === 0 ? answer.stdout.trim() || undefined : undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
