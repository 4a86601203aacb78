import { defineAction, rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { minorExponent } from '@isp/sdk/money';
import { voucherHashOf } from '../../banking/bank-secrets.ts';
import { MadeVouchers, MakeVouchersParams } from '../../contract/index.ts';
import { insertRows } from '../../data/insert-rows.ts';
import { voucherBatches } from '../../data/voucher-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { makeCode, readCode } from '../voucher-code.ts';

const columns = { id: 'uuid', resellerId: 'uuid', batchId: 'uuid', codeHash: 'text' };

/** Makes vouchers of one amount. */
export const makeVouchers = defineAction('billing.voucher-batches.make', {
  summary: 'Makes vouchers of one amount. Their codes are told once, and kept nowhere.',
  permission: 'billing.voucher.make',
  rest: 'POST /billing/voucher-batches',
  sensitive: true,
  // The answer has the codes: it is not kept for a second request.
  idempotencyKey: false,
  timeoutMs: 60_000,
  params: MakeVouchersParams,
  result: MadeVouchers,
  example: { name: 'Kiosks, November', vouchers: 100, amountMinor: 2000, currency: 'EUR' },
  async handler(ctx, given) {
    minorExponent(given.currency);
    const id = newId();
    const codes = Array.from({ length: given.vouchers }, makeCode);
    const rows = codes.map((code) => {
      const codeHash = voucherHashOf(readCode(code) as string);
      return { id: newId(), resellerId: rootResellerId, batchId: id, codeHash };
    });
    const batch = await ctx.transaction(async (tx) => {
      const about = { id, resellerId: rootResellerId, redeemed: 0, madeBy: authorOf(ctx.principal) };
      const made = await voucherBatches.insert(tx, {
        ...given,
        ...about,
        createdAt: ctx.clock.now().toString(),
      });
      await insertRows(tx, { name: 'vouchers', columns }, rows);
      return made;
    });
    return { batch, codes };
  },
});
