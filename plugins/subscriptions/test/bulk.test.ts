import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { offeredTypes } from './offered-types.ts';

const directory = new URL('..', import.meta.url);
const [mine, foreign] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const customerOf = (resellerId: string) => resellerId.replace('0000000000', '00000000cc');
const serviceId = (number: number) => `01900000-0000-7000-8000-1000000000${String(number).padStart(2, '0')}`;
const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };
const permissions = ['subscriptions.service.bulk', 'subscriptions.service.suspend'];

const customers = [mine, foreign].map((resellerId) => ({ id: customerOf(resellerId), resellerId }));

function host() {
  const customer = ({ id }: { id: string }) => ({
    ...{ id, status: 'active', billing },
    resellerId: id === customerOf(mine) ? mine : foreign,
  });
  const listed = ({ q = '', filter }: { q?: string; filter?: { id?: { in: string[] } } }) => ({
    data: customers.filter(
      ({ id, resellerId }) => resellerId.endsWith(q) && (filter?.id?.in.includes(id) ?? true),
    ),
    page: { nextCursor: null, total: 0, totalIsEstimate: true },
  });
  return createTestHost({
    directory,
    answers: { ...offeredTypes, 'customers.get': customer, 'customers.list': listed } as never,
  });
}

/** Active services 1 to `count`; the last one belongs to another reseller. */
async function activeServices(one: TestHost, count: number): Promise<string> {
  const tariff = { name: 'Fibre', type: 'internet', price: { amountMinor: 1, currency: 'EUR' } };
  const speeds = { downKbps: 1_000, upKbps: 1_000 };
  const { id: tariffId } = await one.call('subscriptions.tariffs.create', { ...tariff, ...speeds });
  for (let number = 1; number <= count; number += 1) {
    const [id, resellerId] = [serviceId(number), number === count ? foreign : mine];
    const order = { id, jobId: id.replace('-1', '-2'), type: 'internet', tariffId, desired: {} };
    await one.call('subscriptions.services.create', { ...order, customerId: customerOf(resellerId) });
    await networkHasIt(one, id);
  }
  return tariffId;
}

async function networkHasIt(one: TestHost, id: string): Promise<void> {
  const service = await one.call('subscriptions.services.get', { id });
  const { customerId, resellerId, desiredVersion } = service;
  const about = { serviceId: id, serviceType: 'internet', action: 'activate', status: 'done' } as const;
  const jobId = id.replace('-1', '-2');
  await one.deliver('provisioning.job-status-changed', {
    jobId,
    customerId,
    resellerId,
    desiredVersion,
    ...about,
  });
}

const suspend = { action: 'suspend', reason: 'technical' } as const;

describe('many services at once', () => {
  test('as a preview: what would change, and why others would not; nothing changes', async () => {
    await using one = await host();
    const tariffId = await activeServices(one, 4);
    await one.call('subscriptions.services.suspend', { id: serviceId(2), reason: 'abuse' });
    const asked = { ...suspend, filter: { tariffId }, except: [serviceId(3)], preview: true };
    const { preview, operation } = await one.call('subscriptions.services.bulk', asked);
    expect(operation).toBeUndefined();
    expect(preview).toMatchObject({ matching: 4, changing: 2 });
    expect(preview?.excluded).toEqual(
      expect.arrayContaining([
        { reason: 'it is becoming suspended', count: 1, sample: [serviceId(2)] },
        { reason: 'left out by "except"', count: 1, sample: [serviceId(3)] },
      ]),
    );
    expect(one.enqueued).toEqual([]);
  });

  test('are changed in the background, each looked at again; those that changed meanwhile say why not', async () => {
    await using one = await host();
    const tariffId = await activeServices(one, 3);
    const { operation } = await one.call('subscriptions.services.bulk', { ...suspend, filter: { tariffId } });
    expect(operation).toMatchObject({ status: 'running', total: 3, changed: 0, refused: 0 });
    await one.call('subscriptions.services.cancel', { id: serviceId(1) });
    await one.runJobs();
    const id = operation?.id as string;
    expect(await one.call('subscriptions.bulk.get', { id })).toMatchObject({
      status: 'done',
      changed: 2,
      refused: 1,
    });
    const { data } = await one.call('subscriptions.bulk.items', { id, filter: { status: 'refused' } });
    expect(data).toMatchObject([{ serviceId: serviceId(1), outcome: expect.stringContaining('cancelled') }]);
    expect((await one.call('subscriptions.services.get', { id: serviceId(2) })).desiredStatus).toBe(
      'suspended',
    );
  });

  test('of customers by id, or of all that fit what their list is searched by, but for some', async () => {
    await using one = await host();
    await activeServices(one, 3);
    const matching = async (filter: object) => {
      const asked = { ...suspend, filter: { status: 'active' as const, ...filter }, preview: true };
      return (await one.call('subscriptions.services.bulk', asked)).preview?.matching;
    };
    expect(await matching({ customers: { ids: [customerOf(mine)] } })).toBe(2);
    await expect(matching({ customers: { ids: [customerOf(mine), serviceId(1)] } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await matching({ customers: { q: 'b' } })).toBe(1);
    expect(await matching({ customers: {} })).toBe(3);
    expect(await matching({ customers: { except: [customerOf(mine)] } })).toBe(1);
    expect(await matching({ customers: { q: 'nobody' } })).toBe(0);
    expect(await matching({ customers: { q: 'b' }, customerId: customerOf(mine) })).toBe(0);
  });

  test('are those that fit what the list is searched and bounded by', async () => {
    await using one = await host();
    await activeServices(one, 3);
    const asked = async (matching: object, more: object = {}) => {
      const wish = { ...suspend, filter: { status: 'active' as const, matching, ...more }, preview: true };
      return (await one.call('subscriptions.services.bulk', wish)).preview?.matching;
    };
    expect(await asked({ filter: { createdAt: { gte: '2020-01-01T00:00:00Z' } } })).toBe(3);
    expect(await asked({ filter: { createdAt: { lt: '2020-01-01T00:00:00Z' } } })).toBe(0);
    expect(await asked({ q: 'nobody' })).toBe(0);
    expect(await asked({ filter: { type: 'internet' } }, { ids: [serviceId(1)] })).toBe(1);
    await expect(asked({ filter: { colour: 'red' } })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test('of another tariff: those that have it already are left out', async () => {
    await using one = await host();
    const tariffId = await activeServices(one, 2);
    const asked = { action: 'change-tariff', tariffId, filter: { status: 'active' }, preview: true } as const;
    const { preview } = await one.call('subscriptions.services.bulk', asked);
    expect(preview).toMatchObject({
      changing: 0,
      excluded: [{ reason: 'it has this tariff already', count: 2 }],
    });
  });

  test('are those of the caller: ids mixed with foreign ones refuse the whole, like ids there are none of', async () => {
    await using one = await host();
    await activeServices(one, 2);
    const as = one.reseller({ resellerIds: [mine], permissions });
    const mixed = { ...suspend, filter: { ids: [serviceId(1), serviceId(2)] } };
    await expect(one.call('subscriptions.services.bulk', mixed, { as })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const all = { ...suspend, filter: { status: 'active' as const }, preview: true };
    const { preview } = await one.call('subscriptions.services.bulk', all, { as });
    expect(preview).toMatchObject({ matching: 1, changing: 1 });
  });

  test('need the permission for one as well, and the fields that go with the wish', async () => {
    await using one = await host();
    const as = one.reseller({ resellerIds: [mine], permissions });
    const filter = { status: 'active' as const };
    const cancel = one.call('subscriptions.services.bulk', { action: 'cancel', filter }, { as });
    await expect(cancel).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const without = one.call('subscriptions.services.bulk', { action: 'suspend', filter }, { as });
    await expect(without).rejects.toMatchObject({ errors: [{ path: '/reason' }] });
  });
});
