import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { offeredTypes } from './offered-types.ts';

const directory = new URL('..', import.meta.url);
const resellerId = '01900000-0000-7000-8000-00000000000a';
const customerId = '01900000-0000-7000-8000-0000000000aa';
const id = '01900000-0000-7000-8000-0000000000cc';
const jobId = '01900000-0000-7000-8000-0000000000dd';
const billing = { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 15 };

function host() {
  const customer = { id: customerId, resellerId, status: 'active', billing };
  const answers = { ...offeredTypes, 'customers.get': () => customer } as never;
  return createTestHost({ directory, answers, now: '2026-11-20T10:00:00Z' });
}

async function tariff(one: TestHost, name: string, downKbps: number): Promise<string> {
  const price = { amountMinor: downKbps, currency: 'EUR' };
  const fields = { downKbps, upKbps: 1_000 };
  return (await one.call('subscriptions.tariffs.create', { name, type: 'internet', price, ...fields })).id;
}

/** What provisioning reports of the newest version of the service. */
async function networkHasIt(one: TestHost, status: 'done' | 'cancelled' = 'done'): Promise<void> {
  const { desiredVersion } = await one.call('subscriptions.services.get', { id });
  const about = { customerId, resellerId, serviceId: id, serviceType: 'internet', action: 'change' } as const;
  await one.deliver('provisioning.job-status-changed', { jobId, ...about, status, desiredVersion });
}

async function activeService(one: TestHost): Promise<{ slow: string; fast: string }> {
  const [slow, fast] = [await tariff(one, 'slow', 10_000), await tariff(one, 'fast', 100_000)];
  const order = { id, jobId, customerId, type: 'internet', tariffId: slow, desired: { state: 'active' } };
  await one.call('subscriptions.services.create', order);
  await networkHasIt(one);
  return { slow, fast };
}

const lastRequest = (one: TestHost) =>
  one.published.filter(({ name }) => name === 'subscriptions.provisioning-requested').at(-1)?.data;

describe('another tariff', () => {
  test('now: the network is told what the type says, and the tariff follows when it has it', async () => {
    await using one = await host();
    const { slow, fast } = await activeService(one);
    const asked = { id, tariffId: fast, when: 'now' } as const;
    const { service, job } = await one.call('subscriptions.services.change-tariff', asked);
    expect(service).toMatchObject({ tariffId: slow, desiredTariffId: fast, desiredVersion: 2 });
    expect(job?.status).toBe('queued');
    expect(lastRequest(one)).toMatchObject({
      action: 'change',
      desired: { downKbps: 100_000, upKbps: 1_000, state: 'active' },
    });
    await networkHasIt(one);
    const after = await one.call('subscriptions.services.get', { id });
    expect(after.tariffId).toBe(fast);
    expect(after.desiredTariffId).toBeUndefined();
    expect(one.published.at(-1)).toMatchObject({
      name: 'subscriptions.service-tariff-changed',
      data: { serviceId: id, tariffId: fast, previousTariffId: slow },
    });
  });

  test('is dropped when its job is cancelled', async () => {
    await using one = await host();
    const { slow, fast } = await activeService(one);
    await one.call('subscriptions.services.change-tariff', { id, tariffId: fast, when: 'now' });
    await networkHasIt(one, 'cancelled');
    const service = await one.call('subscriptions.services.get', { id });
    expect(service).toMatchObject({ tariffId: slow, status: 'active', desiredStatus: 'active' });
    expect(service.desiredTariffId).toBeUndefined();
  });

  test('keeps a suspended service suspended', async () => {
    await using one = await host();
    const { fast } = await activeService(one);
    await one.call('subscriptions.services.suspend', { id, reason: 'non_payment' });
    await networkHasIt(one);
    await one.call('subscriptions.services.change-tariff', { id, tariffId: fast, when: 'now' });
    expect(lastRequest(one)).toMatchObject({ desired: { downKbps: 100_000, state: 'suspended' } });
  });

  test('with the next cycle: waits until that midnight in the customer’s zone', async () => {
    await using one = await host();
    const { fast } = await activeService(one);
    const asked = { id, tariffId: fast, when: 'next-cycle' } as const;
    const { scheduledChange, job } = await one.call('subscriptions.services.change-tariff', asked);
    expect(job).toBeUndefined();
    expect(scheduledChange).toMatchObject({
      wish: 'change-tariff',
      dueOn: '2026-12-15',
      dueAt: '2026-12-14T23:00:00Z',
      status: 'waiting',
    });
    await one.clock.set('2026-12-14T22:59:59Z');
    expect((await one.call('subscriptions.services.get', { id })).desiredTariffId).toBeUndefined();
    await one.clock.set('2026-12-14T23:00:00Z');
    expect((await one.call('subscriptions.services.get', { id })).desiredTariffId).toBe(fast);
    const { data } = await one.call('subscriptions.scheduled-changes.list', { id });
    expect(data.map(({ status }) => status)).toEqual(['applied']);
  });

  test('as a preview changes nothing', async () => {
    await using one = await host();
    const { slow, fast } = await activeService(one);
    const asked = { id, tariffId: fast, when: 'next-cycle', preview: true } as const;
    const { preview } = await one.call('subscriptions.services.change-tariff', asked);
    expect(preview).toMatchObject({
      effectiveOn: '2026-12-15',
      from: { tariffId: slow, price: { amountMinor: 10_000 } },
      to: { tariffId: fast, price: { amountMinor: 100_000 } },
      network: { downKbps: 100_000 },
    });
    expect(one.timers).toEqual([]);
    expect((await one.call('subscriptions.services.get', { id })).desiredVersion).toBe(1);
  });

  test('is refused by the field or the reason that is wrong', async () => {
    await using one = await host();
    const { slow, fast } = await activeService(one);
    const change = (params: object) =>
      one.call('subscriptions.services.change-tariff', {
        id,
        tariffId: fast,
        when: 'date',
        ...params,
      } as never);
    await expect(change({})).rejects.toMatchObject({ errors: [{ path: '/date' }] });
    await expect(change({ when: 'now', date: '2026-12-01' })).rejects.toMatchObject({
      errors: [{ path: '/date', message: 'goes with "when": "date" only' }],
    });
    await expect(change({ date: '2026-11-20' })).rejects.toMatchObject({
      errors: [{ message: 'must be a day after today (2026-11-20) and not after 2028-11-20' }],
    });
    await expect(change({ when: 'now', tariffId: slow })).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_SAME_TARIFF',
    });
    await expect(change({ when: 'now', tariffId: customerId })).rejects.toMatchObject({
      errors: [{ path: '/tariffId' }],
    });
  });
});

describe('a change that waits', () => {
  test('is one per kind and service; the second is told which to withdraw', async () => {
    await using one = await host();
    await activeService(one);
    const on = '2026-12-01';
    const first = await one.call('subscriptions.services.cancel', { id, on });
    const again = one.call('subscriptions.services.cancel', { id, on: '2026-12-02' });
    await expect(again).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_CHANGE_WAITING',
      message: expect.stringContaining(first.scheduledChange?.id as string),
    });
    await one.call('subscriptions.services.suspend', { id, reason: 'customer_request', on });
    expect(one.timers).toHaveLength(2);
  });

  test('can be withdrawn, alone or with all others, and then nothing happens', async () => {
    await using one = await host();
    await activeService(one);
    const on = '2026-12-01';
    const { scheduledChange } = await one.call('subscriptions.services.cancel', { id, on });
    const changeId = scheduledChange?.id as string;
    await one.call('subscriptions.scheduled-changes.withdraw', { id, changeId });
    const twice = one.call('subscriptions.scheduled-changes.withdraw', { id, changeId });
    await expect(twice).rejects.toMatchObject({ code: 'SUBSCRIPTIONS_CHANGE_OVER' });
    await one.call('subscriptions.services.cancel', { id, on });
    expect(await one.call('subscriptions.scheduled-changes.withdraw-all', { id })).toEqual({ withdrawn: 1 });
    await one.clock.set('2026-12-02T00:00:00Z');
    expect((await one.call('subscriptions.services.get', { id })).desiredStatus).toBe('active');
  });

  test('that cannot be done any more is refused with the reason, and told', async () => {
    await using one = await host();
    await activeService(one);
    await one.call('subscriptions.services.suspend', { id, reason: 'technical', on: '2026-12-01' });
    await one.call('subscriptions.services.suspend', { id, reason: 'non_payment' });
    await one.clock.set('2026-12-02T00:00:00Z');
    const { data } = await one.call('subscriptions.scheduled-changes.list', { id });
    expect(data).toMatchObject([{ status: 'refused', outcome: expect.stringContaining('only an active') }]);
    expect(one.published.at(-1)).toMatchObject({
      name: 'subscriptions.scheduled-change-refused',
      data: { serviceId: id, customerId, wish: 'suspend' },
    });
  });

  test('goes with the service when that is cancelled', async () => {
    await using one = await host();
    const { fast } = await activeService(one);
    await one.call('subscriptions.services.change-tariff', { id, tariffId: fast, when: 'next-cycle' });
    await one.call('subscriptions.services.cancel', { id });
    await networkHasIt(one);
    const { data } = await one.call('subscriptions.scheduled-changes.list', { id });
    expect(data.map(({ status }) => status)).toEqual(['withdrawn']);
    expect(one.timers).toEqual([]);
  });
});
