import type { Context, Transaction } from '@isp/sdk';
import type { Service } from '@isp/subscriptions/contract';
import type { BillingAccount, TakenOver } from '../contract/index.ts';
import { later } from '../domain/civil-dates.ts';
import { idOf } from '../domain/event-id.ts';
import { recordEvent } from './record-event.ts';
import { asComponent, termsOfTariff } from './terms-of-service.ts';

const source = 'billing.take-over';

/** Takes down that services billing has no event of are active, or suspended, from a day on. Twice is like once. */
export async function takeOver(
  ctx: Context,
  account: BillingAccount,
  day: Temporal.PlainDate,
): Promise<TakenOver> {
  const query = { id: account.id, limit: 200, filter: { status: { in: ['active', 'suspended'] } } };
  const { data } = await ctx.call('subscriptions.services.list-of-customer', query, { as: 'plugin' });
  const unknown = await ctx.transaction((tx) => withoutEvents(tx, data), { readOnly: true, audited: false });
  const terms = new Map<string, Awaited<ReturnType<typeof termsOf>>>();
  for (const service of unknown) terms.set(service.id, await termsOf(ctx, account, service, day));
  return ctx.transaction(async (tx) => {
    for (const service of unknown) await takeDown(ctx, tx, { account, service, ...terms.get(service.id) });
    ctx.audit({ subject: { kind: 'billing-account', id: account.id, customerId: account.id } });
    return { services: unknown.map(({ id }) => id) };
  });
}

async function withoutEvents(tx: Transaction, services: readonly Service[]): Promise<Service[]> {
  const ids = services.map(({ id }) => id);
  const sql = 'SELECT DISTINCT service_id AS id FROM billing_events WHERE service_id = ANY ($1::uuid[])';
  const known = new Set((await tx.query<{ id: string }>(sql, [ids])).map(({ id }) => id));
  return services.filter(({ id }) => !known.has(id));
}

async function termsOf(ctx: Context, account: BillingAccount, service: Service, day: Temporal.PlainDate) {
  const { tariffId, parentId, startDate } = service;
  const effectiveOn = later(day, Temporal.PlainDate.from(startDate));
  const tariff = await termsOfTariff(ctx, { tariffId, cycleDay: account.cycleDay }, effectiveOn);
  // What is taken over was set up before.
  const { setupMinor, ...terms } = parentId ? asComponent(tariff, parentId) : tariff;
  return { effectiveOn, terms };
}

async function takeDown(
  ctx: Context,
  tx: Transaction,
  {
    account,
    service,
    effectiveOn,
    terms,
  }: { account: BillingAccount; service: Service } & Partial<Awaited<ReturnType<typeof termsOf>>>,
): Promise<void> {
  if (!effectiveOn || !terms) return;
  const happenedAt = effectiveOn.toZonedDateTime(account.timezone).toInstant().toString();
  const about = { serviceId: service.id, happenedAt, effectiveOn, source };
  await recordEvent(ctx, tx, account, { ...about, id: idOf(source, service.id), kind: 'activated', terms });
  if (service.status !== 'suspended') return;
  const reason = service.suspensionReason ?? 'other';
  await recordEvent(ctx, tx, account, {
    ...{ ...about, id: idOf(source, service.id, 'suspended'), kind: 'suspended', reason },
  });
}
