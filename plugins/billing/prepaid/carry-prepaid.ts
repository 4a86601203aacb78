import { type Context, defineJob, Id } from '@isp/sdk';
import type { Service } from '@isp/subscriptions/contract';
import { Type } from 'typebox';
import { prepaidStates } from '../data/prepaid-store.ts';

/**
 * Lets the services of somebody who pays in advance rest while the balance is not enough, and work when it is. It does what
 * is missing for how he stands now, so a repetition, or one that comes late, does no harm.
 */
export const carryPrepaid = defineJob('billing.carry-prepaid', {
  data: Type.Object({ customerId: Id }),
  async handler(ctx, { customerId }) {
    const state = await ctx.transaction((tx) => prepaidStates.find(tx, { id: customerId }), {
      readOnly: true,
    });
    const services = await servicesOf(ctx, customerId);
    if (state?.status === 'exhausted') {
      for (const { id } of services.filter(isWorking))
        await asked(
          ctx.call('subscriptions.services.suspend', { id, reason: 'non_payment' }, { as: 'plugin' }),
        );
      return;
    }
    for (const { id } of services.filter(isResting))
      await asked(ctx.call('subscriptions.services.resume', { id }, { as: 'plugin' }));
  },
});

/** Components go with the service they belong to. */
async function servicesOf(ctx: Context, id: string): Promise<Service[]> {
  const found: Service[] = [];
  let cursor: string | undefined;
  do {
    const query = { id, limit: 200, ...(cursor ? { cursor } : {}) };
    const { data, page } = await ctx.call('subscriptions.services.list-of-customer', query, { as: 'plugin' });
    found.push(...data.filter(({ parentId }) => parentId === undefined));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

function isWorking({ status, desiredStatus }: Service): boolean {
  return desiredStatus === 'active' && status !== 'pending';
}

/** What is suspended for another reason stays as it is. */
function isResting({ desiredStatus, suspensionReason }: Service): boolean {
  return desiredStatus === 'suspended' && suspensionReason === 'non_payment';
}

/** A service that is not in that state any more was somebody else's. */
async function asked(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 409)) throw error;
  }
}
