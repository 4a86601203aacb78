import { defineAction, platformErrors } from '@isp/sdk';
import { CancelTransferParams, Transfer, transferErrors } from '../../contract/index.ts';
import { type TransferRow, transfers } from '../../data/transfer-store.ts';
import { shownTransfer } from '../transfers/show-transfer.ts';

/** Cancels a transfer that is in no file yet. */
export const cancelTransfer = defineAction('billing.transfers.cancel', {
  summary: 'Cancels a transfer that is in no file yet.',
  permission: 'billing.transfer.make',
  rest: 'POST /billing/transfers/{id}/cancel',
  status: 200,
  sensitive: true,
  params: CancelTransferParams,
  result: Transfer,
  errors: [platformErrors.NOT_FOUND, transferErrors.BILLING_TRANSFER_OVER],
  example: { id: '01900000-0000-7000-8000-0000000000d3', reason: 'The customer has another account' },
  handler: (ctx, { id, reason }) =>
    ctx.transaction(async (tx) => {
      const { status } = await transfers.lock(tx, id);
      if (status !== 'waiting') throw transferErrors.BILLING_TRANSFER_OVER({ id, status });
      const changes = { status: 'cancelled', reason, updatedAt: ctx.clock.now().toString() } as const;
      const [row] = await transfers.change(tx, { id }, changes);
      ctx.audit({
        subject: { kind: 'transfer', id },
        before: { status },
        after: { status: 'cancelled' },
        reason,
      });
      return shownTransfer(row as TransferRow, ctx.principal);
    }),
});
