import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { ensureAccount } from '../../accounts/ensure-account.ts';
import { DunningHold, HoldDunningParams } from '../../contract/index.ts';
import { holds } from '../../data/dunning/promise-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { localDate } from '../../domain/local-date.ts';
import { customerOf, lockDebtor } from '../debtor-of.ts';
import { lookAtCustomer } from '../look-at-customer.ts';

/** Pauses dunning of a customer; services that are blocked for a debt work again. */
export const holdDunning = defineAction('billing.dunning.hold', {
  summary: 'Excludes a customer from dunning, for good or until a day is over; blocked services are freed.',
  permission: 'billing.dunning.hold',
  rest: 'PUT /customers/{id}/dunning-hold',
  sensitive: true,
  params: HoldDunningParams,
  result: DunningHold,
  errors: [platformErrors.NOT_FOUND],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    reason: 'Waits for a credit note',
    until: '2026-11-30',
  },
  async handler(ctx, { id: customerId, reason, until }) {
    const { timezone } = await ensureAccount(ctx, customerId, 'caller');
    const now = ctx.clock.now();
    const today = localDate(now, timezone).toString();
    if (until && until < today)
      throw validationFailed([{ path: '/until', message: `must not be before today (${today})` }]);
    const customer = await customerOf(ctx, customerId);
    return ctx.transaction(async (tx) => {
      const debtor = await lockDebtor(tx, customer);
      const { resellerId } = debtor.account;
      await holds.remove(tx, { customerId });
      const ending = until ? { until } : {};
      const about = { customerId, resellerId, reason, ...ending };
      const row = { id: customerId, ...about, setBy: authorOf(ctx.principal), createdAt: now.toString() };
      const { id, ...hold } = await holds.insert(tx, row);
      await ctx.publish(tx, 'billing.dunning-paused', { ...about, at: now.toString() });
      await lookAtCustomer(ctx, tx, debtor);
      return hold;
    });
  },
});
