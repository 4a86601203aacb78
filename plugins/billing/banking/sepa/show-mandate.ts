import { holdsPermission, type Principal } from '@isp/sdk';
import type { Mandate } from '../../contract/index.ts';
import type { MandateRow } from '../../data/sepa-store.ts';
import { openIban } from '../bank-secrets.ts';

/** A mandate as somebody may see it: the IBAN is masked for those who need not know it. */
export function shownMandate(
  { ibanMasked, ibanSealed, ...mandate }: MandateRow,
  principal: Principal,
): Mandate {
  const isOpen = holdsPermission(principal, 'billing.bank-details.read');
  return { ...mandate, iban: isOpen ? openIban(ibanSealed, mandate.id) : ibanMasked };
}
