import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { recordEvent } from '../accounts/record-event.ts';
import {
  AddRentalParams,
  type BillingAccount,
  type BillingTerms,
  billingErrors,
  type AddRentalParams as Params,
  Rental,
} from '../contract/index.ts';
import { localDate } from '../domain/local-date.ts';
import { rentalType } from '../terms/rentals.ts';

/** Rents something to a customer: a line of its own in each cycle. */
export const addRental = defineAction('billing.rentals.add', {
  summary:
    'Rents something, such as a router, to a customer: a line of its own in each cycle, alone or with a service.',
  permission: 'billing.charge.add',
  rest: 'POST /customers/{id}/rentals',
  sensitive: true,
  params: AddRentalParams,
  result: Rental,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_OTHER_CURRENCY,
    billingErrors.BILLING_SERVICE_OVER,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000aa', text: 'Router', amountMinor: 400, currency: 'EUR' },
  async handler(ctx, { id: customerId, ...given }) {
    const account = await ensureAccount(ctx, customerId, 'caller');
    const { currency, timezone, resellerId } = account;
    if (given.currency !== currency) throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency });
    await assertRunning(ctx, customerId, given.serviceId);
    const id = newId();
    const at = ctx.clock.now();
    const effectiveOn = given.from ? Temporal.PlainDate.from(given.from) : localDate(at, timezone);
    const terms = termsOf(id, account, given);
    return ctx.transaction(async (tx) => {
      const about = { id: newId(), serviceId: id, kind: 'activated', effectiveOn, terms } as const;
      const source = 'billing.rentals.add';
      await recordEvent(ctx, tx, account, { ...about, happenedAt: at.toString(), source });
      const { text, amountMinor, serviceId } = given;
      const what = { text, amountMinor, currency, quantity: terms.quantity, period: terms.period };
      ctx.audit({ subject: { kind: 'rental', id, customerId }, after: { ...what } });
      const service = serviceId ? { serviceId } : {};
      const owner = { id, customerId, resellerId, ...service };
      return { ...owner, ...what, from: effectiveOn.toString(), createdAt: at.toString() };
    });
  },
});

async function assertRunning(ctx: Context, customerId: string, id: string | undefined): Promise<void> {
  if (!id) return;
  const service = await ctx.call('subscriptions.services.get', { id }, { as: 'plugin' });
  if (service.customerId !== customerId) throw platformErrors.NOT_FOUND({ id });
  if (service.status === 'cancelled') throw billingErrors.BILLING_SERVICE_OVER({ id });
}

function termsOf(
  id: string,
  { cycleDay }: BillingAccount,
  { text: name, amountMinor, currency, quantity = '1', period = 'MONTHLY', serviceId }: Omit<Params, 'id'>,
): BillingTerms {
  const price = { amountMinor, currency, quantity, period, cycleDay };
  const rentedWith = serviceId ? { rentedWith: serviceId } : {};
  return { tariffId: id, name, type: rentalType, mode: 'IN_ADVANCE', ...price, ...rentedWith };
}
