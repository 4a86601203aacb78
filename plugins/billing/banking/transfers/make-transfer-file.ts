import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import {
  type BankAccount,
  type MakeTransferFileParams,
  type TransferFileAnswer,
  transferErrors,
} from '../../contract/index.ts';
import { bankAccount } from '../../data/bank-account-store.ts';
import { entities } from '../../data/legal-entity-store.ts';
import { shownTransferFile, type TransferRow, transferFiles, transfers } from '../../data/transfer-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { openIban, sealIban } from '../bank-secrets.ts';
import { bankZone } from '../sepa/bank-zone.ts';
import { settlementDayFrom } from '../sepa/settlement-days.ts';
import { type CreditTransfers, writePain001 } from './write-pain001.ts';

/** The most in one file; what is more waits for the next. */
const mostTransfers = 10_000;

/**
 * Makes the file of all transfers that wait, or says what would be in it. Two at once wait for each other: a transfer is in
 * one file.
 */
export async function makeTransferFile(
  ctx: Context,
  tx: Transaction,
  wish: MakeTransferFileParams,
): Promise<TransferFileAnswer> {
  const bank = await bankAccount(tx, wish.bankAccountId);
  const debtor = await debtorOf(tx, bank);
  const today = ctx.clock.today(bankZone);
  const asked = wish.executeOn ? Temporal.PlainDate.from(wish.executeOn) : today;
  const day = settlementDayFrom(Temporal.PlainDate.compare(asked, today) < 0 ? today : asked);
  if (!wish.preview)
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.transfer-file', 0))`);
  const rows = await waitingTransfers(tx, bank.legalEntityId);
  const sum = rows.reduce((total, { amountMinor }) => total + BigInt(amountMinor), 0n);
  const answer = { executeOn: day.toString(), transfers: rows.length, sumMinor: toAmountMinor(sum) };
  if (wish.preview) return answer;
  if (rows.length === 0) throw transferErrors.BILLING_NO_TRANSFERS();
  const id = newId();
  const messageId = `CT-${id.replaceAll('-', '').slice(0, 16).toUpperCase()}`;
  const { version = '09' } = wish;
  const about = { version, messageId, createdAt: ctx.clock.now().toString().slice(0, 19), debtor };
  const content = writePain001({ ...about, executeOn: answer.executeOn, transfers: rows.map(forBank) });
  const file = await transferFiles.insert(tx, {
    ...{ id, resellerId: rootResellerId, bankAccountId: bank.id, messageId, version, ...answer },
    ...{ currency: 'EUR', contentSealed: sealIban(content, id) },
    ...{ madeBy: authorOf(ctx.principal), createdAt: ctx.clock.now().toString() },
  });
  const submitted = { status: 'submitted', fileId: id, updatedAt: ctx.clock.now().toString() } as const;
  await transfers.change(tx, { id: rows.map((row) => row.id), status: 'waiting' }, submitted);
  return { ...answer, file: shownTransferFile(file) };
}

async function debtorOf(tx: Transaction, bank: BankAccount): Promise<CreditTransfers['debtor']> {
  const { id, iban, bic, currency, legalEntityId } = bank;
  if (!iban || currency !== 'EUR') throw transferErrors.BILLING_NO_DEBTOR({ id });
  const { name } = await entities.get(tx, legalEntityId);
  return { name, iban, ...(bic ? { bic } : {}) };
}

/** Refunds are of the company that bills the customer; settlements of whichever pays first. */
async function waitingTransfers(tx: Transaction, legalEntityId: string): Promise<TransferRow[]> {
  const waiting = await tx.query<{ id: string }>(
    `SELECT t.id FROM bank_transfers t WHERE t.status = 'waiting' AND (t.customer_id IS NULL OR EXISTS (
       SELECT FROM billing_accounts a WHERE a.id = t.customer_id AND a.legal_entity_id = $1))
     ORDER BY t.created_at, t.id LIMIT ${mostTransfers} FOR UPDATE OF t`,
    [legalEntityId],
  );
  const rows = await transfers.listAll(tx, { id: waiting.map(({ id }) => id) });
  return rows.toSorted((one, other) => (one.createdAt + one.id < other.createdAt + other.id ? -1 : 1));
}

function forBank({ id, endToEndId, amountMinor, holder, ibanSealed, bic, description }: TransferRow) {
  const payee = { holder, iban: openIban(ibanSealed, id), ...(bic ? { bic } : {}) };
  return { endToEndId, amountMinor: BigInt(amountMinor), description, ...payee };
}
