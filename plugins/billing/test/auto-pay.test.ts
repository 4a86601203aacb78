import type { TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { nextStep } from '../domain/collection/next-step.ts';
import { bill, customerId, differences, invoicesOf, tell } from './books-host.ts';
import { askedFor, collectionHost, no, store, unknown, yes } from './scripted-provider.ts';

/** An invoice of 16.45, issued on 15 October 2026 and due on the 29th. */
async function oneInvoice(host: TestHost) {
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  await bill(host, '2026-10-15');
  const [invoice] = await invoicesOf(host);
  return invoice?.id as string;
}

const attempts = async (host: TestHost) =>
  (await host.call('billing.payment-attempts.list', { sort: 'createdAt' } as never)).data;
const statusOf = async (host: TestHost, id: string) =>
  (await host.call('billing.invoices.get', { id })).status;
/** When the method was charged, local time of the customer. */
const charged = async (host: TestHost) =>
  (await attempts(host)).map(({ createdAt }) =>
    Temporal.Instant.from(createdAt)
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainDateTime()
      .toString()
      .slice(0, 16),
  );

describe('an invoice of a customer with automatic payment', () => {
  test('is charged when it is issued, or on its due date at 9:00, as the account says', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    await store(host, { autoPay: 'on-issue' });
    const invoiceId = await oneInvoice(host);
    expect(await statusOf(host, invoiceId)).toBe('paid');
    expect(askedFor(provider, 'charge')).toMatchObject([{ amountMinor: 1645, offSession: true }]);

    await host.call('billing.auto-pay.set', { id: customerId, autoPay: 'on-due' });
    await host.clock.set('2026-11-01T10:00:00Z');
    await bill(host, '2026-11-01');
    await host.clock.set('2026-11-15T07:59:00Z');
    expect(askedFor(provider, 'charge')).toHaveLength(1);
    await host.clock.set('2026-11-15T08:00:00Z');
    expect(askedFor(provider, 'charge')[1]).toMatchObject({ amountMinor: 3000 });
    expect(await differences(host)).toEqual([]);
  });

  test('is left alone without a default method, with automatic payment off, and when it is paid before', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    await host.call('billing.auto-pay.set', { id: customerId, autoPay: 'on-due' });
    const invoiceId = await oneInvoice(host);
    await host.clock.set('2026-10-29T12:00:00Z');
    expect(provider.asked).toEqual([]);
    await host.call('billing.payments.record', {
      customerId,
      amountMinor: 1645,
      currency: 'EUR',
      method: 'cash',
    });
    await store(host);
    await host.runJobs();
    expect([await statusOf(host, invoiceId), askedFor(provider, 'charge').length]).toEqual(['paid', 0]);
    await host.clock.set('2026-11-01T10:00:00Z');
    await bill(host, '2026-11-01');
    await host.call('billing.auto-pay.set', { id: customerId, autoPay: 'off' });
    await host.clock.set('2026-11-30T10:00:00Z');
    expect(askedFor(provider, 'charge')).toEqual([]);
  });

  test('is tried again after 3, 7 and 14 days at other hours for soft declines, then left to people', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    provider.charges = [no('insufficient_funds')];
    await store(host, { autoPay: 'on-due' });
    await oneInvoice(host);
    await host.clock.set('2026-10-29T08:00:00Z');
    expect(await attempts(host)).toMatchObject([
      { status: 'declined', nextRetryAt: '2026-11-01T12:00:00.000Z' },
    ]);
    await host.clock.set('2026-12-31T00:00:00Z');
    expect(await attempts(host)).toHaveLength(4);
    expect((await attempts(host)).every(({ nextRetryAt }) => nextRetryAt === undefined)).toBe(true);
  });

  test('that is tried again step by step is tried at 13:00, 19:00 and 16:00', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    provider.charges = [no('insufficient_funds')];
    await store(host, { autoPay: 'on-due' });
    await oneInvoice(host);
    for (const at of [
      '2026-10-29T08:00:00Z',
      '2026-11-01T12:00:00Z',
      '2026-11-05T18:00:00Z',
      '2026-11-12T15:00:00Z',
    ])
      await host.clock.set(at);
    expect(await charged(host)).toEqual([
      '2026-10-29T09:00',
      '2026-11-01T13:00',
      '2026-11-05T19:00',
      '2026-11-12T16:00',
    ]);
  });

  test('is never tried again with a stolen card, and with a new default method at once', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    provider.charges = [no('stolen_card', 'hard'), yes];
    await store(host, { autoPay: 'on-issue' });
    const invoiceId = await oneInvoice(host);
    await host.clock.set('2026-12-31T00:00:00Z');
    expect(await attempts(host)).toMatchObject([{ status: 'declined', declineClass: 'hard' }]);
    await store(host, { makeDefault: true });
    await host.runJobs();
    expect(await statusOf(host, invoiceId)).toBe('paid');
    expect(askedFor(provider, 'charge').map((one) => 'methodRef' in one && one.methodRef)).toEqual([
      'pm_1',
      'pm_2',
    ]);
  });

  test('that is paid otherwise is tried no more, and its retry is not shown any longer', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    provider.charges = [no('insufficient_funds')];
    await store(host, { autoPay: 'on-issue' });
    await oneInvoice(host);
    expect((await attempts(host))[0]?.nextRetryAt).toBeDefined();
    await host.call('billing.payments.record', {
      customerId,
      amountMinor: 1645,
      currency: 'EUR',
      method: 'cash',
    });
    expect((await attempts(host))[0]?.nextRetryAt).toBeUndefined();
    await host.clock.set('2026-12-31T00:00:00Z');
    expect(askedFor(provider, 'charge')).toHaveLength(1);
  });

  test('whose outcome is unknown waits for it, whatever asks for it to be charged', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    provider.charges = [unknown];
    provider.lookUps = [unknown, no('insufficient_funds')];
    await store(host, { autoPay: 'on-issue' });
    await oneInvoice(host);
    await host.call('billing.auto-pay.set', { id: customerId, autoPay: 'on-issue' });
    await host.runJobs();
    expect(askedFor(provider, 'charge')).toHaveLength(1);
    provider.charges = [yes];
    for (const minute of ['01', '06']) await host.clock.set(`2026-10-15T10:${minute}:00Z`);
    expect(await attempts(host)).toMatchObject([{ status: 'declined', nextRetryAt: expect.any(String) }]);
    await host.clock.set('2026-10-18T20:00:00Z');
    expect((await attempts(host)).map(({ status }) => status)).toEqual(['declined', 'succeeded']);
  });
});

test('the next step follows from the tries alone', () => {
  const at = (text: string) => Temporal.Instant.from(text);
  const facts = { paymentMethodId: 'a', timezone: 'UTC', now: at('2026-01-10T00:00:00Z') };
  const soft = {
    paymentMethodId: 'a',
    origin: 'automatic',
    status: 'declined',
    declineClass: 'soft',
    settledAt: at('2026-01-01T09:00:00Z'),
  } as const;
  const kindOf = (tries: Parameters<typeof nextStep>[0]['tries']) => nextStep({ ...facts, tries }).kind;
  expect(kindOf([])).toBe('charge');
  expect(nextStep({ ...facts, tries: [], notBefore: at('2026-01-11T00:00:00Z') })).toMatchObject({
    kind: 'later',
  });
  expect(kindOf([soft])).toBe('charge');
  expect(nextStep({ ...facts, now: soft.settledAt, tries: [soft] })).toEqual({
    kind: 'later',
    at: at('2026-01-04T13:00:00Z'),
  });
  expect(kindOf([{ ...soft, declineClass: 'hard' }])).toBe('give-up');
  expect(kindOf([{ ...soft, declineClass: 'authentication' }])).toBe('give-up');
  expect(kindOf([{ ...soft, declineClass: 'hard', paymentMethodId: 'b' }])).toBe('charge');
  expect(kindOf([{ ...soft, declineClass: 'hard', origin: 'by-hand' }])).toBe('charge');
  expect(kindOf([soft, { paymentMethodId: 'b', origin: 'by-hand', status: 'unknown' }])).toBe('wait');
  expect(kindOf([{ ...soft, status: 'succeeded' }])).toBe('give-up');
});
