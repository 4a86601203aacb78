import { type Context, IspError, type Transaction } from '@isp/sdk';
import { applyTariffChange, prepareTariffChange } from '../changes/change-tariff.ts';
import { changeLocked } from '../changes/request-change.ts';
import { lockService } from '../components/find-components.ts';
import type { BulkItem, ServiceChange } from '../contract/index.ts';
import { type BulkOperationRow, bulkItems } from '../data/bulk-store.ts';

/** Changes one service of an operation, if it still can be; the item says what became of it. */
export async function runItem(ctx: Context, operation: BulkOperationRow, item: BulkItem): Promise<void> {
  const { id, serviceId } = item;
  try {
    const change = await prepare(ctx, operation, serviceId);
    await ctx.transaction(async (tx) => {
      if (!(await takeItem(tx, id))) return;
      const { job } = await change(tx);
      await bulkItems.change(tx, { id }, { status: 'changed', jobId: job.id });
    });
  } catch (error) {
    if (!(error instanceof IspError) || error.status >= 500) throw error;
    const refused = { status: 'refused', outcome: error.message } as const;
    await ctx.transaction((tx) => bulkItems.change(tx, { id, status: 'waiting' }, refused));
  }
}

type Change = (tx: Transaction) => Promise<ServiceChange>;

/** What has to be asked of others is asked before the transaction. */
async function prepare(
  ctx: Context,
  { action, reason, tariffId }: BulkOperationRow,
  id: string,
): Promise<Change> {
  if (action === 'change-tariff') {
    const change = await prepareTariffChange(ctx, { id, tariffId: tariffId as string });
    return (tx) => applyTariffChange(ctx, tx, change);
  }
  return async (tx) => changeLocked(ctx, tx, await lockService(tx, id), { wish: action, reason });
}

/** False when another run was faster. */
async function takeItem(tx: Transaction, id: string): Promise<boolean> {
  const { status } = await bulkItems.lock(tx, id);
  return status === 'waiting';
}
