import type { DriverOutcome } from '../providers/driver.ts';

/** The outcome as the try's row has it. */
export function outcomeName(outcome: DriverOutcome): 'done' | 'retry' | 'manual' {
  if (outcome === 'done') return 'done';
  return 'retry' in outcome ? 'retry' : 'manual';
}
