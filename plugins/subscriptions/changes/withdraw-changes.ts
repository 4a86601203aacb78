import type { Context, Transaction } from '@isp/sdk';
import { scheduledChanges } from '../data/scheduled-change-store.ts';

/** Takes waiting changes back; answers how many there were. */
export async function withdrawChanges(
  ctx: Context,
  tx: Transaction,
  which: { readonly serviceId: string; readonly id?: string },
): Promise<number> {
  const withdrawn = await scheduledChanges.change(
    tx,
    { ...which, status: 'waiting' },
    { status: 'withdrawn' },
  );
  for (const { id } of withdrawn) await ctx.clearTimer(tx, `change ${id}`);
  return withdrawn.length;
}
