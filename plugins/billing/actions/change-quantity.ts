import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { recordEvent } from '../accounts/record-event.ts';
import { serviceOfAccount } from '../accounts/service-of-account.ts';
import {
  type BillingAccount,
  billingErrors,
  ChangeQuantityParams,
  ServiceQuantity,
} from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { isBefore } from '../domain/civil-dates.ts';
import { localDate } from '../domain/local-date.ts';
import { shownTerms } from '../domain/plan/shown-terms.ts';
import { openTermsOf } from '../terms/open-terms.ts';
import { serviceHappened } from '../terms/service-happened.ts';

/** Bills another number of pieces of a service from a day on. */
export const changeQuantity = defineAction('billing.quantities.change', {
  summary:
    'Bills another number of pieces of a service, from today or an earlier day of its present tariff on.',
  permission: 'billing.quantity.change',
  rest: 'PUT /services/{id}/quantity',
  sensitive: true,
  params: ChangeQuantityParams,
  result: ServiceQuantity,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_BILLED, billingErrors.BILLING_DAY_TO_COME],
  example: { id: '01900000-0000-7000-8000-0000000000cc', quantity: '3' },
  async handler(ctx, { id, quantity, on }) {
    const { account } = await serviceOfAccount(ctx, id);
    const today = localDate(ctx.clock.now(), account.timezone);
    const day = on ? Temporal.PlainDate.from(on) : today;
    if (isBefore(today, day))
      throw billingErrors.BILLING_DAY_TO_COME({ day: day.toString(), today: today.toString() });
    return ctx.transaction((tx) => changeFrom(ctx, tx, account, { serviceId: id, quantity, day }));
  },
});

async function changeFrom(
  ctx: Context,
  tx: Transaction,
  account: BillingAccount,
  { serviceId, quantity, day }: { serviceId: string; quantity: string; day: Temporal.PlainDate },
): Promise<ServiceQuantity> {
  const { id: customerId, resellerId } = await accounts.lock(tx, account.id);
  const on = day.toString();
  const { own } = await serviceHappened(tx, { customerId, serviceId });
  const open = openTermsOf(own);
  if (!open || isBefore(day, open.since)) throw billingErrors.BILLING_NOT_BILLED({ id: serviceId, on });
  const answer = { serviceId, customerId, quantity, on };
  const previousQuantity = open.terms.quantity;
  if (previousQuantity === quantity) return answer;
  const at = ctx.clock.now().toString();
  await recordEvent(ctx, tx, account, {
    id: newId(),
    serviceId,
    kind: 'changed',
    happenedAt: at,
    effectiveOn: day,
    terms: shownTerms({ ...open.terms, quantity }),
    source: 'billing.quantity-changed',
  });
  await ctx.publish(tx, 'billing.quantity-changed', {
    ...{ serviceId, customerId, resellerId, quantity, previousQuantity, effectiveOn: on, at },
  });
  const subject = { kind: 'service', id: serviceId, customerId };
  ctx.audit({ subject, before: { quantity: previousQuantity }, after: { quantity, on } });
  return answer;
}
