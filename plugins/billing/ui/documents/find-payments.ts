import type { AnswerOf, IspClient } from '@isp/sdk/ui';
import type { Document } from './document-words.ts';

type Payment = AnswerOf<'/payments/{id}', 'get'>;

/** What paid an invoice, and how much of it (minor units). */
export interface PaidBy {
  readonly payments: readonly { readonly payment: Payment; readonly amountMinor: number }[];
  readonly creditNotes: readonly Document[];
}

/** Payments of a customer that are looked at, the latest first. */
const longest = 50;

/** Finds what paid an invoice: payments say which invoices they pay, so they are asked until the sum is there. */
export async function findPayments(api: IspClient, invoice: Document, signal: AbortSignal): Promise<PaidBy> {
  const query = { 'filter[customerId]': invoice.customerId, limit: longest, sort: '-createdAt' as const };
  const credits = await api.get('/credit-notes', { params: { query }, signal });
  const creditNotes = credits.data.filter(({ creditsId }) => creditsId === invoice.id);
  const list = await api.get('/payments', {
    params: { query: { ...query, 'filter[kind]': 'payment' } },
    signal,
  });
  const payments: PaidBy['payments'][number][] = [];
  let found = 0;
  for (const { id } of list.data.filter(({ settledMinor }) => settledMinor > 0)) {
    if (found >= invoice.settledMinor) break;
    const payment = await api.get('/payments/{id}', { params: { path: { id } }, signal });
    const part = payment.allocations.find(({ invoiceId }) => invoiceId === invoice.id);
    if (!part) continue;
    payments.push({ payment, amountMinor: part.amountMinor });
    found += part.amountMinor;
  }
  return { payments, creditNotes };
}
