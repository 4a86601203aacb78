import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import {
  type BankAccount,
  type MakeSepaFileParams,
  type SepaFileAnswer,
  sepaErrors,
} from '../../contract/index.ts';
import { bankAccount } from '../../data/bank-account-store.ts';
import { entities } from '../../data/legal-entity-store.ts';
import {
  type DebitRow,
  debits,
  type MandateRow,
  mandates,
  sepaFiles,
  shownFile,
} from '../../data/sepa-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { openIban, sealIban } from '../bank-secrets.ts';
import { cancelDebit } from '../debits/cancel-debit.ts';
import { type NotCollected, waitingDebits, whyNotCollected } from '../debits/waiting-debits.ts';
import { bankZone } from './bank-zone.ts';
import { settlementDayFrom } from './settlement-days.ts';
import { blocksOf, type DebitForBank, type DirectDebits, writePain008 } from './write-pain008.ts';

/** What goes into a file, and what is left out with the reason. */
interface Plan {
  readonly included: readonly { readonly debit: DebitRow; readonly mandate: MandateRow }[];
  readonly excluded: readonly { readonly debit: DebitRow; readonly reason: string; readonly code: string }[];
}

/**
 * Makes the file of all debits that wait for a legal entity, or says what would be in it. Each is looked at again: what is
 * paid otherwise, or has no mandate any more, is left out and declined. Two at once wait for each other: a debit is in one file.
 */
export async function makeFile(
  ctx: Context,
  tx: Transaction,
  wish: MakeSepaFileParams,
): Promise<SepaFileAnswer> {
  const bank = await bankAccount(tx, wish.bankAccountId);
  const creditor = await creditorOf(tx, bank);
  const tomorrow = ctx.clock.today(bankZone).add({ days: 1 });
  const asked = wish.collectOn ? Temporal.PlainDate.from(wish.collectOn) : tomorrow;
  const later = Temporal.PlainDate.compare(asked, tomorrow) < 0 ? tomorrow : asked;
  const collectOn = settlementDayFrom(later).toString();
  if (!wish.preview) await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.sepa-file', 0))`);
  const plan = await planFile(tx, bank);
  const answer = answerOf(plan, collectOn);
  if (wish.preview) return answer;
  for (const { debit, reason, code } of plan.excluded) await cancel(ctx, tx, debit, { reason, code });
  if (plan.included.length === 0) {
    if (plan.excluded.length > 0) return answer;
    throw sepaErrors.BILLING_NO_DEBITS();
  }
  const { version = '08' } = wish;
  const file = await writeFile(ctx, tx, { bank, plan, creditor, collectOn, version });
  return { ...answer, file: shownFile(file) };
}

async function creditorOf(tx: Transaction, bank: BankAccount): Promise<DirectDebits['creditor']> {
  const { id, iban, creditorId, bic, currency, legalEntityId } = bank;
  if (!iban || !creditorId || currency !== 'EUR') throw sepaErrors.BILLING_NO_CREDITOR({ id });
  const { name } = await entities.get(tx, legalEntityId);
  return { name, iban, creditorId, ...(bic ? { bic } : {}) };
}

function answerOf({ included, excluded }: Plan, collectOn: string): SepaFileAnswer {
  const sum = included.reduce((total, { debit }) => total + BigInt(debit.amountMinor), 0n);
  return {
    collectOn,
    debits: included.length,
    sumMinor: toAmountMinor(sum),
    excluded: excluded.map(({ debit, reason }) => ({
      debitId: debit.id,
      customerId: debit.customerId,
      reason,
    })),
  };
}

async function planFile(tx: Transaction, bank: BankAccount): Promise<Plan> {
  const { legalEntityId } = bank;
  const waiting = await waitingDebits(tx, { table: 'sepa_debits', legalEntityId });
  const rows = await debits.listAll(tx, { id: waiting.map(({ id }) => id) });
  const known = await mandates.listAll(tx, { id: [...new Set(rows.map(({ mandateId }) => mandateId))] });
  const byId = new Map(known.map((mandate) => [mandate.id, mandate]));
  const wanted = new Map(waiting.map((one) => [one.id, one]));
  const judged = rows
    .toSorted((one, other) => (one.customerId + one.id < other.customerId + other.id ? -1 : 1))
    .map((debit) => ({
      debit,
      mandate: byId.get(debit.mandateId),
      why: whyNotCollected(
        { name: 'mandate', status: byId.get(debit.mandateId)?.status ?? 'gone' },
        wanted.get(debit.id),
      ),
    }));
  return {
    included: judged.flatMap(({ debit, mandate, why }) => (why || !mandate ? [] : [{ debit, mandate }])),
    excluded: judged.flatMap(({ debit, why }) => (why ? [{ debit, ...why }] : [])),
  };
}

function cancel(
  ctx: Context,
  tx: Transaction,
  { id, customerId }: DebitRow,
  why: NotCollected,
): Promise<void> {
  const changes = { status: 'cancelled', updatedAt: ctx.clock.now().toString() } as const;
  const change = async () => (await debits.change(tx, { id, status: 'waiting' }, changes)).length > 0;
  return cancelDebit(ctx, tx, { id, customerId, change }, why);
}

interface Making {
  readonly bank: BankAccount;
  readonly plan: Plan;
  readonly creditor: DirectDebits['creditor'];
  readonly collectOn: string;
  readonly version: '02' | '08';
}

async function writeFile(
  ctx: Context,
  tx: Transaction,
  { bank, plan, creditor, collectOn, version }: Making,
) {
  const id = newId();
  const now = ctx.clock.now();
  const messageId = `DD-${id.replaceAll('-', '').slice(0, 16).toUpperCase()}`;
  const used = await usedMandates(tx, plan);
  const forBank = plan.included.map((one) => debitForBank(one, used));
  const about = { version, messageId, createdAt: now.toString().slice(0, 19), collectOn, creditor };
  const pain: DirectDebits = { ...about, debits: forBank };
  const sum = forBank.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const file = await sepaFiles.insert(tx, {
    ...{ id, resellerId: rootResellerId, bankAccountId: bank.id, messageId, version, collectOn },
    debits: forBank.length,
    sumMinor: toAmountMinor(sum),
    currency: 'EUR',
    contentSealed: sealIban(writePain008(pain), id),
    madeBy: authorOf(ctx.principal),
    createdAt: now.toString(),
  });
  const rows = blocksOf(pain).flatMap(({ paymentInfoId, debits: own }) =>
    own.map(({ id: debitId, sequence }) => ({ id: debitId, sequence, paymentInfoId })),
  );
  await tx.query(
    `UPDATE sepa_debits d SET status = 'submitted', file_id = $2, sequence = r.sequence, payment_info_id = r."paymentInfoId",
       updated_at = $3
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, sequence text, "paymentInfoId" text) WHERE d.id = r.id`,
    [JSON.stringify(rows), id, now.toString()],
  );
  await tx.query('UPDATE sepa_mandates SET last_used_on = $2 WHERE id = ANY ($1::uuid[])', [
    [...new Set(plan.included.map(({ mandate }) => mandate.id))],
    collectOn,
  ]);
  return file;
}

/** Mandates by which something is on its way or was collected: what comes now is not the first. */
async function usedMandates(tx: Transaction, { included }: Plan): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT mandate_id AS id FROM sepa_debits
     WHERE mandate_id = ANY ($1::uuid[]) AND status IN ('submitted', 'collected')`,
    [included.map(({ mandate }) => mandate.id)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Of two debits by one new mandate the first is the first. */
function debitForBank({ debit, mandate }: Plan['included'][number], used: Set<string>): DebitForBank {
  const sequence = used.has(mandate.id) ? 'RCUR' : 'FRST';
  used.add(mandate.id);
  return {
    id: debit.id,
    endToEndId: debit.endToEndId,
    amountMinor: BigInt(debit.amountMinor),
    sequence,
    scheme: mandate.scheme,
    mandateReference: mandate.reference,
    signedOn: mandate.signedOn,
    holder: mandate.holder,
    iban: openIban(mandate.ibanSealed, mandate.id),
    ...(mandate.bic ? { bic: mandate.bic } : {}),
    description: debit.description,
  };
}
