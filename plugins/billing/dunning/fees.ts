import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount, DunningPolicy } from '../contract/index.ts';
import { billNoLaterThan } from '../data/account-store.ts';
import { charges } from '../data/charge-store.ts';
import { documents } from '../data/document-store.ts';
import type { DunningState } from '../domain/dunning/dunning-state.ts';
import { idOf } from '../domain/event-id.ts';
import { localDate } from '../domain/local-date.ts';
import type { Known } from './read-facts.ts';

interface Fee {
  readonly account: BillingAccount;
  readonly fee: DunningPolicy['lateFee'];
  readonly text: string;
  /** Of what it is charged once. */
  readonly of: readonly string[];
}

/** Charges a late fee for each invoice that is overdue, once; none while the debt is none. */
export async function chargeLateFees(
  ctx: Context,
  tx: Transaction,
  { account, known, state }: { account: BillingAccount; known: Known; state: DunningState },
): Promise<void> {
  const { lateFee: fee } = known.policy;
  if (!fee || state.stage === 'current') return;
  const today = localDate(known.facts.now, account.timezone);
  const late = known.facts.invoices.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) < 0);
  const numbers = new Map(
    (await documents.listAll(tx, { id: late.map(({ id }) => id) })).map(({ id, number = '' }) => [
      id,
      number,
    ]),
  );
  for (const { id } of late)
    await chargeOnce(ctx, tx, {
      account,
      fee,
      text: `Late fee for ${numbers.get(id)}`,
      of: ['late-fee', id],
    });
}

/** Charges something with the next bill, once, to accounts in the currency of the fee. */
export async function chargeOnce(
  ctx: Context,
  tx: Transaction,
  { account, fee, text, of }: Fee,
): Promise<void> {
  if (!fee || fee.currency !== account.currency) return;
  const now = ctx.clock.now();
  const effectiveOn = localDate(now, account.timezone).toString();
  const { customerId, resellerId } = account;
  const isNew = await charges.insertOnce(tx, {
    ...{ id: idOf(...of), customerId, resellerId, text, ...fee, effectiveOn },
    createdAt: now.toString(),
  });
  if (isNew) await billNoLaterThan(tx, customerId, effectiveOn);
}
