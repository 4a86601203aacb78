import type { Pulse } from '../host/host-spec.ts';
import type { ProcessState } from './process-state.ts';

const megabyte = 1_048_576;
/** Memory that grew by more than this while the loop was blocked is what blocked it; a busy machine lets it grow slowly. */
const swollenMb = 128;
/** Under a low limit less is much: garbage alone never takes this share of it. */
const swollenShare = 1 / 8;

/** Why a process has to go, when it takes more memory than it may. */
export function overLimit({ ownBytes }: ProcessState, limitMb: number): string | undefined {
  if (ownBytes <= limitMb * megabyte) return undefined;
  return `out of memory: it takes ${mb(ownBytes)}, its limit is ${limitMb} MB (memoryLimitMb)`;
}

/** Whether a blocked loop is one that fills the memory: the collector takes all the time before the limit is reached. */
export function swollen(
  { ownBytes }: ProcessState,
  pulse: Pulse | undefined,
  limitMb: number,
): string | undefined {
  const before = pulse?.ownBytes ?? ownBytes;
  if (ownBytes - before < Math.min(swollenMb, limitMb * swollenShare) * megabyte) return undefined;
  return `out of memory: it grew from ${mb(before)} to ${mb(ownBytes)} of ${limitMb} MB while its event loop was blocked`;
}

function mb(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}
