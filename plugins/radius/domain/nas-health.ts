import type { NasState } from '../contract/index.ts';

const silentAfterMinutes = 30;
const restartingAt = 3;

/** How a NAS fares, by what is known of it; what keeps most people offline comes first. */
export function nasState(
  facts: {
    readonly openSessions: number;
    readonly lastAccountingAt?: string | undefined;
    readonly rebootsInADay: number;
    readonly changesLeftToPeople: number;
  },
  now: Temporal.Instant,
): NasState {
  const { openSessions, lastAccountingAt, rebootsInADay, changesLeftToPeople } = facts;
  const silentMinutes = lastAccountingAt
    ? now.since(Temporal.Instant.from(lastAccountingAt)).total('minutes')
    : Number.POSITIVE_INFINITY;
  if (openSessions > 0 && silentMinutes > silentAfterMinutes) return 'silent';
  if (rebootsInADay >= restartingAt) return 'restarting';
  if (changesLeftToPeople > 0) return 'refusing';
  return openSessions > 0 ? 'ok' : 'idle';
}
