import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount, BillingEventKind, BillingTerms } from '../contract/index.ts';
import { accounts, billNoLaterThan } from '../data/account-store.ts';
import { insertRows } from '../data/insert-rows.ts';

/** What happened to a service, to be taken down. */
export interface EventToRecord {
  readonly id: string;
  readonly serviceId: string;
  readonly kind: BillingEventKind;
  /** RFC 3339. */
  readonly happenedAt: string;
  readonly effectiveOn: Temporal.PlainDate;
  readonly terms?: BillingTerms;
  readonly reason?: string;
  readonly source: string;
}

/** What of `billing_events` is written. */
export const eventColumns = {
  id: 'uuid',
  customerId: 'uuid',
  resellerId: 'uuid',
  serviceId: 'uuid',
  kind: 'text',
  happenedAt: 'timestamptz',
  effectiveOn: 'date',
  terms: 'jsonb',
  reason: 'text',
  source: 'text',
  createdAt: 'timestamptz',
};

/**
 * Takes an event of an account down, once: with an id that is there already nothing happens. The account is locked, so that
 * events of one account have the order in which they are committed, and a run looks at it on the day of the event.
 */
export async function recordEvent(
  ctx: Context,
  tx: Transaction,
  account: Pick<BillingAccount, 'id'>,
  event: EventToRecord,
): Promise<void> {
  const { id, resellerId } = await accounts.lock(tx, account.id);
  const [known] = await tx.query('SELECT 1 FROM billing_events WHERE id = $1', [event.id]);
  if (known) return;
  const effectiveOn = event.effectiveOn.toString();
  const createdAt = ctx.clock.now().toString();
  const row = { ...event, effectiveOn, customerId: id, resellerId, createdAt };
  await insertRows(tx, { name: 'billing_events', columns: eventColumns }, [row]);
  await billNoLaterThan(tx, id, effectiveOn);
}
