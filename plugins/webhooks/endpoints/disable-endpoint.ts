import type { Context, Transaction } from '@isp/sdk';
import type { DisabledReason, Endpoint } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';
import { endpoints } from '../data/endpoint-store.ts';

/** Sends nothing more to an endpoint, and tells its owner once: whoever finds it disabled already does nothing. */
export async function disableEndpoint(
  ctx: Context,
  tx: Transaction,
  { id, resellerId, url, contact }: Endpoint,
  reason: Exclude<DisabledReason, 'by-hand'>,
): Promise<void> {
  const now = Temporal.Now.instant().toString();
  const changes = { status: 'disabled' as const, disabledReason: reason, disabledAt: now, updatedAt: now };
  const disabled = await endpoints.change(tx, { id, status: 'active' }, changes);
  if (disabled.length === 0) return;
  await giveUpPending(tx, id);
  await ctx.publish(tx, 'webhooks.endpoint-disabled', { endpointId: id, resellerId, url, reason });
  if (contact) {
    const notice = { endpointId: id, contact, url, reason };
    await ctx.enqueue(tx, 'webhooks.tell-owner', notice, { key: `disabled ${id}` });
  }
}

/** What waits for a disabled endpoint is not sent; it can be replayed. */
export async function giveUpPending(tx: Transaction, endpointId: string): Promise<void> {
  const updatedAt = Temporal.Now.instant().toString();
  await deliveries.change(
    tx,
    { endpointId, status: 'pending' },
    { status: 'failed', reason: 'the endpoint was disabled', nextAttemptAt: null, updatedAt },
  );
}
