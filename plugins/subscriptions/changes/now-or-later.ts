import type { Context } from '@isp/sdk';
import { assertOwnWay } from '../components/assert-own-way.ts';
import { lockService } from '../components/find-components.ts';
import type { ServiceWishAnswer } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { planChange } from '../domain/plan-change.ts';
import { customerBilling } from './customer-billing.ts';
import { requestChange, type WishedChange } from './request-change.ts';
import { assertLater, scheduleChange } from './schedule-change.ts';

/** Carries a wish out, or lets it wait for a day. What could not be done today is refused today, too. */
export async function nowOrLater(
  ctx: Context,
  { id, on, ...wished }: { readonly id: string; readonly on?: string | undefined } & WishedChange,
): Promise<ServiceWishAnswer> {
  if (!on) return requestChange(ctx, { id, ...wished });
  const service = await ctx.transaction((tx) => services.get(tx, id), { readOnly: true });
  const { timezone: timeZone } = await customerBilling(ctx, service.customerId);
  const dueOn = Temporal.PlainDate.from(on);
  assertLater(ctx, { dueOn, timeZone, path: '/on' });
  return ctx.transaction(async (tx) => {
    const locked = await lockService(tx, id);
    await assertOwnWay(tx, locked, wished.wish);
    planChange(locked, wished.wish);
    const scheduledChange = await scheduleChange(ctx, tx, { service: locked, ...wished, dueOn, timeZone });
    return { service: locked, scheduledChange };
  });
}
