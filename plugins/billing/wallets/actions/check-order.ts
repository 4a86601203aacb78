import { defineAction } from '@isp/sdk';
import { OrderCheck, OrderCheckAnswer } from '@isp/subscriptions/contract';
import { holdMoney, releaseMoney } from '../hold-money.ts';

/** Fills the seam `subscriptions.order-check`: who pays in advance needs money for what he orders. */
export const checkOrder = defineAction('billing.wallets.check-order', {
  summary:
    'Takes what an order costs from the wallet of its reseller, or gives it back (subscriptions only).',
  permission: 'billing.wallet.use',
  params: OrderCheck,
  result: OrderCheckAnswer,
  idempotent: true,
  sensitive: true,
  handler: (ctx, order) =>
    ctx.transaction(async (tx) => {
      if (order.step === 'reserve') return holdMoney(ctx, tx, order);
      await releaseMoney(ctx, tx, order.serviceId);
      return { allowed: true };
    }),
});
