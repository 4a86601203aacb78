import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { erasures } from '../data/privacy-stores.ts';
import { askHolders } from '../privacy/ask-holders.ts';

/** Has all other plugins erase a customer; tried again until each has, and told once. */
export const eraseElsewhere = defineJob('customers.erase-elsewhere', {
  data: Type.Object({ customerId: Id }),
  async handler(ctx, { customerId }) {
    const answers = await askHolders(ctx, { customerId, wish: 'erase' });
    const kept = answers.flatMap(({ plugin, kept = [] }) => kept.map((one) => ({ plugin, ...one })));
    await ctx.transaction(async (tx) => {
      const finishedAt = ctx.clock.now().toString();
      const running = { customerId, status: 'running' };
      const [erased] = await erasures.change(tx, running, { status: 'done', kept, finishedAt });
      if (!erased) return;
      const { resellerId } = erased;
      await ctx.publish(tx, 'customers.customer-erased', { customerId, resellerId });
    });
  },
});
