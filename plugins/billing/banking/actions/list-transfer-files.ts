import { defineAction, pageOf } from '@isp/sdk';
import { ListTransferFilesParams, TransferFile } from '../../contract/index.ts';
import { shownTransferFile, transferFiles } from '../../data/transfer-store.ts';

/** Lists the files of transfers. */
export const listTransferFiles = defineAction('billing.transfer-files.list', {
  summary: 'Lists the files of transfers that were made.',
  permission: 'billing.transfer.make',
  rest: 'GET /billing/transfer-files',
  params: ListTransferFilesParams,
  result: pageOf(TransferFile),
  async handler(ctx, query) {
    const { data, page } = await transferFiles.list(ctx.read, query);
    return { data: data.map(shownTransferFile), page };
  },
});
