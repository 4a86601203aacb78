import type { DeliveryContext, Transaction } from '@isp/sdk';
import type { ServiceEvent } from '@isp/subscriptions/contract';
import type { BillingEventKind } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { later } from '../domain/civil-dates.ts';
import { idOf } from '../domain/event-id.ts';
import { localDate } from '../domain/local-date.ts';
import { isPrepaid } from '../prepaid/is-prepaid.ts';
import { ensureAccount } from './ensure-account.ts';
import { recordEvent } from './record-event.ts';
import { asComponent, termsOfTariff } from './terms-of-service.ts';

/** What a service's life is made of, and the event that tells it. */
export interface Told {
  readonly kind: Exclude<BillingEventKind, 'repriced'>;
  readonly source: string;
}

/**
 * Makes a billing event of what happened to a service on the network. It counts from that day on in the account's zone, but
 * not before the day the service was to begin. A component of a service costs only what it uses: that service is charged.
 */
export async function takeServiceEvent(
  ctx: DeliveryContext,
  { kind, source }: Told,
  service: ServiceEvent,
): Promise<void> {
  const account = await ensureAccount(ctx, service.customerId);
  const day = localDate(Temporal.Instant.from(service.at), account.timezone);
  const effectiveOn = later(day, Temporal.PlainDate.from(service.startDate));
  const { tariffId, serviceId, suspensionReason = 'other', at: happenedAt } = service;
  const { cycleDay } = account;
  // Who pays in advance pays for no day without service.
  const isShort = isPrepaid(account) && suspensionReason === 'non_payment';
  const pauseReason = isShort ? 'no_balance' : suspensionReason;
  const isTermed = kind === 'activated' || kind === 'changed';
  const tariff = isTermed ? await termsOfTariff(ctx, { tariffId, cycleDay }, effectiveOn) : undefined;
  const terms = tariff && service.parentId ? asComponent(tariff, service.parentId) : tariff;
  await ctx.transaction(async (tx) => {
    await accounts.lock(tx, account.id);
    const quantity = kind === 'changed' ? await quantityOf(tx, serviceId) : undefined;
    await recordEvent(ctx, tx, account, {
      id: idOf(ctx.messageId),
      serviceId,
      kind,
      happenedAt,
      effectiveOn,
      source,
      ...(terms ? { terms: { ...terms, ...(quantity ? { quantity } : {}) } } : {}),
      ...(kind === 'suspended' ? { reason: pauseReason } : {}),
    });
  });
}

/** How many pieces of a service are billed: another tariff leaves that as it is. */
async function quantityOf(tx: Transaction, serviceId: string): Promise<string | undefined> {
  const [last] = await tx.query<{ quantity: string }>(
    `SELECT terms->>'quantity' AS quantity FROM billing_events WHERE service_id = $1 AND terms IS NOT NULL
     ORDER BY happened_at DESC, seq DESC LIMIT 1`,
    [serviceId],
  );
  return last?.quantity;
}
