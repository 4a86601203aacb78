import { changeBankAccount } from './actions/change-bank-account.ts';
import { createBankAccount } from './actions/create-bank-account.ts';
import { getEntry } from './actions/get-entry.ts';
import { getStatement } from './actions/get-statement.ts';
import { ignoreEntry } from './actions/ignore-entry.ts';
import { importStatement } from './actions/import-statement.ts';
import { listBankAccounts } from './actions/list-bank-accounts.ts';
import { listEntries } from './actions/list-entries.ts';
import { listStatements } from './actions/list-statements.ts';
import { matchEntry } from './actions/match-entry.ts';
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
