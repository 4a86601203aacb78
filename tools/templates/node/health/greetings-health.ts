import type { Context, HealthReport, Transaction } from '@isp/sdk';
import { settingsOf } from '../domain/settings.ts';

/** A signature takes a moment; what waits for longer than this is stuck. */
const patienceMinutes = 5;

/** Degraded while greetings wait for their signature for too long. */
export async function greetingsHealth(ctx: Context): Promise<HealthReport> {
  if (!settingsOf(ctx).signingKey) return { state: 'healthy' };
  const since = ctx.clock.now().subtract({ minutes: patienceMinutes }).toString();
  const count = await ctx.transaction((tx) => countWaiting(tx, since), { readOnly: true });
  if (count === 0) return { state: 'healthy' };
  return {
    state: 'degraded',
    reason: `${count} ${count === 1 ? 'greeting has' : 'greetings have'} waited for their signature for more than ${patienceMinutes} minutes`,
  };
}

async function countWaiting(tx: Transaction, since: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM greetings WHERE signature IS NULL AND created_at < $1';
  const [row] = await tx.query<{ count: number }>(sql, [since]);
  return row?.count ?? 0;
}
