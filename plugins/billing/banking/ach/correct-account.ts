import type { Context, Transaction } from '@isp/sdk';
import { authorizations } from '../../data/ach-store.ts';
import { openIban, sealIban } from '../bank-secrets.ts';
import { readCorrection } from './corrected-data.ts';
import type { AboutDebit } from './return-ach-debit.ts';
import { maskAccount } from './show-authorization.ts';

/**
 * A notification of change: later debits go to the account the bank says is right. Answers why nothing was done, if so.
 */
export async function correctAccount(
  ctx: Context,
  tx: Transaction,
  { debit: { authorizationId: id }, entry }: AboutDebit,
): Promise<string | undefined> {
  const { code = '', corrected = '' } = entry.told ?? {};
  const right = readCorrection(code, corrected);
  if (!right) return `${code} (${corrected.trim()}) corrects no account; a person has to look at it`;
  const known = await authorizations.lock(tx, id);
  const before = {
    routingNumber: known.routingNumber,
    accountNumber: openIban(known.accountSealed, id),
    accountType: known.accountType,
  };
  const after = { ...before, ...right };
  if (JSON.stringify(after) === JSON.stringify(before)) return 'the account is corrected already';
  const { routingNumber, accountNumber, accountType } = after;
  await authorizations.change(
    tx,
    { id },
    {
      ...{ routingNumber, accountType, changeCode: code, updatedAt: ctx.clock.now().toString() },
      accountMasked: maskAccount(accountNumber),
      accountSealed: sealIban(accountNumber, id),
    },
  );
  return undefined;
}
