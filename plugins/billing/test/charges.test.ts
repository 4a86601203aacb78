import type { TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { bill, customerId, differences, invoicesOf, tell } from './books-host.ts';
import { askedFor, callBack, collectionHost, no, pending, store, unknown, yes } from './scripted-provider.ts';

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
const told = (host: TestHost, name: string) => host.published.filter((one) => one.name === `billing.${name}`);
const payByHand = (host: TestHost, paymentMethodId: string, more: object = {}) =>
  host.call('billing.payments.record', {
    ...{ customerId, amountMinor: 1645, currency: 'EUR', method: 'card', paymentMethodId },
    ...more,
  });

describe('a stored method that is charged by hand', () => {
  test('pays the invoice: one attempt, one payment of the same id, both told', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    const { id: methodId } = await store(host);
    const attempt = await payByHand(host, methodId);
    expect(attempt).toMatchObject({ status: 'succeeded', chargeRef: 'ch_1', invoiceId, origin: 'by-hand' });
    const payment = await host.call('billing.payments.get', { id: attempt.id });
    expect(payment).toMatchObject({ method: 'card', amountMinor: 1645, reference: 'ch_1' });
    expect(payment.allocations).toEqual([{ invoiceId, amountMinor: 1645 }]);
    expect(await statusOf(host, invoiceId)).toBe('paid');
    expect([told(host, 'payment-attempted').length, told(host, 'payment-received').length]).toEqual([1, 1]);
    expect(askedFor(provider, 'charge')).toMatchObject([
      { methodRef: 'pm_1', amountMinor: 1645, offSession: false },
    ]);
    await expect(host.call('billing.invoices.pay', { id: invoiceId })).rejects.toMatchObject({
      code: 'BILLING_NOTHING_LEFT',
    });
    expect(await differences(host)).toEqual([]);
  });

  test('is charged once by two clicks at the same time, and by a repeated request', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    let second: unknown;
    provider.during = async () => {
      delete provider.during;
      second = await host.call('billing.invoices.pay', { id: invoiceId }).catch((error: Error) => error);
    };
    const answers = await Promise.all(
      [1, 2].map(() => host.call('billing.invoices.pay', { id: invoiceId }, { idempotencyKey: 'one' })),
    );
    expect(second).toMatchObject({ code: 'BILLING_PAYMENT_UNDERWAY' });
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(askedFor(provider, 'charge')).toHaveLength(1);
    expect(await host.rows('SELECT id FROM payments')).toHaveLength(1);
  });

  test('is declined as an answer; by hand it is tried again, with another method after a hard decline only', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    provider.charges = [no('insufficient_funds'), no('stolen_card', 'hard'), yes];
    const first = await host.call('billing.invoices.pay', { id: invoiceId });
    expect(first).toMatchObject({
      status: 'declined',
      declineCode: 'insufficient_funds',
      declineClass: 'soft',
    });
    expect(first).not.toHaveProperty('nextRetryAt');
    const second = await host.call('billing.payments.retry', { id: first.id });
    expect(second).toMatchObject({ status: 'declined', declineClass: 'hard' });
    await expect(host.call('billing.payments.retry', { id: second.id })).rejects.toMatchObject({
      code: 'BILLING_HARD_DECLINE',
    });
    const other = await store(host);
    const third = await host.call('billing.payments.retry', { id: second.id, paymentMethodId: other.id });
    expect(third.status).toBe('succeeded');
    await expect(host.call('billing.payments.retry', { id: third.id })).rejects.toMatchObject({
      code: 'BILLING_NOT_DECLINED',
    });
    expect(told(host, 'payment-declined').map(({ data }) => data)).toMatchObject([
      { declineCode: 'insufficient_funds', declineClass: 'soft' },
      { declineCode: 'stolen_card', declineClass: 'hard' },
    ]);
  });

  test('of somebody else is not found, and nothing is begun while its provider is away', async () => {
    await using it = await collectionHost({
      customers: [customerId, '01900000-0000-7000-8000-0000000000bb'],
    });
    const { host, provider } = it;
    const theirs = await store(host, { customerId: '01900000-0000-7000-8000-0000000000bb' });
    await expect(payByHand(host, theirs.id)).rejects.toMatchObject({ code: 'BILLING_NO_PAYMENT_METHOD' });
    const own = await store(host);
    provider.offers = [{ ...provider.offers[0], enabled: false }];
    await expect(payByHand(host, own.id)).rejects.toMatchObject({ code: 'BILLING_PROVIDER_AWAY' });
    expect(await attempts(host)).toEqual([]);
  });
});

describe('an outcome nobody knows', () => {
  test('is looked up until it is known, and nothing is charged before', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    provider.charges = [new RangeError('the connection was cut')];
    provider.lookUps = [unknown, unknown, yes];
    const attempt = await host.call('billing.invoices.pay', { id: invoiceId });
    expect(attempt).toMatchObject({ status: 'unknown', nextLookAt: '2026-10-15T10:01:00.000Z' });
    await expect(host.call('billing.invoices.pay', { id: invoiceId })).rejects.toMatchObject({
      code: 'BILLING_PAYMENT_UNDERWAY',
    });
    for (const minute of ['01', '06', '21']) await host.clock.set(`2026-10-15T10:${minute}:00Z`);
    expect(await attempts(host)).toMatchObject([{ id: attempt.id, status: 'succeeded' }]);
    expect([askedFor(provider, 'charge').length, askedFor(provider, 'look-up').length]).toEqual([1, 3]);
    expect(await statusOf(host, invoiceId)).toBe('paid');
  });

  test('that never arrived is asked again under the same id, unless the invoice is paid meanwhile', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    provider.charges = [unknown, yes];
    provider.lookUps = [{ outcome: 'never-arrived' }];
    const { id } = await host.call('billing.invoices.pay', { id: invoiceId });
    expect(await host.call('billing.payments.retry', { id })).toMatchObject({ id, status: 'succeeded' });
    expect(askedFor(provider, 'charge').map((one) => 'attemptId' in one && one.attemptId)).toEqual([id, id]);

    await host.call('billing.payments.reverse', { id, reason: 'For this test' });
    provider.charges = [unknown];
    const second = await host.call('billing.invoices.pay', { id: invoiceId });
    await host.call('billing.payments.record', {
      customerId,
      amountMinor: 1645,
      currency: 'EUR',
      method: 'cash',
    });
    const after = await host.call('billing.payments.retry', { id: second.id });
    expect(after).toMatchObject({ status: 'declined', declineCode: 'paid_otherwise' });
    expect(askedFor(provider, 'charge')).toHaveLength(3);
    expect(await differences(host)).toEqual([]);
  });

  test('of a process that died before it could ask is taken up by the job that was committed with it', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    // What a killed process leaves: the row and its job; nobody has asked.
    provider.charges = [unknown];
    const { id } = await host.call('billing.invoices.pay', { id: invoiceId });
    await host.rows(`UPDATE payment_attempts SET asked_at = NULL, status = 'pending', next_look_at = NULL`);
    provider.charges = [yes];
    await host.runJobs({ upTo: Temporal.Now.instant().add({ seconds: 90 }) });
    expect(await host.call('billing.payment-attempts.get', { id })).toMatchObject({ status: 'succeeded' });
    expect(await host.rows('SELECT id FROM payments')).toEqual([{ id }]);
  });
});

describe('call-backs', () => {
  test('five of success in parallel and a late decline make one payment and one event of it', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    provider.charges = [pending];
    const { id, status } = await host.call('billing.invoices.pay', { id: invoiceId });
    expect(status).toBe('pending');
    const succeeded = { kind: 'charge', attemptId: id, result: yes } as const;
    const receipts = await Promise.all([1, 2, 3, 4, 5].map(() => callBack(host, [succeeded])));
    expect(receipts).toEqual(Array.from({ length: 5 }, () => ({ events: 1 })));
    await callBack(host, [{ kind: 'charge', chargeRef: 'ch_1', result: no('do_not_honor') }]);
    expect(await host.call('billing.payment-attempts.get', { id })).toMatchObject({ status: 'succeeded' });
    expect(await host.rows('SELECT id FROM payments')).toEqual([{ id }]);
    expect([told(host, 'payment-received').length, told(host, 'invoice-paid').length]).toEqual([1, 1]);
    expect(told(host, 'payment-declined')).toEqual([]);
    expect(await differences(host)).toEqual([]);
  });

  test('of success after a decline count: the provider has the money', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    provider.charges = [no('do_not_honor')];
    const { id } = await host.call('billing.invoices.pay', { id: invoiceId });
    await callBack(host, [{ kind: 'charge', attemptId: id, result: yes }]);
    const attempt = await host.call('billing.payment-attempts.get', { id });
    expect(attempt).toMatchObject({ status: 'succeeded' });
    expect(attempt).not.toHaveProperty('declineCode');
    expect(await statusOf(host, invoiceId)).toBe('paid');
  });

  test('that are not signed, of no provider, or about tries of another are dropped', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    provider.charges = [pending];
    const { id } = await host.call('billing.invoices.pay', { id: invoiceId });
    const succeeded = { kind: 'charge', attemptId: id, result: yes } as const;
    await expect(callBack(host, [succeeded], 'bad')).rejects.toMatchObject({
      code: 'BILLING_WEBHOOK_REFUSED',
    });
    provider.offers = [...provider.offers, { ...provider.offers[0], name: 'other' }];
    const params = {
      provider: 'other',
      body: JSON.stringify([succeeded]),
      headers: { 'x-signature': 'good' },
    };
    await host.call('billing.payments.receive-webhook', params, { as: host.nobody });
    await expect(
      host.call('billing.payments.receive-webhook', { ...params, provider: 'none' }, { as: host.nobody }),
    ).rejects.toMatchObject({ code: 'BILLING_PROVIDER_UNKNOWN' });
    expect(await host.rows('SELECT id FROM payments')).toEqual([]);
  });

  test('of a chargeback open the invoice again, once; when it is won, the money is back, in whatever order', async () => {
    await using it = await collectionHost();
    const { host } = it;
    const invoiceId = await oneInvoice(host);
    await store(host, { autoPay: 'on-issue' });
    await host.runJobs();
    const [attempt] = await attempts(host);
    const id = attempt?.id as string;
    expect(await statusOf(host, invoiceId)).toBe('paid');
    const money = { amountMinor: 1645, currency: 'EUR', reason: 'fraudulent', chargebackRef: 'dp_1' };
    const chargeback = { kind: 'chargeback', chargeRef: 'ch_1', status: 'opened', ...money } as const;
    await Promise.all([1, 2, 3].map(() => callBack(host, [chargeback])));
    expect(await statusOf(host, invoiceId)).toBe('issued');
    expect(told(host, 'payment-reversed')).toHaveLength(1);
    await host.call('billing.auto-pay.set', { id: customerId, autoPay: 'on-due' });
    await host.clock.set('2026-12-01T00:00:00Z');
    expect(await attempts(host)).toHaveLength(1);
    await callBack(host, [{ ...chargeback, status: 'won' }]);
    await callBack(host, [chargeback]);
    expect(await statusOf(host, invoiceId)).toBe('paid');
    const kinds = await host.rows('SELECT kind, of_payment_id FROM payments ORDER BY created_at, id');
    expect(kinds).toHaveLength(3);
    expect(kinds).toContainEqual({ kind: 'reversal', of_payment_id: id });
    expect(await differences(host)).toEqual([]);
  });
});

describe('a refund of what a provider took', () => {
  test('goes through the provider and is booked under one id, also by its call-back', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    const { id } = await host.call('billing.invoices.pay', { id: invoiceId });
    const refund = await host.call('billing.payments.refund', { id, amountMinor: 645, reason: 'Too much' });
    expect(refund).toMatchObject({ kind: 'refund', amountMinor: -645, ofPaymentId: id });
    const about = {
      kind: 'refund',
      attemptId: id,
      result: 'succeeded',
      amountMinor: 645,
      currency: 'EUR',
    } as const;
    await callBack(host, [{ ...about, refundRef: 're_1', refundId: refund.id }]);
    await Promise.all([1, 2].map(() => callBack(host, [{ ...about, refundRef: 're_made_there' }])));
    const [sum] = await host.rows(
      'SELECT sum(amount_minor)::integer AS sum, count(*)::integer AS n FROM payments',
    );
    expect(sum).toEqual({ sum: 1645 - 645 - 645, n: 3 });
    expect(askedFor(provider, 'refund')).toMatchObject([
      { refundId: refund.id, amountMinor: 645, chargeRef: 'ch_1' },
    ]);
    expect(await differences(host)).toEqual([]);
  });

  test('is booked once when its call-back does not name it and comes first, and by hand without the provider', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    const { id } = await host.call('billing.invoices.pay', { id: invoiceId });
    const about = { kind: 'refund', attemptId: id, result: 'succeeded', currency: 'EUR' } as const;
    provider.refunds = [unknown as never, { outcome: 'succeeded', refundRef: 're_7' }];
    const wish = { id, amountMinor: 100, reason: 'Too much' };
    await expect(host.call('billing.payments.refund', wish)).rejects.toMatchObject({
      code: 'BILLING_REFUND_NOT_KNOWN',
    });
    await callBack(host, [{ ...about, refundRef: 're_7', amountMinor: 100 }]);
    await host.clock.set('2026-10-15T10:05:00Z');
    await callBack(host, [{ ...about, refundRef: 're_7', amountMinor: 100 }]);
    const asked = askedFor(provider, 'refund').length;
    await host.call('billing.payments.refund', { ...wish, amountMinor: 45, byHand: true });
    expect(askedFor(provider, 'refund')).toHaveLength(asked);
    const rows = await host.rows(`SELECT amount_minor::integer AS minor FROM payments WHERE kind = 'refund'`);
    expect(rows).toEqual([{ minor: -100 }, { minor: -45 }]);
    expect(await host.rows(`SELECT 1 FROM provider_refunds WHERE status = 'asked'`)).toEqual([]);
    expect(await differences(host)).toEqual([]);
  });

  test('that is declined books nothing, and one that is not known is asked again under its id', async () => {
    await using it = await collectionHost();
    const { host, provider } = it;
    const invoiceId = await oneInvoice(host);
    await store(host);
    const { id } = await host.call('billing.invoices.pay', { id: invoiceId });
    const refund = (reason: string) => host.call('billing.payments.refund', { id, reason });
    provider.refunds = [{ outcome: 'declined', code: 'refund_refused' }];
    await expect(refund('First')).rejects.toMatchObject({ code: 'BILLING_REFUND_DECLINED' });
    provider.refunds = [unknown as never, { outcome: 'succeeded', refundRef: 're_2' }];
    await expect(refund('Second')).rejects.toMatchObject({ code: 'BILLING_REFUND_NOT_KNOWN' });
    await expect(refund('Third')).rejects.toMatchObject({ code: 'BILLING_NOTHING_LEFT' });
    expect(await statusOf(host, invoiceId)).toBe('paid');
    await host.clock.set('2026-10-15T10:10:00Z');
    expect(await statusOf(host, invoiceId)).toBe('issued');
    const ids = askedFor(provider, 'refund').map((one) => 'refundId' in one && one.refundId);
    expect(ids[1]).toBe(ids[2]);
    expect(told(host, 'payment-refunded')).toHaveLength(1);
    expect(await differences(host)).toEqual([]);
  });
});
