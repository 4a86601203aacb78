import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { resultOf, type WorkReply } from '../channel/work-reply.ts';
import { StartError } from '../start-error.ts';
import type { MarketplaceWork, MarketplaceWorkName } from './marketplace-work.ts';

/** A large package over a slow line; the sources have limits of their own below it. */
const limitMs = 150_000;

/**
 * Does one thing about a source in a process of its own: what comes from a stranger's server is parsed, unpacked and
 * verified there, and the kernel neither waits nor falls with it.
 *
 * @throws what `marketplace/` throws, and StartError MARKETPLACE_PROCESS_FAILED
 */
export async function inMarketplaceProcess<N extends MarketplaceWorkName>(
  name: N,
  request: MarketplaceWork[N]['request'],
  signal: AbortSignal,
): Promise<MarketplaceWork[N]['result']> {
  const child = fork(new URL('./marketplace-main.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
    killSignal: 'SIGKILL',
  });
  leaveTheProcessorToOthers(child.pid);
  child.send({ name, request });
  return resultOf(await replyOf(child), 'MARKETPLACE_PROCESS_FAILED');
}

/** A look at the sources comes every two minutes, and packing the catalogue takes seconds; no request waits for it. */
const niceOfSources = 10;

function leaveTheProcessorToOthers(pid: number | undefined): void {
  try {
    if (pid) setPriority(pid, niceOfSources);
  } catch {
    // it has ended meanwhile, or this system has no such thing
  }
}

function replyOf(child: ChildProcess): Promise<WorkReply> {
  return new Promise((resolve, reject) => {
    const failed = (why: string, cause?: unknown) =>
      reject(
        new StartError('MARKETPLACE_PROCESS_FAILED', `The process that reads sources ${why}.`, { cause }),
      );
    child.once('message', (reply: WorkReply) => resolve(reply));
    child.once('error', (error) => failed(`failed: ${error.message}`, error));
    child.once('exit', (code, signal) => failed(`ended (${signal ?? code})`));
  });
}
