import type { Context } from '@isp/sdk';

const sameWithinSeconds = 60;

/**
 * Whether the business clock goes with real time, which packets have. It does, unless the clock of the sandbox or of a
 * test was set; then what was moved before a period began in business time cannot be told by the packets' time.
 */
export function clockIsReal(ctx: Pick<Context, 'clock'>): boolean {
  const apart = ctx.clock.now().since(Temporal.Now.instant()).total('seconds');
  return Math.abs(apart) <= sameWithinSeconds;
}

/** The real instant a period that begins at a business instant is counted from. */
export function countedFrom(
  ctx: Pick<Context, 'clock'>,
  begin: Temporal.Instant,
  timeZone: string,
): Temporal.Instant {
  if (clockIsReal(ctx)) return begin;
  const now = Temporal.Now.instant().toZonedDateTimeISO(timeZone);
  return now.round({ smallestUnit: 'hour', roundingMode: 'floor' }).toInstant();
}
