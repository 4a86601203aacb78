import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { cases } from '../../data/dunning/case-store.ts';
import { applyWish } from '../apply-wish.ts';
import { customerOf, lockDebtor } from '../debtor-of.ts';
import { endOfWish } from '../end-of-wish.ts';

/**
 * Brings the services of a customer to what is wished of them: reads, compares, acts on the difference. A wish that changed
 * meanwhile is carried out next, so that in the end services are what the last wish says, whoever was killed in between.
 */
export const applyDunning = defineJob('billing.apply-dunning', {
  data: Type.Object({ customerId: Id }),
  async handler(ctx, { customerId }) {
    const wished = await ctx.transaction((tx) => cases.find(tx, { customerId, status: 'open' }), {
      readOnly: true,
    });
    if (!wished) return;
    await applyWish(ctx, wished);
    const customer = await customerOf(ctx, customerId);
    await ctx.transaction(async (tx) =>
      endOfWish(ctx, tx, { wished, debtor: await lockDebtor(tx, customer) }),
    );
  },
});
