import { describeExit, type HostExit } from './host-child.ts';
import { readFlight } from './read-flight.ts';
import type { Replica } from './replica.ts';
import type { Verdict } from './verdict.ts';

/** What V8 and Node print when memory runs out. */
const outOfMemory =
  /heap out of memory|Reached heap limit|Allocation failed|invalid (table|array) (size|length) Allocation|Fatal process out of memory/i;

/**
 * Finds out why a process ended: the watchdog's word, its own last words, what V8 printed, its exit. One that V8 was ending
 * for want of memory is silent meanwhile, which is no hang.
 */
export async function findVerdict(replica: Replica, exit: HostExit): Promise<Verdict> {
  const [latest] = await readFlight(replica.child.flightFile);
  const { verdict, lastWords, child } = replica;
  const starved = outOfMemory.test(child.errorOutput.tail);
  if (verdict && !(starved && verdict.kind === 'hang')) return { ...verdict, call: verdict.call ?? latest };
  if (lastWords) {
    const { kind = 'crash', reason, call = latest, profile } = lastWords;
    return { kind, reason, call, profile };
  }
  if (starved) return { kind: 'out-of-memory', reason: heapSentence(child.heapMb), call: latest };
  const reason = describeExit(exit);
  const fromOutside = exit.signal === 'SIGKILL' || exit.signal === 'SIGTERM';
  return { kind: 'crash', reason, call: latest, fromOutside };
}

function heapSentence(heapMb: number): string {
  return `out of memory: its JavaScript heap reached the limit of ${heapMb} MB; raise memoryLimitMb if it needs more`;
}
