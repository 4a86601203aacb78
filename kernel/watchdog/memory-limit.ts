import type { Pulse } from '../host/host-spec.ts';
import type { ProcessState } from './process-state.ts';

const megabyte = 1_048_576;
/** Memory that grew by more than this while the loop was blocked is what blocked it. */
const swollenMb = 128;
/** Under a low limit less is much: garbage alone never takes this share of it. */
const swollenShare = 1 / 8;
/** CPU time in which a process that fills its memory grows that much; one that got less of it grows less. */
const swellingSeconds = 2;
/** What garbage alone can do in however little time. */
const leastShare = 1 / 4;

/** Why a process has to go, when it takes more memory than it may. */
export function overLimit({ ownBytes }: ProcessState, limitMb: number): string | undefined {
  if (ownBytes <= limitMb * megabyte) return undefined;
  return `out of memory: it takes ${mb(ownBytes)}, its limit is ${limitMb} MB (memoryLimitMb)`;
}

/** Whether a blocked loop is one that fills the memory: the collector takes all the time before the limit is reached. */
export function swollen(
  { ownBytes, cpuSeconds }: ProcessState,
  pulse: Pulse | undefined,
  limitMb: number,
): string | undefined {
  const before = pulse?.ownBytes ?? ownBytes;
  const usedSeconds = cpuSeconds - (pulse?.cpuSeconds ?? cpuSeconds);
  const share = Math.min(1, Math.max(leastShare, usedSeconds / swellingSeconds));
  if (ownBytes - before < Math.min(swollenMb, limitMb * swollenShare) * share * megabyte) return undefined;
  return `out of memory: it grew from ${mb(before)} to ${mb(ownBytes)} of ${limitMb} MB while its event loop was blocked`;
}

function mb(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}
