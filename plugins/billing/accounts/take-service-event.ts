import type { DeliveryContext } from '@isp/sdk';
import type { ServiceEvent } from '@isp/subscriptions/contract';
import type { BillingEventKind } from '../contract/index.ts';
import { later } from '../domain/civil-dates.ts';
import { idOf } from '../domain/event-id.ts';
import { localDate } from '../domain/local-date.ts';
import { ensureAccount } from './ensure-account.ts';
import { recordEvent } from './record-event.ts';
import { termsOfTariff } from './terms-of-service.ts';

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
  const isTermed = kind === 'activated' || kind === 'changed';
  const tariff = isTermed ? await termsOfTariff(ctx, { tariffId, cycleDay }, effectiveOn) : undefined;
  const terms =
    tariff && service.parentId ? { ...tariff, amountMinor: 0, includedIn: service.parentId } : tariff;
  await ctx.transaction((tx) =>
    recordEvent(ctx, tx, account, {
      id: idOf(ctx.messageId),
      serviceId,
      kind,
      happenedAt,
      effectiveOn,
      source,
      ...(terms ? { terms } : {}),
      ...(kind === 'suspended' ? { reason: suspensionReason } : {}),
    }),
  );
}
