import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { readProcessIdentity } from './process-identity.ts';

/** A process that is not (or no longer) our child. */
export interface ProcessToEnd {
  pid: number;
  /** From {@link readProcessIdentity}; a process with another identity is left alone. */
  identity: string;
  /** The polite signal, sent first. */
  signal: NodeJS.Signals;
  /** How long the process may take before it is killed. */
  limitMs: number;
}

const POLL_MS = 20;
const KILL_LIMIT_MS = 5_000;

/**
 * Ends a process that is not our child and waits until it is gone.
 *
 * @returns how it went; `gone` when it did not run any more, which includes a recycled pid.
 * @throws StartError PROCESS_NOT_OURS when this user may not signal it, PROCESS_STUCK when even SIGKILL does not help.
 */
export async function endProcess(target: ProcessToEnd): Promise<'gone' | 'ended' | 'killed'> {
  if (!signalSameProcess(target, target.signal)) return 'gone';
  if (await waitUntilGone(target, target.limitMs)) return 'ended';
  signalSameProcess(target, 'SIGKILL');
  if (await waitUntilGone(target, KILL_LIMIT_MS)) return 'killed';
  throw new StartError(
    'PROCESS_STUCK',
    `Process ${target.pid} of an earlier start does not end; end it, then start again.`,
  );
}

function isSameProcess({ pid, identity }: ProcessToEnd): boolean {
  return readProcessIdentity(pid) === identity;
}

function signalSameProcess(target: ProcessToEnd, signal: NodeJS.Signals): boolean {
  if (!isSameProcess(target)) return false;
  try {
    return process.kill(target.pid, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
    const message = `Process ${target.pid} of an earlier start belongs to another user; end it as that user, then start again.`;
    throw new StartError('PROCESS_NOT_OURS', message, { cause });
  }
}

async function waitUntilGone(target: ProcessToEnd, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    if (!isSameProcess(target)) return true;
    await delay(POLL_MS);
  }
  return !isSameProcess(target);
}
