import { defineAction, platformErrors } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { ensureAccount } from '../../accounts/ensure-account.ts';
import { GetPrepaidParams, Prepaid, prepaidErrors } from '../../contract/index.ts';
import { paidUntil, prepaidBalances, prepaidStates } from '../../data/prepaid-store.ts';
import { isPrepaid } from '../is-prepaid.ts';

/** Shows how somebody stands who pays in advance. */
export const getPrepaid = defineAction('billing.prepaid.get', {
  summary: 'Shows how a customer stands who pays in advance: balance, what is needed, until when it is paid.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/prepaid',
  params: GetPrepaidParams,
  result: Prepaid,
  errors: [platformErrors.NOT_FOUND, prepaidErrors.BILLING_NOT_PREPAID],
  async handler(ctx, { id }) {
    const account = await ensureAccount(ctx, id, 'caller');
    const { customerId, resellerId, type, currency } = account;
    if (!isPrepaid(account)) throw prepaidErrors.BILLING_NOT_PREPAID({ id, type });
    return ctx.transaction(
      async (tx) => {
        const state = await prepaidStates.find(tx, { id });
        const until = await paidUntil(tx, id);
        const { neededMinor, since } = state ?? {};
        return {
          ...{
            customerId,
            resellerId,
            currency,
            type: type as Prepaid['type'],
            status: state?.status ?? 'active',
          },
          balanceMinor: toAmountMinor((await prepaidBalances(tx, [id])).get(id) ?? 0n),
          ...(neededMinor === undefined ? {} : { neededMinor }),
          ...(since ? { since } : {}),
          ...(until ? { paidUntil: until } : {}),
        };
      },
      { readOnly: true },
    );
  },
});
