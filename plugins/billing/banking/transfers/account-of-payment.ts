import type { Transaction } from '@isp/sdk';
import { debits, mandates } from '../../data/sepa-store.ts';
import { entries } from '../../data/statement-store.ts';
import { openIban } from '../bank-secrets.ts';

/** The account a payment came from: that of its direct debit, or the one its bank statement told. */
export async function accountOfPayment(
  tx: Transaction,
  paymentId: string,
): Promise<{ iban: string; holder?: string; bic?: string } | undefined> {
  const debit = await debits.find(tx, { id: paymentId });
  const mandate = debit && (await mandates.find(tx, { id: debit.mandateId }));
  if (mandate) {
    const { id, ibanSealed, holder, bic } = mandate;
    return { iban: openIban(ibanSealed, id), holder, ...(bic ? { bic } : {}) };
  }
  const entry = await entries.find(tx, { paymentId, status: 'booked' });
  if (!entry?.ibanSealed) return undefined;
  return { iban: openIban(entry.ibanSealed, entry.id), ...(entry.name ? { holder: entry.name } : {}) };
}
