import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { customerOf, lockDebtor } from '../debtor-of.ts';
import { lookAtCustomer as look } from '../look-at-customer.ts';
import { takeBackWriteOffs } from '../write-off.ts';

/** Looks at one customer because something happened: money came or went, a reminder left. Then services are freed at once. */
export const lookAtCustomer = defineJob('billing.look-at-customer', {
  data: Type.Object({ customerId: Id }),
  async handler(ctx, { customerId }) {
    const customer = await customerOf(ctx, customerId);
    await ctx.transaction(async (tx) => {
      const debtor = await lockDebtor(tx, customer);
      await takeBackWriteOffs(ctx, tx, debtor.account);
      await look(ctx, tx, debtor);
    });
  },
});
