import { defineAction, platformErrors } from '@isp/sdk';
import { BankAccount, ChangeBankAccountParams } from '../../contract/index.ts';
import { bankAccounts } from '../../data/bank-account-store.ts';
import { checkBankAccount } from '../check-bank-account.ts';

/** Changes an account at a bank: its name, its creditor identifier, how its CSV is read. */
export const changeBankAccount = defineAction('billing.bank-accounts.change', {
  summary:
    'Changes an account at a bank: name, BIC, creditor identifier, how its CSV is read; null removes one.',
  permission: 'billing.bank-account.change',
  rest: 'PATCH /billing/bank-accounts/{id}',
  sensitive: true,
  params: ChangeBankAccountParams,
  result: BankAccount,
  errors: [platformErrors.NOT_FOUND],
  example: {
    id: '01900000-0000-7000-8000-0000000000ba',
    csvFormat: {
      separator: ';',
      dateFormat: 'DD.MM.YYYY',
      decimalSign: ',',
      columns: { bookedOn: 'Buchungstag', amount: 'Betrag', name: 'Name', remittance: ['Verwendungszweck'] },
    },
  },
  handler: (ctx, { id, ...changes }) => {
    checkBankAccount(changes);
    return ctx.transaction(async (tx) => {
      await bankAccounts.lock(tx, id);
      const [changed] = await bankAccounts.change(
        tx,
        { id },
        { ...changes, updatedAt: ctx.clock.now().toString() },
      );
      return changed as BankAccount;
    });
  },
});
