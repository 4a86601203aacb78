import type {} from '@isp/customers/contract';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Payment } from '../contract/index.ts';
import { apiKey, type FakeStripe, signed, startFakeStripe } from './fake-stripe/fake-stripe.ts';

const customerId = '01900000-0000-7000-8000-00000000000b';
const resellerId = '00000000-0000-7000-8000-000000000001';
const secret = 'whsec_test_secret';

let stripe: FakeStripe;
let host: TestHost;
let payment: Payment;
let nowSeconds: number;
let count = 0;

beforeEach(async () => {
  stripe = await startFakeStripe();
  const config = { apiKey, webhookSecret: secret, apiBaseUrl: stripe.baseUrl };
  const answers = { 'customers.get': ({ id }: { id: string }) => ({ id, resellerId, name: 'Ana' }) as never };
  host = await createTestHost({ directory: new URL('..', import.meta.url), config, answers });
  const amount = { amountMinor: 3990, currency: 'EUR' };
  payment = await host.call('stripe-payments.payments.create', {
    customerId,
    amount,
    idempotencyKey: 'invoice-17',
  });
  nowSeconds = Math.floor(Date.now() / 1_000) + 1;
});

afterEach(async () => {
  await host.close();
  await stripe[Symbol.asyncDispose]();
});

function event(type: string, object: object, { id = '', created = nowSeconds } = {}) {
  count += 1;
  return { id: id || `evt_${count}`, object: 'event', type, created, data: { object } };
}

const intent = (status: string, more: object = {}) => ({
  id: payment.intentId,
  status,
  metadata: { isp_payment: payment.id },
  ...more,
});
const failure = { code: 'card_declined', decline_code: 'insufficient_funds', message: 'No.', charge: 'ch_1' };
const failed = () => intent('requires_payment_method', { last_payment_error: failure });

async function receive(sent: object, key = secret, at?: number): Promise<string> {
  const as = host.nobody;
  const { outcome } = await host.call('stripe-payments.webhook.receive', signed(sent, key, at), { as });
  return outcome;
}

const current = () => host.call('stripe-payments.payments.get', { id: payment.id });
const events = () => host.published.map(({ name }) => name.replace('stripe-payments.', ''));

describe('a call-back', () => {
  test('that is signed is taken; the payment succeeds once', async () => {
    const sent = event('payment_intent.succeeded', intent('succeeded'));
    expect(await receive(sent)).toBe('taken');
    expect(await receive(sent)).toBe('taken before');
    expect(await current()).toMatchObject({ status: 'succeeded' });
    expect(events()).toEqual(['payment-succeeded']);
  });

  test('five times at the same time and a late failure: one payment', async () => {
    const sent = event('payment_intent.succeeded', intent('succeeded'));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => receive(sent)));
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
    expect(await receive(event('payment_intent.payment_failed', failed(), { created: nowSeconds + 5 }))).toBe(
      'taken',
    );
    expect(await current()).toMatchObject({ status: 'succeeded' });
    expect(events()).toEqual(['payment-succeeded']);
  });

  test('that overtook an earlier one is not undone by it', async () => {
    const later = { created: nowSeconds + 60 };
    await receive(event('payment_intent.processing', intent('processing'), later));
    await receive(
      event('payment_intent.requires_action', intent('requires_action'), { created: nowSeconds + 30 }),
    );
    expect(await current()).toMatchObject({ status: 'processing' });
  });

  test('is not undone by an old answer that Stripe gives again', async () => {
    await receive(event('payment_intent.processing', intent('processing')));
    const amount = { amountMinor: 3990, currency: 'EUR' };
    const again = { customerId, amount, idempotencyKey: 'invoice-17' };
    expect((await host.call('stripe-payments.payments.create', again)).status).toBe('processing');
  });

  test('of a failure tells the reason once per try', async () => {
    await receive(event('payment_intent.payment_failed', failed()));
    await receive(event('payment_intent.payment_failed', failed()));
    const second = { ...failure, charge: 'ch_2' };
    const again = intent('requires_payment_method', { last_payment_error: second });
    await receive(event('payment_intent.payment_failed', again, { created: nowSeconds + 9 }));
    expect(events()).toEqual(['payment-failed', 'payment-failed']);
    expect((await current()).failure).toMatchObject({ declineCode: 'insufficient_funds', hard: false });
  });

  test('faster than the answer that names the intent finds the payment by our own id', async () => {
    await host.rows('UPDATE stripe_payments SET intent_id = NULL RETURNING 1');
    expect(await receive(event('payment_intent.succeeded', intent('succeeded')))).toBe('taken');
    expect(await current()).toMatchObject({ status: 'succeeded', intentId: payment.intentId });
  });

  test('about somebody else’s payment, or of another kind, changes nothing', async () => {
    const foreign = { id: 'pi_elsewhere', status: 'succeeded', metadata: { isp_payment: "' OR 1=1" } };
    expect(await receive(event('payment_intent.succeeded', foreign))).toBe('about no payment of ours');
    expect(await receive(event('customer.created', { id: 'cus_1' }))).toBe('of no interest');
    expect(events()).toEqual([]);
  });
});

describe('refunds and disputes', () => {
  const charge = (refunded: number) => ({
    payment_intent: payment.intentId,
    amount_refunded: refunded,
    currency: 'eur',
  });
  const dispute = (status: string) => ({
    payment_intent: payment.intentId,
    amount: 3990,
    currency: 'eur',
    reason: 'fraudulent',
    status,
  });

  test('count what was refunded in all, in whatever order it is told', async () => {
    await receive(event('charge.refunded', charge(1_500)));
    await receive(event('charge.refunded', charge(1_000)));
    await receive(event('charge.refunded', charge(3_990)));
    expect((await current()).refundedMinor).toBe(3_990);
    const told = host.published.map(
      ({ data }) => (data as { refunded: { amountMinor: number } }).refunded.amountMinor,
    );
    expect(told).toEqual([1_500, 2_490]);
  });

  test('are decided once; an opening that comes late opens nothing', async () => {
    await receive(event('charge.dispute.created', dispute('needs_response')));
    await receive(event('charge.dispute.closed', dispute('lost')));
    await receive(event('charge.dispute.created', dispute('needs_response')));
    expect((await current()).dispute).toBe('lost');
    expect(host.published.map(({ data }) => (data as { status: string }).status)).toEqual(['open', 'lost']);
  });
});

describe('a signature', () => {
  const sent = () => event('payment_intent.succeeded', intent('succeeded'));
  const refused = { code: 'STRIPE_SIGNATURE_REFUSED', status: 400 };

  test('of another secret, of an old time, or none is refused', async () => {
    await expect(receive(sent(), 'whsec_of_somebody')).rejects.toMatchObject(refused);
    await expect(receive(sent(), secret, nowSeconds - 400)).rejects.toMatchObject(refused);
    await expect(receive(sent(), secret, nowSeconds + 400)).rejects.toMatchObject(refused);
    const unsigned = { body: JSON.stringify(sent()), headers: {} };
    await expect(host.call('stripe-payments.webhook.receive', unsigned)).rejects.toMatchObject(refused);
    expect(await current()).toMatchObject({ status: 'requires-payment-method' });
  });

  test('does not hold for one byte more or less', async () => {
    const { body, headers } = signed(sent(), secret);
    for (const changed of [`${body} `, body.slice(1), body.replace('succeeded', 'Succeeded')]) {
      const raw = { body: changed, headers };
      await expect(host.call('stripe-payments.webhook.receive', raw)).rejects.toMatchObject(refused);
    }
  });

  test('of the former secret holds while it is being changed', async () => {
    const config = { apiKey, apiBaseUrl: stripe.baseUrl, webhookSecret: 'whsec_the_new_one' };
    await host.configure({ ...config, previousWebhookSecret: secret });
    expect(await receive(sent())).toBe('taken');
    await host.configure(config);
    await expect(receive(sent())).rejects.toMatchObject(refused);
  });

  test('over what is no event is told apart from a wrong one', async () => {
    const raw = signed('{"no":"event"}', secret);
    await expect(host.call('stripe-payments.webhook.receive', raw)).rejects.toMatchObject({
      code: 'MALFORMED_REQUEST',
    });
  });
});

test('call-backs are remembered for forty days', async () => {
  await receive(event('payment_intent.succeeded', intent('succeeded')));
  const row = `INSERT INTO stripe_events VALUES ('evt_old', 'x', now() - interval '41 days') RETURNING 1`;
  await host.rows(row);
  await host.tick('stripe-payments.forget-events');
  expect(await host.rows('SELECT type FROM stripe_events')).toEqual([{ type: 'payment_intent.succeeded' }]);
});
