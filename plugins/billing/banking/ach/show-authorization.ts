import { holdsPermission, type Principal } from '@isp/sdk';
import type { AchAuthorization } from '../../contract/index.ts';
import type { AuthorizationRow } from '../../data/ach-store.ts';
import { openIban } from '../bank-secrets.ts';

/** An authorization as somebody may see it: the account number is masked for those who need not know it. */
export function shownAuthorization(
  { accountMasked, accountSealed, ...rest }: AuthorizationRow,
  principal: Principal,
): AchAuthorization {
  const isOpen = holdsPermission(principal, 'billing.bank-details.read');
  return { ...rest, accountNumber: isOpen ? openIban(accountSealed, rest.id) : accountMasked };
}

/** The last four: `******8901`. */
export function maskAccount(accountNumber: string): string {
  return `******${accountNumber.slice(-4)}`;
}
