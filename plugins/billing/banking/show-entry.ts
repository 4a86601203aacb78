import { holdsPermission, type Principal } from '@isp/sdk';
import type { StatementEntry } from '../contract/index.ts';
import type { EntryRow } from '../data/statement-store.ts';
import { openIban } from './bank-secrets.ts';

/** An entry as somebody may see it: the payer's IBAN is masked for those who need not know it. */
export function shownEntry(row: EntryRow, principal: Principal): StatementEntry {
  const { ibanMasked, ibanSealed, payerKey, wholeReason, ...entry } = row;
  if (!ibanMasked) return entry;
  const isOpen = ibanSealed && holdsPermission(principal, 'billing.bank-details.read');
  return { ...entry, iban: isOpen ? openIban(ibanSealed, row.id) : ibanMasked };
}
