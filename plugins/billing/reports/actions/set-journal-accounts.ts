import { defineAction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { assertStaff } from '../../commission/who-may.ts';
import { type JournalAccount, JournalAccounts } from '../../contract/index.ts';
import { journalAccounts } from '../../data/journal-account-store.ts';
import { entities } from '../../data/legal-entity-store.ts';
import { readJournalAccounts } from '../read-journal-accounts.ts';

/** Says which accounts of the chart of accounts the journal has. */
export const setJournalAccounts = defineAction('billing.journal-accounts.set', {
  summary:
    'Says which account of the chart of accounts each account of the ledger is in the journal, for all companies or for one. Takes the place of all that was said before.',
  permission: 'billing.journal.change',
  rest: 'PUT /billing/journal-accounts',
  sensitive: true,
  params: JournalAccounts,
  result: JournalAccounts,
  example: {
    accounts: [
      { ledgerAccount: 'receivable', accountCode: '1400' },
      { ledgerAccount: 'money:card', accountCode: '1361' },
    ],
  },
  handler: (ctx, { accounts }) => {
    assertStaff(ctx);
    return ctx.transaction(async (tx) => {
      const known = new Set((await entities.listAll(tx, {})).map(({ id }) => id));
      const problems = problemsOf(accounts, known);
      if (problems.length > 0) throw validationFailed(problems);
      await journalAccounts.remove(tx, {});
      await journalAccounts.insertMany(
        tx,
        accounts.map((one) => ({ ...one, id: newId() })),
      );
      return readJournalAccounts(tx);
    });
  },
});

function problemsOf(accounts: readonly JournalAccount[], known: ReadonlySet<string>) {
  const seen = new Set<string>();
  return accounts.flatMap(({ legalEntityId, ledgerAccount }, index) => {
    const key = `${legalEntityId ?? ''} ${ledgerAccount}`;
    const isDouble = seen.has(key);
    seen.add(key);
    return [
      ...(isDouble ? [{ path: `/accounts/${index}/ledgerAccount`, message: 'is named twice' }] : []),
      ...(legalEntityId && !known.has(legalEntityId)
        ? [{ path: `/accounts/${index}/legalEntityId`, message: 'is no legal entity' }]
        : []),
    ];
  });
}
