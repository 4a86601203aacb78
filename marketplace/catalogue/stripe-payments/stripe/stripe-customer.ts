import type {} from '@isp/customers/contract';
import type { Context } from '@isp/sdk';
import { stripeErrors } from '../contract/index.ts';
import { stripeCustomers } from '../data/customer-store.ts';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from './stripe-client.ts';

/** A customer the caller may see, with Stripe's id of it. */
export interface PayingCustomer {
  readonly customerId: string;
  readonly resellerId: string;
  readonly stripeId: string;
}

/** Finds Stripe's customer for one of ours, or makes it, once. @throws NOT_FOUND when the caller may not see ours. */
export async function payingCustomer(ctx: Context, customerId: string): Promise<PayingCustomer> {
  const { resellerId, name, email } = await ctx.call('customers.get', { id: customerId });
  const self = ctx.asPlugin('which of Stripe’s customers somebody is');
  const known = await self.transaction((tx) => stripeCustomers.find(tx, { id: customerId }), {
    readOnly: true,
  });
  if (known) return { customerId, resellerId, stripeId: known.stripeId };
  const made = await stripeClient(settingsOf(ctx.config)).post<{ id: string }>({
    path: 'customers',
    body: { name, email, metadata: { isp_customer: customerId } },
    idempotencyKey: `isp-customer-${customerId}`,
  });
  if ('declined' in made)
    throw stripeErrors.STRIPE_REFUSED({ reason: made.declined.message ?? 'no reason given' });
  const stripeId = made.done.id;
  await self.transaction((tx) => stripeCustomers.insertOnce(tx, { id: customerId, resellerId, stripeId }));
  return { customerId, resellerId, stripeId };
}
