import type { Context, HealthReport } from '@isp/sdk';
import { findRefusal } from '../data/last-refusal.ts';

/** Degraded while the chat room refuses what is posted. */
export async function chatHealth(ctx: Context): Promise<HealthReport> {
  const refusal = await ctx.transaction((tx) => findRefusal(ctx, tx));
  if (!refusal) return { state: 'healthy' };
  return { state: 'degraded', reason: `the chat room answered ${refusal.status} at ${refusal.at}` };
}
