import type {} from '@isp/customers/contract';
import { platformErrors } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CreatePaymentParams } from '../contract/index.ts';
import { apiKey, type FakeStripe, startFakeStripe } from './fake-stripe/fake-stripe.ts';

const customerId = '01900000-0000-7000-8000-00000000000b';
const resellerId = '00000000-0000-7000-8000-000000000001';
const directory = new URL('..', import.meta.url);

let stripe: FakeStripe;
let host: TestHost;

beforeEach(async () => {
  stripe = await startFakeStripe();
  const config = {
    apiKey,
    webhookSecret: 'whsec_test_secret',
    apiBaseUrl: stripe.baseUrl,
    timeoutSeconds: 20,
  };
  const answers = {
    'customers.get': ({ id }: { id: string }) => {
      if (id !== customerId) throw platformErrors.NOT_FOUND({ id });
      return { id, resellerId, name: 'Ana Adler', email: 'ana@example.com' } as never;
    },
  };
  host = await createTestHost({ directory, config, answers });
});

afterEach(async () => {
  await host.close();
  await stripe[Symbol.asyncDispose]();
});

function pay(changes: Partial<CreatePaymentParams> = {}) {
  const amount = { amountMinor: 3990, currency: 'EUR' };
  return host.call('stripe-payments.payments.create', {
    customerId,
    amount,
    idempotencyKey: 'invoice-17',
    ...changes,
  });
}

const events = () => host.published.map(({ name }) => name.replace('stripe-payments.', ''));

describe('a payment', () => {
  test('with a saved method is charged at once, told once, and its customer is made once', async () => {
    const payment = await pay({ paymentMethodId: 'pm_ok', offSession: true });
    expect(payment).toMatchObject({ status: 'succeeded', intentId: 'pi_2', refundedMinor: 0, resellerId });
    expect(payment).not.toHaveProperty('clientSecret');
    expect(host.published).toEqual([
      expect.objectContaining({
        name: 'stripe-payments.payment-succeeded',
        data: {
          paymentId: payment.id,
          customerId,
          resellerId,
          amount: { amountMinor: 3990, currency: 'EUR' },
        },
      }),
    ]);
    await pay({ paymentMethodId: 'pm_ok', idempotencyKey: 'invoice-18' });
    expect(stripe.state.customers).toEqual([
      { name: 'Ana Adler', email: 'ana@example.com', 'metadata[isp_customer]': customerId },
    ]);
    expect(stripe.asked[1]?.form).toMatchObject({
      amount: '3990',
      currency: 'eur',
      confirm: 'true',
      off_session: 'true',
    });
  });

  test('without one is confirmed in the browser, with a secret that is not kept', async () => {
    const payment = await pay();
    expect(payment).toMatchObject({ status: 'requires-payment-method', clientSecret: 'pi_2_secret' });
    const kept = await host.rows('SELECT * FROM stripe_payments');
    expect(JSON.stringify(kept)).not.toContain('pi_2_secret');
    expect(await host.call('stripe-payments.payments.get', { id: payment.id })).not.toHaveProperty(
      'clientSecret',
    );
  });

  test('that is declined is an answer with the reason, and may be tried again with another method', async () => {
    const declined = await pay({ paymentMethodId: 'pm_poor' });
    expect(declined).toMatchObject({
      status: 'requires-payment-method',
      failure: { code: 'card_declined', declineCode: 'insufficient_funds', hard: false },
    });
    const again = { id: declined.id, idempotencyKey: 'second', paymentMethodId: 'pm_stolen' };
    const stolen = await host.call('stripe-payments.payments.confirm', again);
    expect(stolen.failure).toMatchObject({ declineCode: 'stolen_card', hard: true });
    const third = { id: declined.id, idempotencyKey: 'third', paymentMethodId: 'pm_ok' };
    const paid = await host.call('stripe-payments.payments.confirm', third);
    expect(paid.status).toBe('succeeded');
    expect(paid.failure).toBeUndefined();
    expect(events()).toEqual(['payment-failed', 'payment-failed', 'payment-succeeded']);
  });

  test('that needs the customer says so', async () => {
    expect(await pay({ paymentMethodId: 'pm_3ds' })).toMatchObject({
      status: 'requires-action',
      clientSecret: expect.any(String),
    });
  });

  test('of a customer the caller may not see is refused before Stripe is asked', async () => {
    await expect(pay({ customerId: resellerId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(stripe.asked).toEqual([]);
  });
});

describe('the same idempotency key', () => {
  test('is the same payment, five times at the same time too', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => pay({ paymentMethodId: 'pm_ok' })));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(stripe.state.intents.size).toBe(1);
    expect(events()).toEqual(['payment-succeeded']);
  });

  test('with another amount is refused by name', async () => {
    await pay();
    const other = pay({ amount: { amountMinor: 4990, currency: 'EUR' } });
    await expect(other).rejects.toMatchObject({ code: 'STRIPE_KEY_OF_ANOTHER_PAYMENT' });
    expect(stripe.state.intents.size).toBe(1);
  });

  test('finds a payment whose answer was lost: it was charged once', async () => {
    await pay({ idempotencyKey: 'makes the customer'.replaceAll(' ', '-') });
    stripe.mishaps.push('lost', 'lost', 'lost');
    await expect(pay({ paymentMethodId: 'pm_ok' })).rejects.toMatchObject({
      code: 'STRIPE_UNAVAILABLE',
      retry: 'later',
    });
    const { data } = await host.call('stripe-payments.payments.list', { filter: { status: 'creating' } });
    expect(data).toHaveLength(1);
    expect((await pay({ paymentMethodId: 'pm_ok' })).status).toBe('succeeded');
    expect(stripe.state.intents.size).toBe(2);
    expect(events()).toEqual(['payment-succeeded']);
  });
});

describe('Stripe', () => {
  test('that is busy for a moment is asked again with the same key', async () => {
    stripe.mishaps.push(503, 429);
    expect((await pay({ paymentMethodId: 'pm_ok' })).status).toBe('succeeded');
    expect(new Set(stripe.asked.slice(0, 3).map(({ key }) => key)).size).toBe(1);
  });

  test('that refuses says why', async () => {
    const small = pay({ amount: { amountMinor: 10, currency: 'EUR' } });
    await expect(small).rejects.toMatchObject({
      code: 'STRIPE_REFUSED',
      message: expect.stringContaining('at least €0.50'),
    });
  });

  test('that refuses the key says so without showing it', async () => {
    await host.configure({
      apiKey: 'sk_test_another_key',
      webhookSecret: 'whsec_test_secret',
      apiBaseUrl: stripe.baseUrl,
    });
    const refused = (await pay().catch((error: unknown) => error)) as Error;
    expect(refused).toMatchObject({ code: 'STRIPE_KEY_REFUSED' });
    expect(refused.message).not.toMatch(/sk_/);
  });
});

describe('amounts', () => {
  test.each([
    ['JPY', 500, '500'],
    ['ISK', 500, '50000'],
    ['UGX', 500, '50000'],
    ['KWD', 5_120, '5120'],
    ['MGA', 50_000, '500'],
    ['EUR', 3_990, '3990'],
  ])('%s %i is %s at Stripe', async (currency, amountMinor, amount) => {
    await pay({ amount: { amountMinor, currency } });
    expect(stripe.asked.at(-1)?.form).toMatchObject({ amount, currency: currency.toLowerCase() });
  });

  test.each([
    ['KWD', 5_124, 10],
    ['MGA', 150, 100],
  ])('%s %i would have to be rounded, and is refused', async (currency, amountMinor, multiple) => {
    const refused = await pay({ amount: { amountMinor, currency } }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'STRIPE_AMOUNT_NOT_POSSIBLE', data: { multiple } });
    expect(stripe.asked).toEqual([]);
  });
});

describe('refunds', () => {
  test('in part and of the rest, each key once; more than was paid is refused', async () => {
    const { id } = await pay({ paymentMethodId: 'pm_ok' });
    const refund = (idempotencyKey: string, amountMinor?: number) =>
      host.call('stripe-payments.payments.refund', { id, idempotencyKey, amountMinor });
    const part = await refund('a', 1_000);
    expect(part).toMatchObject({ status: 'succeeded', amount: { amountMinor: 1_000, currency: 'EUR' } });
    expect(await refund('a', 1_000)).toEqual(part);
    await expect(refund('b', 3_000)).rejects.toMatchObject({ code: 'STRIPE_REFUSED' });
    expect((await refund('c')).amount).toEqual({ amountMinor: 2_990, currency: 'EUR' });
  });
});

test('payment methods are set up in the browser and listed', async () => {
  const setup = await host.call('stripe-payments.methods.set-up', { customerId });
  expect(setup).toEqual({ setupId: expect.stringMatching(/^seti_/), clientSecret: 'seti_secret' });
  expect((await host.call('stripe-payments.methods.list', { customerId })).data).toEqual([
    { id: 'pm_ok', type: 'card', brand: 'visa', last4: '4242', expires: '2031-03' },
    { id: 'pm_bank', type: 'sepa_debit', last4: '3000' },
  ]);
});

test('a customer and a reseller see their own payments only', async () => {
  const { id } = await pay();
  const permissions = ['stripe-payments.payment.read'];
  const seen = async (as: ReturnType<TestHost['staff']>) =>
    (await host.call('stripe-payments.payments.list', {}, { as })).data.map((payment) => payment.id);
  expect(await seen(host.customer({ customerId, permissions }))).toEqual([id]);
  expect(await seen(host.customer({ customerId: resellerId, permissions }))).toEqual([]);
  expect(await seen(host.reseller({ resellerIds: [customerId], permissions }))).toEqual([]);
});
