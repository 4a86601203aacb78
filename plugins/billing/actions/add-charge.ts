import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { assertServices } from '../accounts/assert-services.ts';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { AddChargeParams, billingErrors, Charge } from '../contract/index.ts';
import { accounts, billNoLaterThan } from '../data/account-store.ts';
import { charges } from '../data/charge-store.ts';
import { assertTaxes } from '../data/tax-store.ts';
import { localDate } from '../domain/local-date.ts';

/** Charges a customer something once, with the first bill on its day or later. */
export const addCharge = defineAction('billing.charges.add', {
  summary: 'Charges a customer something once, with the first bill on its day or later.',
  permission: 'billing.charge.add',
  rest: 'POST /customers/{id}/charges',
  sensitive: true,
  params: AddChargeParams,
  result: Charge,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_OTHER_CURRENCY, billingErrors.BILLING_UNKNOWN_TAX],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    text: 'Installation',
    amountMinor: 4900,
    currency: 'EUR',
  },
  async handler(ctx, { id: customerId, ...given }) {
    const { currency, timezone } = await ensureAccount(ctx, customerId, 'caller');
    if (given.currency !== currency) throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency });
    await assertServices(ctx, customerId, [given.serviceId]);
    return ctx.transaction(async (tx) => {
      const { resellerId } = await accounts.lock(tx, customerId);
      await assertTaxes(tx, given.taxIds ?? []);
      const now = ctx.clock.now();
      const effectiveOn = given.effectiveOn ?? localDate(now, timezone).toString();
      const row = { ...given, id: newId(), customerId, resellerId, effectiveOn, createdAt: now.toString() };
      const charge = await charges.insert(tx, row);
      await billNoLaterThan(tx, customerId, effectiveOn);
      return charge;
    });
  },
});
