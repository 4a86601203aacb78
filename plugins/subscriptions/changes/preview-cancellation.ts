import type { Context } from '@isp/sdk';
import { assertOwnWay } from '../components/assert-own-way.ts';
import type { CancelServiceAnswer } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { planChange } from '../domain/plan-change.ts';
import { cancellationCosts } from '../providers/cancellation-costs.ts';
import { customerBilling } from './customer-billing.ts';
import { assertLater } from './schedule-change.ts';

/** What cancelling a service at once, or on a day, would cost. What could not be done is refused. */
export async function previewCancellation(
  ctx: Context,
  { id, on }: { readonly id: string; readonly on?: string | undefined },
): Promise<CancelServiceAnswer> {
  const service = await ctx.transaction(
    async (tx) => {
      const found = await services.get(tx, id);
      await assertOwnWay(tx, found, 'cancel');
      return found;
    },
    { readOnly: true },
  );
  planChange(service, 'cancel');
  const { timezone: timeZone } = await customerBilling(ctx, service.customerId);
  if (on) assertLater(ctx, { dueOn: Temporal.PlainDate.from(on), timeZone, path: '/on' });
  const effectiveOn = on ?? ctx.clock.today(timeZone).toString();
  const { customerId } = service;
  const costs = await cancellationCosts(ctx, { serviceId: id, customerId, on: effectiveOn });
  return { service, preview: { effectiveOn, ...costs } };
}
