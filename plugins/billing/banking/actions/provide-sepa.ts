import { defineAction } from '@isp/sdk';
import { PaymentProviderAnswer, PaymentProviderParams } from '../../contract/index.ts';
import { provideDebits } from '../sepa/provide-debits.ts';

/** Fills billing's own seam `billing.payment-provider`: debits by mandates. */
export const provideSepa = defineAction('billing.sepa.provide', {
  summary: 'Answers what billing asks a payment provider, for direct debits.',
  permission: 'billing.sepa.use',
  params: PaymentProviderParams,
  result: PaymentProviderAnswer,
  handler: (ctx, asked) => ctx.transaction((tx) => provideDebits(ctx, tx, asked)),
});
