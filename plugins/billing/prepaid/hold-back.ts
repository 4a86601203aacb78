import { formatMinor } from '@isp/sdk/money';
import { documentRow } from '../books/new-document.ts';
import type { BillingAccount } from '../contract/index.ts';
import type { AccountOutcome } from '../runs/plan-account.ts';
import { isPrepaid } from './is-prepaid.ts';

/**
 * Who pays in advance is billed what there is money for, and nothing else: no debt is made. What is short is said, and the
 * account stays due.
 */
export function holdBack(
  account: BillingAccount,
  outcome: AccountOutcome,
  balanceMinor: bigint,
): AccountOutcome {
  if (!isPrepaid(account) || outcome.kind !== 'bill') return outcome;
  const neededMinor = outcome.documents
    .map((made) => BigInt(documentRow(made, account.createdAt).row.grossMinor))
    .reduce((sum, one) => sum + one, 0n);
  if (neededMinor <= balanceMinor) return outcome;
  const text = (minor: bigint) => formatMinor(minor, account.currency);
  const reason = `paid in advance, and ${text(balanceMinor)} ${account.currency} is not enough for ${text(neededMinor)}`;
  return { kind: 'excluded', reason, neededMinor };
}
