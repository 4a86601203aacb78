import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { eventColumns } from '../accounts/record-event.ts';
import { asComponent } from '../accounts/terms-of-service.ts';
import type { BillingTerms } from '../contract/index.ts';
import { insertRows } from '../data/insert-rows.ts';
import type { DemoAccount } from './demo-accounts.ts';
import type { DemoBilled } from './demo-billed.ts';

const source = 'billing.demo.seed';

/** Days ago that demo services were suspended. */
const suspendedFor = 10;

/** When the demo services began to be billed, and what their tariffs cost. */
export interface DemoBegin {
  readonly since: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly terms: ReadonlyMap<string, Omit<BillingTerms, 'cycleDay'>>;
}

/** Takes down that the services of demo accounts are active or suspended; answers the accounts that had no events before. */
export async function writeDemoEvents(
  ctx: Context,
  tx: Transaction,
  found: readonly DemoAccount[],
  begin: DemoBegin,
): Promise<DemoAccount[]> {
  const ids = found.map(({ account }) => account.id);
  const sql = 'SELECT DISTINCT customer_id AS id FROM billing_events WHERE customer_id = ANY ($1::uuid[])';
  const known = new Set((await tx.query<{ id: string }>(sql, [ids])).map(({ id }) => id));
  const fresh = found.filter(({ account }) => !known.has(account.id));
  const createdAt = ctx.clock.now().toString();
  const rows = fresh.flatMap((one) => one.services.flatMap((service) => eventsOf(one, service, begin)));
  await insertRows(
    tx,
    { name: 'billing_events', columns: eventColumns },
    rows.map((row) => ({ ...row, id: newId(), source, createdAt })),
  );
  return fresh;
}

function eventsOf({ account }: DemoAccount, service: DemoBilled, { since, today, terms }: DemoBegin) {
  const { customerId, resellerId, timezone, cycleDay } = account;
  const { serviceId, tariffId, parentId, isSuspended } = service;
  const agreed = terms.get(tariffId);
  if (!agreed) return [];
  const full = { ...agreed, cycleDay };
  const own = parentId ? asComponent(full, parentId) : full;
  const on = (day: Temporal.PlainDate) => ({
    ...{ customerId, resellerId, serviceId },
    effectiveOn: day.toString(),
    happenedAt: day.toZonedDateTime(timezone).toInstant().toString(),
  });
  return [
    { ...on(since), kind: 'activated', terms: own },
    ...(isSuspended
      ? [{ ...on(today.subtract({ days: suspendedFor })), kind: 'suspended', reason: 'non_payment' }]
      : []),
  ];
}
