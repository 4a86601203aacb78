import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { beginAutoPay } from '../collection/begin-auto-pay.ts';
import { carryAttempt } from '../collection/carry-attempt.ts';

/** Charges an invoice to its customer's default method, if that is to be done now. Running it often does no harm. */
export const autoPay = defineJob('billing.auto-pay', {
  data: Type.Object({ invoiceId: Id }),
  async handler(ctx, { invoiceId }) {
    const attempt = await ctx.transaction((tx) => beginAutoPay(ctx, tx, invoiceId));
    if (attempt) await carryAttempt(ctx, attempt.id);
  },
});
