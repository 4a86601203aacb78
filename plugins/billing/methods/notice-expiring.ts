import type { Context, Transaction } from '@isp/sdk';
import { listExpiring, paymentMethods } from '../data/payment-method-store.ts';

/** Tells whose stored cards end within so many days; of several numbers of days that are reached, the shortest, once. */
export async function noticeExpiring(
  ctx: Context,
  { at, noticeDays }: { readonly at: Temporal.Instant; readonly noticeDays: readonly number[] },
): Promise<void> {
  const today = at.toZonedDateTimeISO('UTC').toPlainDate();
  const shortestFirst = [...noticeDays].sort((one, other) => one - other);
  for (const daysLeft of shortestFirst) {
    const ending = await ctx.transaction((tx) => listExpiring(tx, { today, daysLeft }), { readOnly: true });
    for (const { id } of ending) await ctx.transaction((tx) => notice(ctx, tx, { id, daysLeft }));
  }
}

async function notice(
  ctx: Context,
  tx: Transaction,
  { id, daysLeft }: { readonly id: string; readonly daysLeft: number },
): Promise<void> {
  const method = await paymentMethods.lock(tx, id);
  const isTold = method.toldDaysLeft !== undefined && method.toldDaysLeft <= daysLeft;
  if (method.status !== 'active' || isTold || !method.expiresOn) return;
  await paymentMethods.change(tx, { id }, { toldDaysLeft: daysLeft });
  const { customerId, resellerId, brand = 'card', last4 = '', expiresOn } = method;
  const about = { paymentMethodId: id, customerId, resellerId, brand, last4, expiresOn };
  const at = ctx.clock.now().toString();
  await ctx.publish(tx, 'billing.payment-method-expiring', { ...about, daysLeft, at });
  await ctx.enqueue(tx, 'billing.tell-method-expiring', { paymentMethodId: id, daysLeft });
}
