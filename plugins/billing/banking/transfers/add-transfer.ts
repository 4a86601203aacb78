import type { Context, Transaction } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { type Transfer, transferErrors } from '../../contract/index.ts';
import { type TransferRow, transfers } from '../../data/transfer-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { maskIban, sealIban } from '../bank-secrets.ts';
import { shownTransfer } from './show-transfer.ts';

/** What is to be paid out, and to whom. */
export type NewTransfer = Pick<
  TransferRow,
  | 'kind'
  | 'refId'
  | 'customerId'
  | 'resellerId'
  | 'holder'
  | 'bic'
  | 'amountMinor'
  | 'currency'
  | 'description'
> & { readonly iban: string };

/** Adds a transfer for the next file. @throws BILLING_PAID_OUT when there is one that is not over; BILLING_TRANSFER_EUROS */
export async function addTransfer(ctx: Context, tx: Transaction, wanted: NewTransfer): Promise<Transfer> {
  const { iban, ...about } = wanted;
  const { refId, currency } = about;
  if (currency !== 'EUR') throw transferErrors.BILLING_TRANSFER_EUROS({ id: refId, currency });
  const known = await transfers.find(tx, { refId, status: ['waiting', 'submitted', 'paid'] });
  if (known) throw transferErrors.BILLING_PAID_OUT({ refId, id: known.id, status: known.status });
  const id = newId();
  const at = ctx.clock.now().toString();
  const row = {
    ...{ id, ...about, ibanMasked: maskIban(iban), ibanSealed: sealIban(iban, id) },
    ...{ status: 'waiting' as const, endToEndId: id.replaceAll('-', '') },
    ...{ createdBy: authorOf(ctx.principal), createdAt: at, updatedAt: at },
  };
  try {
    const added = await transfers.insert(tx, row);
    const { customerId, amountMinor } = about;
    ctx.audit({
      subject: { kind: 'transfer', id, ...(customerId ? { customerId } : {}) },
      after: { refId, amountMinor, iban: added.ibanMasked },
    });
    return shownTransfer(added, ctx.principal);
  } catch (error) {
    if (!isUniqueViolation(error, 'bank_transfers_once')) throw error;
    throw transferErrors.BILLING_PAID_OUT({ refId, id: 'another', status: 'waiting' }, { cause: error });
  }
}
