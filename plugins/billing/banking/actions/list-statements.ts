import { defineAction, pageOf } from '@isp/sdk';
import { BankStatement, ListStatementsParams } from '../../contract/index.ts';
import { statements } from '../../data/statement-store.ts';

/** Lists bank statements that were imported. */
export const listStatements = defineAction('billing.statements.list', {
  summary: 'Lists the bank statements that were imported.',
  permission: 'billing.statement.read',
  rest: 'GET /billing/statements',
  params: ListStatementsParams,
  result: pageOf(BankStatement),
  handler: (ctx, query) => statements.list(ctx.read, query),
});
