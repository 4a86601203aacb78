import { ById, defineAction, platformErrors } from '@isp/sdk';
import { holds } from '../../data/dunning/promise-store.ts';
import { customerOf, lockDebtor } from '../debtor-of.ts';
import { lookAtCustomer } from '../look-at-customer.ts';

/** Lets dunning of a customer go on. */
export const releaseDunning = defineAction('billing.dunning.release', {
  summary: 'Lets dunning of an excluded customer go on, as the facts are then.',
  permission: 'billing.dunning.hold',
  rest: 'DELETE /customers/{id}/dunning-hold',
  status: 204,
  sensitive: true,
  params: ById,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id: customerId }) {
    await ctx.transaction((tx) => holds.get(tx, customerId), { readOnly: true });
    const customer = await customerOf(ctx, customerId);
    await ctx.transaction(async (tx) => {
      const debtor = await lockDebtor(tx, customer);
      const { resellerId, reason } = await holds.lock(tx, customerId);
      await holds.remove(tx, { customerId });
      const at = ctx.clock.now().toString();
      await ctx.publish(tx, 'billing.dunning-continued', { customerId, resellerId, reason, at });
      await lookAtCustomer(ctx, tx, debtor);
    });
    return undefined;
  },
});
