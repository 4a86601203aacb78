import { defineAction } from '@isp/sdk';
import { PaymentProviderAnswer, PaymentProviderParams } from '../../contract/index.ts';
import { provideAch } from '../ach/provide-ach.ts';

/** Fills billing's own seam `billing.payment-provider`: debits by ACH. */
export const provideByAch = defineAction('billing.ach.provide', {
  summary: 'Answers what billing asks a payment provider, for ACH debits.',
  permission: 'billing.sepa.use',
  params: PaymentProviderParams,
  result: PaymentProviderAnswer,
  handler: (ctx, asked) => ctx.transaction((tx) => provideAch(ctx, tx, asked)),
});
