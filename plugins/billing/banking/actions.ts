import { cancelTransfer } from './actions/cancel-transfer.ts';
import { changeBankAccount } from './actions/change-bank-account.ts';
import { createAchAuthorization } from './actions/create-ach-authorization.ts';
import { createBankAccount } from './actions/create-bank-account.ts';
import { createMandate } from './actions/create-mandate.ts';
import { getAchAuthorization } from './actions/get-ach-authorization.ts';
import { getAchFileContent } from './actions/get-ach-file-content.ts';
import { getEntry } from './actions/get-entry.ts';
import { getMandate } from './actions/get-mandate.ts';
import { getSepaFileContent } from './actions/get-sepa-file-content.ts';
import { getStatement } from './actions/get-statement.ts';
import { getTransferFileContent } from './actions/get-transfer-file-content.ts';
import { ignoreEntry } from './actions/ignore-entry.ts';
import { importStatement } from './actions/import-statement.ts';
import { listAchAuthorizations } from './actions/list-ach-authorizations.ts';
import { listAchDebits } from './actions/list-ach-debits.ts';
import { listAchFiles } from './actions/list-ach-files.ts';
import { listBankAccounts } from './actions/list-bank-accounts.ts';
import { listEntries } from './actions/list-entries.ts';
import { listMandates } from './actions/list-mandates.ts';
import { listSepaDebits } from './actions/list-sepa-debits.ts';
import { listSepaFiles } from './actions/list-sepa-files.ts';
import { listStatements } from './actions/list-statements.ts';
import { listTransferFiles } from './actions/list-transfer-files.ts';
import { listTransfers } from './actions/list-transfers.ts';
import { makeAchFileOfDebits } from './actions/make-ach-file.ts';
import { makeSepaFile } from './actions/make-sepa-file.ts';
import { makeFileOfTransfers } from './actions/make-transfer-file.ts';
import { matchEntry } from './actions/match-entry.ts';
import { payOutRefund } from './actions/pay-out-refund.ts';
import { payOutSettlement } from './actions/pay-out-settlement.ts';
import { provideByAch } from './actions/provide-ach.ts';
import { provideSepa } from './actions/provide-sepa.ts';
import { revokeAchAuthorization } from './actions/revoke-ach-authorization.ts';
import { revokeMandate } from './actions/revoke-mandate.ts';
import { takeReturnsOfAch } from './actions/take-ach-returns.ts';
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

/** Debits by ACH: who lets us collect, what is collected, and files for and of the bank. */
export const achActions = [
  createAchAuthorization,
  getAchAuthorization,
  getAchFileContent,
  listAchAuthorizations,
  listAchDebits,
  listAchFiles,
  makeAchFileOfDebits,
  provideByAch,
  revokeAchAuthorization,
  takeReturnsOfAch,
];

/** Money that goes out by SEPA transfers: refunds and settlements. */
export const transferActions = [
  cancelTransfer,
  getTransferFileContent,
  listTransferFiles,
  listTransfers,
  makeFileOfTransfers,
  payOutRefund,
  payOutSettlement,
];
