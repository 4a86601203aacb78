import { defineAction, pageOf } from '@isp/sdk';
import { AchDebit, ListAchDebitsParams } from '../../contract/index.ts';
import { achDebits } from '../../data/ach-store.ts';

/** Lists what is, or was, to be collected by ACH. */
export const listAchDebits = defineAction('billing.ach-debits.list', {
  summary:
    'Lists ACH debits: those that wait for the next file, are on their way, were collected or came back.',
  permission: 'billing.mandate.read',
  rest: 'GET /billing/ach-debits',
  params: ListAchDebitsParams,
  result: pageOf(AchDebit),
  handler: (ctx, query) => achDebits.list(ctx.read, query),
});
