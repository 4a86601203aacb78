import { defineAction, pageOf } from '@isp/sdk';
import { ListSepaDebitsParams, SepaDebit } from '../../contract/index.ts';
import { debits, shownDebit } from '../../data/sepa-store.ts';

/** Lists what is, or was, to be collected by mandates. */
export const listSepaDebits = defineAction('billing.sepa-debits.list', {
  summary:
    'Lists direct debits: those that wait for the next file, are on their way, were collected or came back.',
  permission: 'billing.mandate.read',
  rest: 'GET /billing/sepa-debits',
  params: ListSepaDebitsParams,
  result: pageOf(SepaDebit),
  async handler(ctx, query) {
    const { data, page } = await debits.list(ctx.read, query);
    return { data: data.map(shownDebit), page };
  },
});
