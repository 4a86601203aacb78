import { defineAction, platformErrors } from '@isp/sdk';
import { MakeTransferFileParams, TransferFileAnswer, transferErrors } from '../../contract/index.ts';
import { makeTransferFile } from '../transfers/make-transfer-file.ts';

/** Makes the file of all transfers that wait, or says what would be in it. */
export const makeFileOfTransfers = defineAction('billing.transfer-files.make', {
  summary:
    'Makes the file (pain.001) of all transfers that wait; with preview it only says what would be in it.',
  permission: 'billing.transfer.make',
  rest: 'POST /billing/transfer-files',
  status: 200,
  sensitive: true,
  timeoutMs: 60_000,
  params: MakeTransferFileParams,
  result: TransferFileAnswer,
  errors: [platformErrors.NOT_FOUND, transferErrors.BILLING_NO_DEBTOR, transferErrors.BILLING_NO_TRANSFERS],
  example: { bankAccountId: '01900000-0000-7000-8000-0000000000ba', preview: true },
  handler: (ctx, wish) =>
    ctx.transaction(async (tx) => {
      const answer = await makeTransferFile(ctx, tx, wish);
      const { file } = answer;
      if (file)
        ctx.audit({
          subject: { kind: 'transfer-file', id: file.id },
          after: { messageId: file.messageId, transfers: file.transfers, sumMinor: file.sumMinor },
        });
      return answer;
    }),
});
