import { holdsPermission, type Principal } from '@isp/sdk';
import type { Transfer } from '../../contract/index.ts';
import type { TransferRow } from '../../data/transfer-store.ts';
import { openIban } from '../bank-secrets.ts';

/** A transfer as somebody may see it: the IBAN is masked for those who need not know it. */
export function shownTransfer(
  { ibanMasked, ibanSealed, ...transfer }: TransferRow,
  principal: Principal,
): Transfer {
  const isOpen = holdsPermission(principal, 'billing.bank-details.read');
  return { ...transfer, iban: isOpen ? openIban(ibanSealed, transfer.id) : ibanMasked };
}
