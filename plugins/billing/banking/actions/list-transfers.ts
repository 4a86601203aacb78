import { defineAction, pageOf } from '@isp/sdk';
import { ListTransfersParams, Transfer } from '../../contract/index.ts';
import { transfers } from '../../data/transfer-store.ts';
import { shownTransfer } from '../transfers/show-transfer.ts';

/** Lists what is, or was, paid out by transfers. */
export const listTransfers = defineAction('billing.transfers.list', {
  summary: 'Lists transfers: those that wait for the next file, are on their way, were paid or came back.',
  permission: 'billing.transfer.make',
  rest: 'GET /billing/transfers',
  params: ListTransfersParams,
  result: pageOf(Transfer),
  async handler(ctx, query) {
    const { data, page } = await transfers.list(ctx.read, query);
    return { data: data.map((row) => shownTransfer(row, ctx.principal)), page };
  },
});
