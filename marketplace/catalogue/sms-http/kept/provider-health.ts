import type { Context, HealthReport, Transaction } from '@isp/sdk';

interface KeptHealth {
  readonly failuresInRow: number;
  readonly reason?: string;
}

const key = 'health';
/** One lost answer is no news. */
const worryAfter = 3;

/** Notes how the provider's last answer was; a reason says what was wrong with it. */
export async function noteHealth(ctx: Context, tx: Transaction, reason?: string): Promise<void> {
  const before = await ctx.kv.get<KeptHealth>(tx, key);
  if (!reason && !before) return;
  if (!reason) await ctx.kv.remove(tx, key);
  else await ctx.kv.set(tx, key, { failuresInRow: (before?.failuresInRow ?? 0) + 1, reason });
}

/** Degraded after three failures in a row. */
export async function providerHealth(ctx: Context): Promise<HealthReport> {
  const kept = await ctx.transaction((tx) => ctx.kv.get<KeptHealth>(tx, key));
  if (!kept || kept.failuresInRow < worryAfter) return { state: 'healthy' };
  return {
    state: 'degraded',
    reason: `the last ${kept.failuresInRow} messages were not taken: ${kept.reason}`,
  };
}
