import { readFileSync } from 'node:fs';
import type { PaymentProviderAnswer, PaymentWebhookParams } from '@isp/billing/contract';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const customerId = '01900000-0000-7000-8000-0000000000aa';
const directory = new URL('..', import.meta.url);

let host: TestHost;
let sent: PaymentWebhookParams[];
let count = 0;

beforeEach(async () => {
  sent = [];
  const answers = {
    'billing.payments.receive-webhook': (params: PaymentWebhookParams) => {
      sent.push(params);
      return { events: 1 };
    },
  };
  host = await createTestHost({ directory, answers, now: '2026-10-15T10:00:00Z', start: {} });
});

afterEach(() => host.close());

const ask = (wish: object) => host.call('sandbox-payments.provide', wish as never) as Promise<never>;
const store = (token: string): Promise<Extract<PaymentProviderAnswer, { outcome: 'stored' }>> =>
  ask({ wish: 'store-method', customerId, token });

/** Charges a test card; answers the attempt's id and the outcome. */
async function charge(methodRef: string, { offSession = true, attemptId = nextId() } = {}) {
  const money = { amountMinor: 3600, currency: 'EUR', description: 'Invoice' };
  const outcome: { outcome: string; class?: string } = await ask({
    ...{ wish: 'charge', attemptId, customerId, methodRef, offSession, ...money },
  });
  return { attemptId, ...outcome };
}

function nextId(): string {
  count += 1;
  return `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}

const lookUp = async (attemptId: string) =>
  ((await ask({ wish: 'look-up', attemptId, customerId })) as { outcome: string }).outcome;

describe('test cards', () => {
  test('are all in the README and in the list, and other tokens are refused', async () => {
    const readme = readFileSync(new URL('README.md', directory), 'utf8');
    const { data } = await host.call('sandbox-payments.cards.list', {});
    const named = [...readme.matchAll(/`(tok_\w+)`/g)].map(([, token]) => token);
    expect(data.map(({ token }) => token).sort()).toEqual(named.sort());
    expect(await store('tok_other')).toMatchObject({ outcome: 'refused' });
  });

  test('charge the same attempt once', async () => {
    const { methodRef } = await store('tok_do_not_honor_once');
    const first = await charge(methodRef);
    expect(first).toMatchObject({ outcome: 'declined', class: 'soft' });
    expect(await charge(methodRef, { attemptId: first.attemptId })).toEqual(first);
    expect(await charge(methodRef)).toMatchObject({ outcome: 'succeeded' });
    expect(await host.rows('SELECT id FROM sandbox_charges')).toHaveLength(2);
  });

  test.each([
    ['tok_success', 'succeeded', undefined],
    ['tok_insufficient_funds', 'declined', 'soft'],
    ['tok_stolen_card', 'declined', 'hard'],
    ['tok_expired_card', 'declined', 'hard'],
    ['tok_authentication_required', 'declined', 'authentication'],
    ['tok_pending_then_success', 'pending', undefined],
    ['tok_sepa_debit', 'pending', undefined],
  ])('%s is %s', async (token, outcome, decline) => {
    const { methodRef } = await store(token);
    const done = await charge(methodRef);
    expect([done.outcome, done.class]).toEqual([outcome, decline]);
    expect(await lookUp(done.attemptId)).toBe(outcome);
  });

  test('whose answer is lost are known by the second look-up, and one that never arrived is charged when asked again', async () => {
    for (const [token, end] of [
      ['tok_unknown_then_success', 'succeeded'],
      ['tok_unknown_then_decline', 'declined'],
    ] as const) {
      const { attemptId, outcome } = await charge((await store(token)).methodRef);
      expect([outcome, await lookUp(attemptId), await lookUp(attemptId)]).toEqual([
        'unknown',
        'unknown',
        end,
      ]);
    }
    const { methodRef } = await store('tok_never_arrives_once');
    const { attemptId, outcome } = await charge(methodRef);
    expect([outcome, await lookUp(attemptId)]).toEqual(['unknown', 'never-arrived']);
    expect(await charge(methodRef, { attemptId })).toMatchObject({ outcome: 'succeeded' });
    expect(await lookUp(attemptId)).toBe('succeeded');
  });

  test('send signed call-backs when their time has come; what is changed in one is refused', async () => {
    const { attemptId } = await charge((await store('tok_pending_then_decline')).methodRef);
    await charge((await store('tok_chargeback')).methodRef);
    await host.clock.set('2026-10-15T10:01:00Z');
    expect(sent).toHaveLength(1);
    const [{ body, headers }] = sent as [PaymentWebhookParams];
    const read = (text: string) => ask({ wish: 'read-webhook', body: text, headers });
    expect(await read(body)).toMatchObject({
      outcome: 'read',
      events: [{ kind: 'charge', attemptId, result: { outcome: 'declined' } }],
    });
    expect(await read(body.replace('declined', 'succeeded'))).toMatchObject({ outcome: 'refused' });
    expect(await lookUp(attemptId)).toBe('declined');
    await host.clock.set('2026-10-25T10:00:00Z');
    expect(JSON.parse(sent[1]?.body ?? '{}')).toMatchObject({ tells: 'chargeback', amountMinor: 3600 });
  });
});

test('a call-back is made as often as one likes, for staff with the permission only', async () => {
  const { attemptId } = await charge((await store('tok_pending_then_success')).methodRef);
  const made = await host.call('sandbox-payments.webhooks.make', { attemptId, tells: 'succeeded' });
  expect(made.path).toBe('/api/v1/payments/webhooks/sandbox');
  expect(await ask({ wish: 'read-webhook', body: made.body, headers: made.headers })).toMatchObject({
    events: [{ kind: 'charge', result: { outcome: 'succeeded' } }],
  });
  const as = host.staff('sandbox-payments.card.read');
  await expect(
    host.call('sandbox-payments.webhooks.make', { attemptId, tells: 'succeeded' }, { as }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
