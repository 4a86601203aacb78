import type { FaultPoints } from '../faults/fault-points.ts';
import type { TakenRow } from './message.ts';

/** Where `ISP_FAULT=job:STEP:NAME` ends the platform: rows of that job or event are taken, delivered, or removed as done. */
export function reachWith(
  faults: FaultPoints,
  step: 'taken' | 'delivered' | 'settled',
  rows: readonly TakenRow[],
): void {
  for (const { messages } of rows) faults.reach(`job:${step}:${messages[0]?.name}`);
}
