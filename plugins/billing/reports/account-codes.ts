import type { JournalAccount } from '../contract/index.ts';

/** What is used until somebody says otherwise: numbers of the German chart SKR 03. */
const usual: Readonly<Record<string, string>> = {
  receivable: '1400',
  revenue: '8400',
  tax: '1776',
  money: '1200',
  'money:cash': '1000',
  'bad-debt': '2400',
  deposit: '1732',
  opening: '9000',
};

/**
 * The code of an account of the ledger for a company: its own before that of all, and one for `tax:<id>` before one for `tax`.
 * What has none is named as in the ledger.
 */
export function accountCodes(mapped: readonly JournalAccount[]) {
  const codes = new Map(
    mapped.map((one) => [`${one.legalEntityId ?? ''} ${one.ledgerAccount}`, one.accountCode]),
  );
  return (legalEntityId: string, ledgerAccount: string): string => {
    const [general = ledgerAccount] = ledgerAccount.split(':');
    const names = [ledgerAccount, general];
    const found = [legalEntityId, ''].flatMap((entity) =>
      names.map((name) => codes.get(`${entity} ${name}`)),
    );
    return (
      found.find((code) => code !== undefined) ?? usual[ledgerAccount] ?? usual[general] ?? ledgerAccount
    );
  };
}
