import type { Context, Transaction } from '@isp/sdk';
import { formatMinor } from '@isp/sdk/money';
import type { AchDebit } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { achDebits, authorizations } from '../../data/ach-store.ts';
import { idOf } from '../../domain/event-id.ts';
import { undoDebit } from '../debits/undo-debit.ts';
import { achDeclineClassOf, endsAuthorization, isFirstReturn } from './ach-return-codes.ts';
import type { ReadEntry } from './read-nacha.ts';

/** An entry of a bank's file, and the debit it is about. */
export interface AboutDebit {
  readonly debit: AchDebit;
  readonly entry: ReadEntry;
}

/** A debit that came back: it is declined, and its payment taken back. Answers why nothing was done, if so. */
export async function returnAchDebit(
  ctx: Context,
  tx: Transaction,
  { debit: { id, customerId }, entry }: AboutDebit,
): Promise<string | undefined> {
  const code = entry.told?.code ?? '';
  if (!isFirstReturn(code)) return `${code} is about a dispute between banks; a person has to look at it`;
  await accounts.lock(tx, customerId);
  const debit = await achDebits.lock(tx, id);
  const { status, amountMinor } = debit;
  if (status !== 'submitted' && status !== 'collected') return `the debit is ${status} already`;
  if (entry.amountMinor !== BigInt(amountMinor)) {
    const [came, was] = [formatMinor(entry.amountMinor, 'USD'), formatMinor(BigInt(amountMinor), 'USD')];
    return `${came} came back of a debit of ${was}`;
  }
  const updatedAt = ctx.clock.now().toString();
  await achDebits.change(tx, { id }, { status: 'returned', returnReason: code, updatedAt });
  if (endsAuthorization(code)) {
    const ended = { status: 'refused', reason: `the bank returned a debit with ${code}`, updatedAt } as const;
    await authorizations.change(tx, { id: debit.authorizationId, status: 'active' }, ended);
  }
  const why = { code, declineClass: achDeclineClassOf(code), reversalId: idOf('ach return', id) };
  await undoDebit(
    ctx,
    tx,
    { id, amountMinor, chargeRef: `ach-${id}`, wasCollected: status === 'collected' },
    why,
  );
  return undefined;
}
