import { defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { billingErrors, PreviewSettlementParams, Settlement } from '../../contract/index.ts';
import { lockLedgers, settlements, shownSettlement } from '../../data/commission-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { readUnsettled, unsettledCurrencies } from '../read-unsettled.ts';
import { assertStaff } from '../who-may.ts';

/** Shows what a reseller would be paid. */
export const previewSettlement = defineAction('billing.settlements.preview', {
  summary:
    'Shows what a reseller would be paid of what it earned by a day. Takes the place of an earlier preview; nothing is settled yet.',
  permission: 'billing.settlement.make',
  rest: 'POST /resellers/{id}/settlements',
  sensitive: true,
  params: PreviewSettlementParams,
  result: Settlement,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ISP_ONLY],
  example: { id: '01900000-0000-7000-8000-00000000000a', until: '2026-11-30' },
  async handler(ctx, { id: resellerId, until, currency: wished }) {
    assertStaff(ctx);
    await ctx.call('identity.resellers.get', { id: resellerId }, { as: 'plugin' });
    return ctx.transaction(async (tx) => {
      await lockLedgers(tx, [resellerId]);
      const currency = wished ?? (await onlyCurrency(tx, resellerId));
      await settlements.remove(tx, { resellerId, currency, status: 'previewed' });
      const sums = await readUnsettled(tx, { resellerId, currency, until });
      const made = { createdBy: authorOf(ctx.principal), createdAt: ctx.clock.now().toString() };
      const about = { id: newId(), resellerId, currency, until, status: 'previewed' as const };
      return shownSettlement(await settlements.insert(tx, { ...about, ...sums, ...made }));
    });
  },
});

async function onlyCurrency(tx: Transaction, resellerId: string): Promise<string> {
  const [currency, ...others] = await unsettledCurrencies(tx, resellerId);
  if (currency && others.length === 0) return currency;
  const message = currency
    ? `has to be one of ${[currency, ...others].join(', ')}, as the reseller has earned in each`
    : 'has to be given, as the reseller has earned nothing that is not settled';
  throw validationFailed([{ path: '/currency', message }]);
}
