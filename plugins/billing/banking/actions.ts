import { changeBankAccount } from './actions/change-bank-account.ts';
import { createBankAccount } from './actions/create-bank-account.ts';
import { createMandate } from './actions/create-mandate.ts';
import { getEntry } from './actions/get-entry.ts';
import { getMandate } from './actions/get-mandate.ts';
import { getSepaFileContent } from './actions/get-sepa-file-content.ts';
import { getStatement } from './actions/get-statement.ts';
import { ignoreEntry } from './actions/ignore-entry.ts';
import { importStatement } from './actions/import-statement.ts';
import { listBankAccounts } from './actions/list-bank-accounts.ts';
import { listEntries } from './actions/list-entries.ts';
import { listMandates } from './actions/list-mandates.ts';
import { listSepaDebits } from './actions/list-sepa-debits.ts';
import { listSepaFiles } from './actions/list-sepa-files.ts';
import { listStatements } from './actions/list-statements.ts';
import { makeSepaFile } from './actions/make-sepa-file.ts';
import { matchEntry } from './actions/match-entry.ts';
import { provideSepa } from './actions/provide-sepa.ts';
import { revokeMandate } from './actions/revoke-mandate.ts';
import { takeSepaReport } from './actions/take-sepa-report.ts';
import { undoEntry } from './actions/undo-entry.ts';

/** Banks: accounts, statements and what becomes of their entries. */
export const bankActions = [
  changeBankAccount,
  createBankAccount,
  getEntry,
  getStatement,
  ignoreEntry,
  importStatement,
  listBankAccounts,
  listEntries,
  listStatements,
  matchEntry,
  undoEntry,
];

/** Direct debits: mandates, what is collected by them, and files for the bank. */
export const sepaActions = [
  createMandate,
  getMandate,
  getSepaFileContent,
  listMandates,
  listSepaDebits,
  listSepaFiles,
  makeSepaFile,
  provideSepa,
  revokeMandate,
  takeSepaReport,
];
