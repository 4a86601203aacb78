import { defineAction, platformErrors } from '@isp/sdk';
import { lockSettlement } from '../../commission/find-settlement.ts';
import { assertStaff } from '../../commission/who-may.ts';
import { billingErrors, PayOutSettlementParams, Transfer, transferErrors } from '../../contract/index.ts';
import { transfers } from '../../data/transfer-store.ts';
import { checkedIban } from '../checked-iban.ts';
import { addTransfer } from '../transfers/add-transfer.ts';

/** Pays a settlement out by a transfer. */
export const payOutSettlement = defineAction('billing.transfers.pay-out-settlement', {
  summary:
    'Pays a confirmed settlement out to the reseller by a SEPA transfer, with the next file; it is paid when the bank books it.',
  permission: 'billing.transfer.make',
  rest: 'POST /resellers/{id}/settlements/{settlementId}/transfer',
  sensitive: true,
  params: PayOutSettlementParams,
  result: Transfer,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_ISP_ONLY,
    billingErrors.BILLING_NOTHING_LEFT,
    billingErrors.BILLING_SETTLEMENT_STATUS,
    transferErrors.BILLING_PAID_OUT,
    transferErrors.BILLING_TRANSFER_EUROS,
  ],
  example: {
    id: '01900000-0000-7000-8000-00000000000a',
    settlementId: '01900000-0000-7000-8000-0000000000ed',
    iban: 'DE89370400440532013000',
    holder: 'Coast Networks GmbH',
  },
  async handler(ctx, { iban, bic, holder, description, ...one }) {
    assertStaff(ctx);
    const account = { iban: checkedIban(iban), ...(bic ? { bic } : {}) };
    return ctx.transaction(async (tx) => {
      const { id, status, resellerId, payoutMinor, currency, until } = await lockSettlement(tx, one);
      const cameBack = await transfers.find(tx, { refId: id, status: 'returned' });
      if (status !== 'confirmed' && !(status === 'paid' && cameBack))
        throw billingErrors.BILLING_SETTLEMENT_STATUS({ id, status, wish: 'paid out by transfer' });
      if (payoutMinor === 0) throw billingErrors.BILLING_NOTHING_LEFT({ id });
      return addTransfer(ctx, tx, {
        ...{ kind: 'settlement', refId: id, resellerId, amountMinor: payoutMinor, currency, holder },
        ...{ description: description ?? `Commission until ${until}`, ...account },
      });
    });
  },
});
