import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Attempt {
  readonly id: string;
  readonly status: string;
  readonly invoiceId?: string;
  readonly nextRetryAt?: string;
}

interface SignedWebhook {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

async function made<T extends { id: string }>(path: string, body?: object): Promise<T> {
  const answer = await admin.post<T>(path, body);
  expect({ path, status: answer.status, body: answer.body }).toMatchObject({
    path,
    body: { id: expect.any(String) },
  });
  return answer.body;
}

/** A customer with a test card and an issued invoice of 89.00. */
async function customerWith(token: string, more: object = {}) {
  const billing = { currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 };
  const { id: customerId } = await made<{ id: string }>('/customers', { name: `Ana ${token}`, billing });
  const method = await made<{ id: string }>('/payment-methods', {
    customerId,
    provider: 'sandbox',
    token,
    ...more,
  });
  const lines = [{ text: 'Router', amountMinor: 8_900 }];
  const invoice = await made<{ id: string }>('/invoices', { customerId, currency: 'EUR', lines });
  await admin.post(`/invoices/${invoice.id}/issue`);
  return { customerId, invoiceId: invoice.id, methodId: method.id };
}

const paymentsOf = async (customerId: string) =>
  (await admin.get<{ data: { id: string; kind: string }[] }>(`/payments?filter[customerId]=${customerId}`))
    .body.data;
const statusOf = async (invoiceId: string) =>
  (await admin.get<{ status: string }>(`/invoices/${invoiceId}`)).body.status;
const attemptsOf = async (customerId: string) =>
  (await admin.get<{ data: Attempt[] }>(`/payment-attempts?filter[customerId]=${customerId}&sort=createdAt`))
    .body.data;

/** Sends a call-back as a provider would: without a login. */
async function deliver({ path, headers, body }: SignedWebhook): Promise<number> {
  const { status } = await fetch(`${kernel.baseUrl}${path}`, { method: 'POST', headers, body });
  return status;
}

const webhook = async (attemptId: string, tells: string) =>
  (await admin.post<SignedWebhook>('/sandbox/payments/webhooks', { attemptId, tells })).body;

test('five parallel call-backs of success and a late decline make one payment; what was changed on the way is refused', async () => {
  const { customerId, invoiceId } = await customerWith('tok_pending_then_success');
  const attempt = await made<Attempt>(`/invoices/${invoiceId}/pay`);
  expect(attempt.status).toBe('pending');
  const success = await webhook(attempt.id, 'succeeded');
  const late = await webhook(attempt.id, 'declined');
  expect(await deliver({ ...success, body: success.body.replace('8900', '1') })).toBe(400);
  expect(await Promise.all([1, 2, 3, 4, 5].map(() => deliver(success)))).toEqual([200, 200, 200, 200, 200]);
  expect(await deliver(late)).toBe(200);
  expect(await paymentsOf(customerId)).toMatchObject([{ id: attempt.id, kind: 'payment' }]);
  expect(await statusOf(invoiceId)).toBe('paid');
  const timeline = async () =>
    (await admin.get<{ data: { type: string }[] }>(`/customers/${customerId}/timeline?limit=100`)).body.data;
  const entries = await eventually(
    timeline,
    (all) => all.some(({ type }) => type === 'billing.invoice-paid'),
    {
      within: 60_000,
      what: 'the payment in the timeline',
    },
  );
  expect(entries.filter(({ type }) => type === 'billing.payment-received')).toHaveLength(1);
  expect(entries.filter(({ type }) => type === 'billing.payment-declined')).toEqual([]);
});

test('a process killed between question and answer charges nobody twice, and a repeated request finds its attempt', async () => {
  const { customerId, invoiceId } = await customerWith('tok_slow_success');
  const key = { 'idempotency-key': `pay-${invoiceId}` };
  const first = admin.post(`/invoices/${invoiceId}/pay`, {}, key).catch((error: Error) => error);
  await eventually(
    () => attemptsOf(customerId),
    ([attempt]) => attempt?.status === 'pending',
    { within: 60_000, what: 'the attempt' },
  );
  // The provider answers after 5 s; it has charged by now or is about to.
  process.kill((await admin.get<{ pid: number }>('/plugins/billing')).body.pid, 'SIGKILL');
  await first;
  const again = await eventually(
    () => admin.post<Attempt>(`/invoices/${invoiceId}/pay`, {}, key),
    ({ status }) => status === 201,
    { within: 90_000, what: 'the repeated request' },
  );
  const known = await eventually(
    () => admin.post<Attempt>(`/payments/${again.body.id}/retry`),
    ({ status, body: attempt }) => status === 201 && attempt.status === 'succeeded',
    { within: 60_000, what: 'the outcome' },
  );
  expect(known.body.id).toBe(again.body.id);
  expect(await attemptsOf(customerId)).toHaveLength(1);
  expect(await paymentsOf(customerId)).toMatchObject([{ id: again.body.id }]);
  expect(await statusOf(invoiceId)).toBe('paid');
}, 240_000);

describe('by the test clock', () => {
  test('a declined card is tried again days later by itself, and what it pays comes back with a chargeback', async () => {
    const clock = (now: string) => admin.send('PUT', '/sandbox/clock', { now });
    await clock('2030-01-07T10:00:00Z');
    const declined = await customerWith('tok_do_not_honor_once', { autoPay: 'on-issue' });
    const [once] = await eventually(
      () => attemptsOf(declined.customerId),
      ([one]) => one?.status === 'declined',
      { within: 60_000, what: 'the decline' },
    );
    expect(once).toMatchObject({ invoiceId: declined.invoiceId, nextRetryAt: '2030-01-10T08:00:00.000Z' });
    const back = await customerWith('tok_chargeback', { autoPay: 'on-issue' });
    await eventually(
      () => statusOf(back.invoiceId),
      (status) => status === 'paid',
      {
        within: 60_000,
        what: 'the charge',
      },
    );
    await clock('2030-01-10T08:00:00Z');
    expect((await attemptsOf(declined.customerId)).map(({ status }) => status)).toEqual([
      'declined',
      'succeeded',
    ]);
    expect(await statusOf(declined.invoiceId)).toBe('paid');
    await clock('2030-01-17T10:00:00Z');
    expect(await statusOf(back.invoiceId)).toBe('issued');
    const kinds = (await paymentsOf(back.customerId)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['payment', 'reversal']);
  }, 240_000);
});
