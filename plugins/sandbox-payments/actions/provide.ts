import { setTimeout as sleep } from 'node:timers/promises';
import { PaymentProviderAnswer, PaymentProviderParams } from '@isp/billing/contract';
import { defineAction } from '@isp/sdk';
import { readCallBack } from '../provider/call-back.ts';
import { charge, lookUp } from '../provider/charge.ts';
import { refund } from '../provider/refund.ts';
import { storeMethod } from '../provider/store-method.ts';

/** Fills the seam `billing.payment-provider` with test cards. */
export const provide = defineAction('sandbox-payments.provide', {
  summary: 'Answers billing as a payment provider: stores, charges, looks up, refunds, reads call-backs.',
  permission: 'sandbox-payments.provider.use',
  params: PaymentProviderParams,
  result: PaymentProviderAnswer,
  timeoutMs: 60_000,
  async handler(caller, asked): Promise<PaymentProviderAnswer> {
    const ctx = caller.asPlugin('play money is nobody’s');
    switch (asked.wish) {
      case 'store-method':
        return storeMethod(ctx, asked.token);
      case 'forget-method':
        return { outcome: 'forgotten' };
      case 'look-up':
        return lookUp(ctx, asked);
      case 'refund':
        return refund(ctx, asked);
      case 'read-webhook':
        return readCallBack(asked.body, asked.headers);
      case 'charge': {
        const { outcome, afterMs } = await charge(ctx, asked);
        if (afterMs > 0) await sleep(afterMs);
        return outcome;
      }
    }
  },
});
