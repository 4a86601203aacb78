import type { Transaction } from '@isp/sdk';
import type { JournalAccounts } from '../contract/index.ts';
import { journalAccounts } from '../data/journal-account-store.ts';

/** The mapping that is set, in one order. */
export async function readJournalAccounts(tx: Transaction): Promise<JournalAccounts> {
  const rows = await journalAccounts.listAll(tx, {});
  const accounts = rows.map(({ legalEntityId, ledgerAccount, accountCode }) => ({
    ...(legalEntityId ? { legalEntityId } : {}),
    ledgerAccount,
    accountCode,
  }));
  const keyOf = (one: (typeof accounts)[number]) => `${one.legalEntityId ?? ''} ${one.ledgerAccount}`;
  return { accounts: accounts.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) };
}
