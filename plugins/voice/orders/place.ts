import { type Context, IspError, rootResellerId, type Transaction } from '@isp/sdk';
import type { CreateServiceParams } from '@isp/subscriptions/contract';
import { numbersOf, returnNumbers } from '../data/number-store.ts';
import { forgetTariffs } from '../data/tariff-history.ts';
import { type VoiceService, voiceServices } from '../data/voice-service-store.ts';

/** What makes an order one of a component. */
export type Within = Pick<CreateServiceParams, 'parentId' | 'dependsOn'>;

/** Hands a reserved order to subscriptions, with the rights of whoever the context acts for; twice is like once. */
export async function place(
  ctx: Context,
  reserved: VoiceService,
  numbers: readonly string[],
  within: Within = {},
): Promise<void> {
  const { serviceId, jobId, customerId, tariffId, username, realm, ha1Hash, ha1bHash, startDate } = reserved;
  const { device, priority } = reserved;
  await ctx.call('subscriptions.services.create', {
    id: serviceId,
    ...{ jobId, customerId, tariffId, startDate },
    type: 'voice',
    login: username,
    ...(device ? { device } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...within,
    desired: { username, realm, ha1Hash, ha1bHash, numbers, state: 'active' },
  });
  await ctx.asPlugin('free numbers are the ISP’s').transaction((tx) => markOrdered(ctx, tx, serviceId));
}

async function markOrdered(ctx: Context, tx: Transaction, serviceId: string): Promise<void> {
  const ordered = await voiceServices.change(tx, { serviceId, state: 'reserved' }, { state: 'ordered' });
  for (const { customerId, resellerId } of ordered) {
    for (const number of await numbersOf(tx, serviceId)) {
      await ctx.publish(tx, 'voice.number-assigned', { number, serviceId, customerId, resellerId });
    }
  }
}

/** Takes everything back that a refused order reserved; its numbers are free at once. */
export async function release(ctx: Context, serviceId: string): Promise<void> {
  await ctx.asPlugin('free numbers are the ISP’s').transaction(async (tx) => {
    const removed = await voiceServices.remove(tx, { serviceId, state: 'reserved' });
    if (removed === 0) return;
    await returnNumbers(tx, { serviceId, root: rootResellerId });
    await forgetTariffs(tx, serviceId);
  });
}

/** A refusal stands however often one asks; an outage, a timeout or a defect may pass. */
export function isRefusal(error: unknown): boolean {
  return error instanceof IspError && error.status < 500 && error.retry !== 'later';
}
