import type { Context, Transaction } from '@isp/sdk';
import { takenEvents } from '../data/event-store.ts';
import { type PaymentRow, payments } from '../data/payment-store.ts';
import { factsOf, type StripeIntent } from '../domain/payment-facts.ts';
import { noteFacts } from '../payments/note-facts.ts';
import { noteDispute } from './note-dispute.ts';
import { noteRefund } from './note-refund.ts';
import type { StripeCharge, StripeDispute, StripeEvent } from './stripe-event.ts';

/** What became of a call-back. */
export type EventOutcome = 'taken' | 'taken before' | 'of no interest' | 'about no payment of ours';

/** Takes a call-back: once, in one transaction with what it changes, so that one that fails comes again whole. */
export function takeEvent(ctx: Context, event: StripeEvent): Promise<EventOutcome> {
  const note = noteOf(event);
  if (!note) return Promise.resolve('of no interest');
  return ctx.transaction(async (tx) => {
    const receivedAt = Temporal.Now.instant().toString();
    if (!(await takenEvents.insertOnce(tx, { id: event.id, type: event.type, receivedAt })))
      return 'taken before';
    const payment = await paymentOf(tx, event);
    if (!payment) return 'about no payment of ours';
    await note(ctx, tx, payment);
    return 'taken';
  });
}

type Note = (ctx: Context, tx: Transaction, payment: PaymentRow) => Promise<unknown>;

function noteOf({ type, created, data: { object } }: StripeEvent): Note | undefined {
  if (type.startsWith('payment_intent.')) {
    const facts = factsOf(object as StripeIntent, created);
    return (ctx, tx, { id }) => noteFacts(ctx, tx, { id, facts });
  }
  if (type === 'charge.refunded')
    return (ctx, tx, { id }) => noteRefund(ctx, tx, { id, charge: object as StripeCharge });
  if (type === 'charge.dispute.created' || type === 'charge.dispute.closed') {
    return (ctx, tx, { id }) => noteDispute(ctx, tx, { id, dispute: object as StripeDispute });
  }
  return undefined;
}

/** By the intent, or by our own id in its metadata: a call-back may be faster than the answer that names the intent. */
async function paymentOf(
  tx: Transaction,
  { type, data: { object } }: StripeEvent,
): Promise<PaymentRow | undefined> {
  const intentId = type.startsWith('payment_intent.')
    ? (object as StripeIntent).id
    : (object as StripeCharge | StripeDispute).payment_intent;
  const known = intentId ? await payments.find(tx, { intentId }) : undefined;
  const own = (object as StripeIntent).metadata?.isp_payment;
  return known ?? (own && isUuid(own) ? payments.find(tx, { id: own }) : undefined);
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
