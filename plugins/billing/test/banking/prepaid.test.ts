import { expect, test } from '@jest/globals';
import { bill, booksHost, customerId, differences, invoicesOf, serviceId, tell } from '../books-host.ts';

type Host = Awaited<ReturnType<typeof prepaidHost>>['host'];

/** A customer who pays in advance, with one service of 30.00 a month; what subscriptions is asked for is kept. */
async function prepaidHost(now = '2026-11-01T10:00:00Z') {
  const asked: string[] = [];
  const service = {
    id: serviceId,
    customerId,
    status: 'active',
    desiredStatus: 'active',
    suspensionReason: undefined as string | undefined,
  };
  const answers = {
    'subscriptions.services.list-of-customer': () => ({
      data: [service],
      page: { nextCursor: null, total: 1, totalIsEstimate: false },
    }),
    'subscriptions.services.suspend': ({ reason }: { reason: string }) => {
      asked.push(`suspend ${reason}`);
      Object.assign(service, { desiredStatus: 'suspended', suspensionReason: reason });
      return {};
    },
    'subscriptions.services.resume': () => {
      asked.push('resume');
      Object.assign(service, { desiredStatus: 'active', suspensionReason: undefined });
      return {};
    },
  };
  const billing = { type: 'prepaid-balance' };
  const host = await booksHost({
    now,
    billing,
    answers,
    config: { automaticRuns: true, runHour: 2, lowBalanceMinor: [1000, 200] },
  });
  await tell(host, 'activated', { at: now });
  return { host, asked, service };
}

const topUp = async (host: Host, amountMinor: number) => {
  await host.call('billing.payments.record', { customerId, amountMinor, currency: 'EUR', method: 'cash' });
  await host.runJobs();
};
const runOf = async (host: Host, at: string) => {
  await host.clock.set(at);
  await host.tick('billing.start-daily-runs', { at });
  await host.runJobs();
};
const events = (host: Host) => host.published.map(({ name }) => name).filter((name) => /balance/.test(name));
const state = (host: Host) => host.call('billing.prepaid.get', { id: customerId });

test('what is due is drawn from the balance at the beginning of the cycle, and is paid at once', async () => {
  const { host, asked } = await prepaidHost();
  await using _ = host;
  await topUp(host, 5000);
  await runOf(host, '2026-11-01T11:05:00Z');
  const [invoice] = await invoicesOf(host);
  expect(invoice).toMatchObject({ status: 'paid', grossMinor: 3000 });
  expect(await state(host)).toMatchObject({ status: 'active', balanceMinor: 2000, paidUntil: '2026-12-01' });
  expect([asked, events(host)]).toEqual([[], []]);
  expect(await differences(host)).toEqual([]);
});

test('of one who has not enough nothing is billed: he is told once, the services rest, and work when it is enough', async () => {
  const { host, asked } = await prepaidHost();
  await using _ = host;
  await topUp(host, 1200);
  await runOf(host, '2026-11-01T11:05:00Z');
  await runOf(host, '2026-11-02T11:05:00Z');
  expect(await invoicesOf(host)).toEqual([]);
  expect(await state(host)).toMatchObject({ status: 'exhausted', balanceMinor: 1200, neededMinor: 3000 });
  expect([asked, events(host)]).toEqual([['suspend non_payment'], ['billing.balance-exhausted']]);
  await tell(host, 'suspended', { at: '2026-11-01T11:06:00Z', suspensionReason: 'non_payment' });
  await runOf(host, '2026-11-05T11:05:00Z');
  await topUp(host, 1799);
  expect(asked).toEqual(['suspend non_payment']);
  await topUp(host, 1);
  expect(asked).toEqual(['suspend non_payment', 'resume']);
  expect(events(host)).toEqual(['billing.balance-exhausted', 'billing.balance-restored']);
  await tell(host, 'resumed', { at: '2026-11-16T08:00:00Z' });
  await runOf(host, '2026-11-16T11:05:00Z');
  // 16 to 30 November: 15 of 30 days.
  expect((await invoicesOf(host)).map(({ status, grossMinor }) => [status, grossMinor])).toEqual([
    ['paid', 1500],
  ]);
  expect(await state(host)).toMatchObject({ status: 'active', balanceMinor: 1500 });
  expect(await differences(host)).toEqual([]);
});

test('a low balance is told once for each threshold, and again when it was above in between', async () => {
  const { host } = await prepaidHost();
  await using _ = host;
  await topUp(host, 3900);
  await runOf(host, '2026-11-01T11:05:00Z');
  expect(events(host)).toEqual(['billing.balance-low']);
  const { id } = (await host.call('billing.payments.list', {})).data[0] ?? { id: '' };
  await host.call('billing.payments.refund', { id, amountMinor: 750, reason: 'Asked for it' });
  await host.runJobs();
  await host.call('billing.payments.refund', { id, amountMinor: 10, reason: 'Again' });
  await host.runJobs();
  await topUp(host, 5000);
  expect(await state(host)).toMatchObject({ status: 'active' });
  const low = host.published.filter(({ name }) => name === 'billing.balance-low');
  expect(low.map(({ data }) => (data as { thresholdMinor: number }).thresholdMinor)).toEqual([1000, 200]);
});

test('a preview by hand suspends nobody, and who pays after the invoice has no such state', async () => {
  const { host, asked } = await prepaidHost();
  await using _ = host;
  const run = await bill(host, '2026-11-01');
  expect(run).toMatchObject({ excluded: 1, planned: 0 });
  const { data } = await host.call('billing.runs.lines', { id: run.id });
  expect(data[0]?.reason).toBe('paid in advance, and 0.00 EUR is not enough for 30.00');
  expect([asked, events(host)]).toEqual([[], []]);
  await using postpaid = await booksHost();
  await expect(postpaid.call('billing.prepaid.get', { id: customerId })).rejects.toMatchObject({
    code: 'BILLING_NOT_PREPAID',
  });
});
