import { defineAction, platformErrors } from '@isp/sdk';
import { assertServices } from '../accounts/assert-services.ts';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { draftInvoice } from '../books/draft-invoice.ts';
import { billingErrors, DocumentWithLines, DraftInvoiceParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { documentWithLines } from '../data/document-store.ts';
import { assertTaxes } from '../data/tax-store.ts';

/** Drafts an invoice with lines of one's own; it has no number and is not owed until it is issued. */
export const draft = defineAction('billing.invoices.draft', {
  summary: 'Drafts an invoice with lines of one’s own. It is not owed until it is issued.',
  permission: 'billing.invoice.create',
  rest: 'POST /invoices',
  sensitive: true,
  params: DraftInvoiceParams,
  result: DocumentWithLines,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_OTHER_CURRENCY,
    billingErrors.BILLING_UNKNOWN_TAX,
    billingErrors.BILLING_NEGATIVE_INVOICE,
  ],
  example: {
    customerId: '01900000-0000-7000-8000-0000000000aa',
    currency: 'EUR',
    lines: [{ text: 'Router', amountMinor: 8900 }],
  },
  async handler(ctx, { customerId, currency, lines }) {
    const known = await ensureAccount(ctx, customerId, 'caller');
    if (known.currency !== currency)
      throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency: known.currency });
    await assertServices(
      ctx,
      customerId,
      lines.map(({ serviceId }) => serviceId),
    );
    return ctx.transaction(async (tx) => {
      const account = await accounts.lock(tx, customerId);
      await assertTaxes(tx, [...new Set(lines.flatMap(({ taxIds }) => taxIds ?? []))]);
      const { id } = await draftInvoice(ctx, tx, account, lines);
      return documentWithLines(tx, id, 'invoice');
    });
  },
});
