import type { ById, ListQuery, Page } from '@isp/sdk';
import type {
  BankAccount,
  BankAccountList,
  ChangeBankAccountParams,
  CreateBankAccountParams,
} from './bank-account.ts';
import type {
  BankStatement,
  BankStatementWithCounts,
  IgnoreEntryParams,
  ImportStatementParams,
  MatchEntryParams,
  StatementEntry,
  UndoEntryParams,
} from './statement.ts';

/** A bank statement has been gone through. */
export interface StatementMatched {
  readonly statementId: string;
  readonly booked: number;
  readonly unmatched: number;
  /** Business time. */
  readonly at: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'billing.bank-accounts.create': { params: CreateBankAccountParams; result: BankAccount };
    'billing.bank-accounts.change': { params: ChangeBankAccountParams; result: BankAccount };
    'billing.bank-accounts.list': { params: Record<string, never>; result: BankAccountList };
    'billing.statements.import': { params: ImportStatementParams; result: BankStatement };
    'billing.statements.list': { params: ListQuery; result: Page<BankStatement> };
    'billing.statements.get': { params: ById; result: BankStatementWithCounts };
    'billing.statement-entries.list': { params: ListQuery; result: Page<StatementEntry> };
    'billing.statement-entries.get': { params: ById; result: StatementEntry };
    'billing.statement-entries.match': { params: MatchEntryParams; result: StatementEntry };
    'billing.statement-entries.ignore': { params: IgnoreEntryParams; result: StatementEntry };
    'billing.statement-entries.undo': { params: UndoEntryParams; result: StatementEntry };
  }
  interface Events {
    'billing.statement-matched': StatementMatched;
  }
  interface Jobs {
    'billing.match-statement': { statementId: string };
  }
}
