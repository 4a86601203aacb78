import type { PaymentProviderAnswer } from '@isp/billing/contract';
import type {} from '@isp/customers/contract';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { apiKey, type FakeStripe, signed, startFakeStripe } from './fake-stripe/fake-stripe.ts';

const customerId = '01900000-0000-7000-8000-00000000000b';
const resellerId = '00000000-0000-7000-8000-000000000001';
const attemptId = '01900000-0000-7000-8000-0000000000a1';
const refundId = '01900000-0000-7000-8000-0000000000f1';
const webhookSecret = 'whsec_test_secret';

let stripe: FakeStripe;
let host: TestHost;

beforeEach(async () => {
  stripe = await startFakeStripe();
  const config = { apiKey, webhookSecret, apiBaseUrl: stripe.baseUrl, timeoutSeconds: 20 };
  const answers = { 'customers.get': ({ id }: { id: string }) => ({ id, resellerId, name: 'Ana' }) as never };
  host = await createTestHost({ directory: new URL('..', import.meta.url), config, answers });
});

afterEach(async () => {
  await host.close();
  await stripe[Symbol.asyncDispose]();
});

const ask = (wish: object): Promise<PaymentProviderAnswer> =>
  host.call('stripe-payments.provide', wish as never);
const charge = (methodRef: string, id = attemptId) =>
  ask({
    ...{ wish: 'charge', attemptId: id, customerId, methodRef, amountMinor: 3990, currency: 'EUR' },
    ...{ description: 'Invoice 17', offSession: true },
  });
const intents = () => stripe.asked.filter(({ path }) => path === 'payment_intents');

describe('as a payment provider of billing', () => {
  test('a method is attached to the customer and described, and what Stripe does not know is refused', async () => {
    expect(await ask({ wish: 'store-method', customerId, token: 'pm_ok' })).toEqual({
      ...{
        outcome: 'stored',
        methodRef: 'pm_ok',
        kind: 'card',
        brand: 'visa',
        last4: '4242',
        expires: '2031-03',
      },
    });
    expect(await ask({ wish: 'store-method', customerId, token: 'pm_gone' })).toMatchObject({
      outcome: 'refused',
    });
    expect(await ask({ wish: 'store-method', customerId, token: 'tok_x' })).toMatchObject({
      outcome: 'refused',
    });
    expect(await ask({ wish: 'forget-method', customerId, methodRef: 'pm_gone' })).toEqual({
      outcome: 'forgotten',
    });
  });

  test('an attempt is charged once, in Stripe’s words, and named in its metadata', async () => {
    const first = await charge('pm_ok');
    expect(first).toMatchObject({ outcome: 'succeeded' });
    expect(await charge('pm_ok')).toEqual(first);
    expect(stripe.state.intents.size).toBe(1);
    expect(intents()[0]?.form).toMatchObject({
      ...{ amount: '3990', currency: 'eur', payment_method: 'pm_ok', confirm: 'true', off_session: 'true' },
      'metadata[isp_attempt]': attemptId,
    });
  });

  test.each([
    ['pm_poor', 'insufficient_funds', 'soft'],
    ['pm_stolen', 'stolen_card', 'hard'],
    ['pm_3ds', 'authentication_required', 'authentication'],
  ])('%s is declined: %s is %s', async (methodRef, code, decline) => {
    expect(await charge(methodRef)).toMatchObject({ outcome: 'declined', code, class: decline });
  });

  test('an attempt whose answers are lost is found by its id, and one that never arrived is said to be so', async () => {
    await ask({ wish: 'store-method', customerId, token: 'pm_ok' });
    stripe.mishaps.push('lost', 503, 503);
    await expect(charge('pm_ok')).rejects.toMatchObject({ code: 'STRIPE_UNAVAILABLE' });
    const lookUp = (id: string, more = {}) => ask({ wish: 'look-up', attemptId: id, customerId, ...more });
    const found = await lookUp(attemptId);
    expect(found).toMatchObject({ outcome: 'succeeded' });
    expect(await lookUp(attemptId, { chargeRef: (found as { chargeRef: string }).chargeRef })).toEqual(found);
    expect(await lookUp(refundId)).toEqual({ outcome: 'never-arrived' });
  });

  test('a refund is given back once, and more than was charged is refused', async () => {
    const { chargeRef } = (await charge('pm_ok')) as { chargeRef: string };
    const refund = (id: string, amountMinor: number) =>
      ask({
        wish: 'refund',
        refundId: id,
        attemptId,
        chargeRef,
        amountMinor,
        currency: 'EUR',
        reason: 'Too much',
      });
    const first = await refund(refundId, 3000);
    expect(first).toMatchObject({ outcome: 'succeeded' });
    expect(await refund(refundId, 3000)).toEqual(first);
    await expect(refund(attemptId, 991)).rejects.toMatchObject({ code: 'STRIPE_REFUSED' });
  });

  test('call-backs are read when they are signed, and tell of charges, refunds and disputes only', async () => {
    const read = (type: string, object: object, secret = webhookSecret) => {
      const event = { id: 'evt_1', type, created: Math.floor(Date.now() / 1_000), data: { object } };
      return ask({ wish: 'read-webhook', ...signed(event, secret) });
    };
    const intent = { id: 'pi_1', status: 'succeeded', metadata: { isp_attempt: attemptId } };
    expect(await read('payment_intent.succeeded', intent)).toEqual({
      outcome: 'read',
      events: [
        { kind: 'charge', attemptId, chargeRef: 'pi_1', result: { outcome: 'succeeded', chargeRef: 'pi_1' } },
      ],
    });
    expect(await read('payment_intent.succeeded', intent, 'whsec_other_secret')).toMatchObject({
      outcome: 'refused',
    });
    const money = { payment_intent: 'pi_1', amount: 990, currency: 'eur' };
    const refund = { id: 're_1', status: 'succeeded', metadata: { isp_refund: refundId }, ...money };
    expect(await read('refund.updated', refund)).toMatchObject({
      events: [
        {
          kind: 'refund',
          refundId,
          refundRef: 're_1',
          result: 'succeeded',
          amountMinor: 990,
          currency: 'EUR',
        },
      ],
    });
    const dispute = { id: 'dp_1', reason: 'fraudulent', status: 'needs_response', ...money };
    expect(await read('charge.dispute.created', dispute)).toMatchObject({
      events: [{ kind: 'chargeback', chargebackRef: 'dp_1', status: 'opened', amountMinor: 990 }],
    });
    expect(await read('charge.dispute.closed', { ...dispute, status: 'warning_closed' })).toEqual({
      ...{ outcome: 'read', events: [] },
    });
    expect(await read('invoice.paid', {})).toEqual({ outcome: 'read', events: [] });
  });
});
