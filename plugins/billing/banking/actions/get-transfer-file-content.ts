import { ById, defineAction, platformErrors } from '@isp/sdk';
import { TransferFileContent } from '../../contract/index.ts';
import { transferFiles } from '../../data/transfer-store.ts';
import { openIban } from '../bank-secrets.ts';

/** Hands out a file of transfers, to be given to the bank. */
export const getTransferFileContent = defineAction('billing.transfer-files.content', {
  summary: 'Hands out a file of transfers, to be given to the bank; always the same as it was made.',
  permission: 'billing.transfer.make',
  rest: 'GET /billing/transfer-files/{id}/content',
  sensitive: true,
  params: ById,
  result: TransferFileContent,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const { messageId, contentSealed } = await transferFiles.get(tx, id);
        return { fileName: `${messageId}.xml`, content: openIban(contentSealed, id) };
      },
      { readOnly: true },
    ),
});
