import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { cases } from '../../data/dunning/case-store.ts';
import { freeServices } from '../apply-wish.ts';

/** Frees services that were suspended for a debt that is paid, unless there is another case meanwhile that blocks them. */
export const freeServicesOf = defineJob('billing.free-services', {
  data: Type.Object({ customerId: Id }),
  async handler(ctx, { customerId }) {
    const open = await ctx.transaction((tx) => cases.find(tx, { customerId, status: 'open' }), {
      readOnly: true,
    });
    if (open && open.wish !== 'free') return;
    await freeServices(ctx, customerId);
  },
});
