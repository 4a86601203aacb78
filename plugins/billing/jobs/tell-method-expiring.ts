import type {} from '@isp/comms/contract';
import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { paymentMethods } from '../data/payment-method-store.ts';

/** Mails a customer that a stored card ends soon; once per card, end and notice. Who has no address is not told. */
export const tellMethodExpiring = defineJob('billing.tell-method-expiring', {
  data: Type.Object({ paymentMethodId: Id, daysLeft: Type.Integer() }),
  async handler(ctx, { paymentMethodId: id, daysLeft }) {
    const method = await ctx.transaction((tx) => paymentMethods.find(tx, { id, status: 'active' }), {
      readOnly: true,
    });
    if (!method?.expiresOn) return;
    const { customerId, resellerId, brand = 'card', last4 = '····', expiresOn } = method;
    const { email: to, name } = await ctx.call('customers.get', { id: customerId }, { as: 'plugin' });
    if (!to) return;
    const variables = { name, brand, last4, expiresOn };
    const key = `${id}:${expiresOn}:${daysLeft}`;
    const message = {
      to,
      template: 'billing.payment-method-expiring',
      variables,
      resellerId,
      customerId,
      key,
    };
    await ctx.call('comms.messages.send', message, { as: 'plugin' });
  },
});
