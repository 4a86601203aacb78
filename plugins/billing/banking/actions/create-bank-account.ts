import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import {
  BankAccount,
  bankErrors,
  CreateBankAccountParams,
  defaultLegalEntityId,
} from '../../contract/index.ts';
import { bankAccounts } from '../../data/bank-account-store.ts';
import { entities } from '../../data/legal-entity-store.ts';
import { plainIban } from '../bank-secrets.ts';
import { checkBankAccount } from '../check-bank-account.ts';

/** Adds an account at a bank whose statements are read. */
export const createBankAccount = defineAction('billing.bank-accounts.create', {
  summary: 'Adds an account at a bank of a company that bills; its statements can be imported then.',
  permission: 'billing.bank-account.change',
  rest: 'POST /billing/bank-accounts',
  sensitive: true,
  params: CreateBankAccountParams,
  result: BankAccount,
  errors: [platformErrors.NOT_FOUND, bankErrors.BILLING_BANK_ACCOUNT_KNOWN],
  example: { name: 'Current account', iban: 'DE89370400440532013000', currency: 'EUR' },
  handler: (ctx, { legalEntityId = defaultLegalEntityId, iban, ...given }) => {
    checkBankAccount({ ...given, ...(iban ? { iban } : {}) });
    if (!iban && !given.accountNumber)
      throw validationFailed([{ path: '/iban', message: 'give iban or accountNumber' }]);
    const now = ctx.clock.now().toString();
    const dates = { createdAt: now, updatedAt: now };
    const row = {
      ...given,
      ...(iban ? { iban: plainIban(iban) } : {}),
      id: newId(),
      legalEntityId,
      ...dates,
    };
    return ctx.transaction(async (tx) => {
      await entities.get(tx, legalEntityId);
      try {
        return await bankAccounts.insert(tx, row);
      } catch (error) {
        if (!isUniqueViolation(error, 'bank_accounts_once')) throw error;
        throw bankErrors.BILLING_BANK_ACCOUNT_KNOWN(
          { account: row.iban ?? given.accountNumber ?? '' },
          { cause: error },
        );
      }
    });
  },
});
