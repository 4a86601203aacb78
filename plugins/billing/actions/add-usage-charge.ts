import { defineAction, platformErrors } from '@isp/sdk';
import { exact, roundToMinor, toAmountMinor } from '@isp/sdk/money';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { AddUsageChargeParams, billingErrors, UsageChargeAnswer } from '../contract/index.ts';
import { accounts, billNoLaterThan } from '../data/account-store.ts';
import { charges } from '../data/charge-store.ts';
import { idOf } from '../domain/event-id.ts';
import { localDate } from '../domain/local-date.ts';

/** Charges what a service used in a time that is over: once for each key, however often it is asked. */
export const addUsageCharge = defineAction('billing.usage-charges.add', {
  summary: 'Charges what a service used in a time that is over, with the next bill: once for each key.',
  permission: 'billing.usage-charge.add',
  params: AddUsageChargeParams,
  result: UsageChargeAnswer,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_OTHER_CURRENCY],
  idempotent: true,
  async handler(ctx, { customerId, serviceId, key, text, numerator, denominator, currency, from, to }) {
    const amountMinor = roundToMinor(exact(BigInt(numerator), BigInt(denominator)), currency);
    if (amountMinor === 0n) return {};
    const account = await ensureAccount(ctx, customerId);
    if (account.currency !== currency)
      throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency: account.currency });
    const dayOf = (at: string) => localDate(Temporal.Instant.from(at), account.timezone);
    const effectiveOn = dayOf(to).toString();
    const lastDay = localDate(Temporal.Instant.from(to).subtract({ seconds: 1 }), account.timezone);
    return ctx.transaction(async (tx) => {
      const { resellerId } = await accounts.lock(tx, customerId);
      const id = idOf('usage charge', serviceId, key);
      const known = await charges.find(tx, { id });
      if (known) return { charge: known };
      const charge = await charges.insert(tx, {
        ...{ id, customerId, resellerId, serviceId, currency, effectiveOn },
        text: `${text}, ${dayOf(from)} to ${lastDay}`,
        amountMinor: toAmountMinor(amountMinor),
        createdAt: ctx.clock.now().toString(),
      });
      await billNoLaterThan(tx, customerId, effectiveOn);
      return { charge };
    });
  },
});
