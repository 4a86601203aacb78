import { type Context, defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { erasures } from '../data/privacy-stores.ts';
import { askHolder, findHolders, type HolderAnswer } from '../privacy/ask-holders.ts';
import { tell } from '../timeline/tell.ts';

/** Has all other plugins erase a customer; tried again until each has, and told once. What it waits for is written down. */
export const eraseElsewhere = defineJob('customers.erase-elsewhere', {
  data: Type.Object({ customerId: Id }),
  async handler(ctx, { customerId }) {
    const answers = await allAnswers(ctx, customerId);
    const kept = answers.flatMap(({ plugin, kept = [] }) => kept.map((one) => ({ plugin, ...one })));
    await ctx.transaction(async (tx) => {
      const finishedAt = ctx.clock.now().toString();
      const done = { status: 'done' as const, kept, finishedAt, waitingFor: null };
      const [erased] = await erasures.change(tx, { customerId, status: 'running' }, done);
      if (!erased) return;
      const { resellerId } = erased;
      await tell(ctx, tx, 'customers.customer-erased', { customerId, resellerId });
    });
  },
});

/** Each plugin is asked, also when another cannot yet. */
async function allAnswers(ctx: Context, customerId: string): Promise<HolderAnswer[]> {
  const holders = await findHolders(ctx);
  const asked = await Promise.allSettled(
    holders.map((holder) => askHolder(ctx, holder, { customerId, wish: 'erase' })),
  );
  const refused = asked.flatMap((one, index) =>
    one.status === 'rejected' ? [{ plugin: holders[index]?.plugin, reason: one.reason as Error }] : [],
  );
  const [first] = refused;
  if (first) {
    const waitingFor = refused.map(({ plugin, reason }) => `${plugin}: ${reason.message}`).join('; ');
    await ctx.transaction((tx) =>
      erasures.change(tx, { customerId, status: 'running' }, { waitingFor: waitingFor.slice(0, 1_000) }),
    );
    throw first.reason;
  }
  return asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
