import { ById, defineAction, FileAnswer, platformErrors, type Transaction } from '@isp/sdk';
import { accountOf } from '../../accounts/ensure-account.ts';
import type { BillingAccount } from '../../contract/index.ts';
import { documents } from '../../data/document-store.ts';
import { issuerAt } from '../../data/issuer-store.ts';
import { entities } from '../../data/legal-entity-store.ts';
import { payments, paymentWithAllocations } from '../../data/payment-store.ts';
import { asFile, pdf } from '../print-document-file.ts';
import { printReceipt, type ReceiptToPrint } from '../printed/print-receipt.ts';
import { logoOf } from '../read-printed.ts';

/** Prints a receipt of a payment. */
export const printReceiptPdf = defineAction('billing.payments.receipt', {
  summary: 'Prints a receipt of a payment, refund or reversal, with the invoices that have of it at present.',
  permission: 'billing.payment.read',
  rest: 'GET /payments/{id}/receipt',
  file: pdf,
  params: ById,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    const { customerId } = await ctx.transaction((tx) => payments.get(tx, id), { readOnly: true });
    const account = await accountOf(ctx, customerId);
    const found = await ctx.transaction((tx) => readReceipt(tx, id, account), { readOnly: true });
    return asFile(printReceipt(found), `receipt-${id}`);
  },
});

async function readReceipt(tx: Transaction, id: string, account: BillingAccount): Promise<ReceiptToPrint> {
  const { allocations, ...payment } = await paymentWithAllocations(tx, id);
  const invoices = await documents.listAll(tx, { id: allocations.map(({ invoiceId }) => invoiceId) });
  const numberOf = new Map(invoices.map((invoice) => [invoice.id, invoice.number ?? '']));
  const entity = await entities.get(tx, account.legalEntityId);
  const issuer = await issuerAt(tx, account.legalEntityId, payment.createdAt);
  return {
    payment,
    paid: allocations.map(({ invoiceId, amountMinor }) => ({
      number: numberOf.get(invoiceId) ?? '',
      amountMinor,
    })),
    ...(payment.ofPaymentId ? { ofPayment: await payments.get(tx, payment.ofPaymentId) } : {}),
    account,
    language: account.language ?? entity.language,
    issuer,
    ...(await logoOf(tx, issuer)),
  };
}
